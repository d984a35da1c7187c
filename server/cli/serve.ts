import { parseArgs } from 'node:util';
import { StartProblem } from '../start-problem.ts';
import { type Command, EXIT } from './command.ts';
import { holdsDemo } from './holds-demo.ts';
import { configOrStop, openStore } from './open-store.ts';
import { untilStopped } from './until-stopped.ts';

/** A phone gives up after 45 seconds; what takes longer than this helps nobody and holds up everybody. */
const PATIENCE_MS = 60_000;

export const command: Command = {
  summary: 'Jalankan server: aplikasi dan API di satu port.',
  usage: `Pakai: npx siklus serve

Tanpa DATABASE_URL dipakai PostgreSQL bawaan; datanya di SIKLUS_HOME (bawaan: .siklus).
PORT (bawaan 8080) dan HOST (bawaan 127.0.0.1; 0.0.0.0 agar dapat dibuka dari mesin lain, di belakang HTTPS).
Ctrl+C menghentikannya dengan rapi.`,
  async run(args, terminal) {
    parseArgs({ args, options: {} });
    const store = await openStore(configOrStop(), terminal.complain, { patienceMs: PATIENCE_MS });
    const demo = await holdsDemo(store.pool);
    if (demo === 'both') {
      await store.db.stop();
      throw new StartProblem(
        'Basis data ini berisi akun contoh di samping akun sungguhan. Hapus akun contoh itu dulu: sandinya diketahui umum.',
      );
    }
    const { startServer } = await import('../main.ts');
    const running = await startServer(store, demo === 'only-demo');
    terminal.say(`Siklus siap di ${running.address}`);
    if (!running.withWebApp)
      terminal.say('Aplikasinya belum dibangun ("npm run build"); baru API yang menjawab.');
    await untilStopped(running, terminal.say);
    return EXIT.ok;
  },
};
