import { parseArgs } from 'node:util';
import { dayOfMs } from '../access/judge.ts';
import { DEMO_SIZES, type DemoSize } from '../demo/demo-sizes.ts';
import { StartProblem } from '../start-problem.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { demoTable } from './demo-table.ts';
import { holdsDemo } from './holds-demo.ts';
import { configOrStop, type Opened, openStore } from './open-store.ts';
import { untilStopped } from './until-stopped.ts';

export const command: Command = {
  summary: 'Coba Siklus dengan desa contoh.',
  usage: `Pakai: npx siklus demo [--size small|kecamatan]   (atau: npm run demo)

Mengisi desa contoh sekali saja, menjalankan server, lalu menampilkan alamat dan satu akun untuk setiap peran.
small (bawaan): posyandu yang bernama dan sekelilingnya, sekitar 1.800 orang. kecamatan: 40 posyandu Ngoro, sekitar 30.000 orang.
Di posyandu pertama hari buka sedang berjalan; dengan --no-open-day tidak.
Isinya tetap ada sampai folder .siklus (SIKLUS_HOME) dihapus. Orang-orangnya karangan.`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        size: { type: 'string', default: 'small' },
        'no-open-day': { type: 'boolean', default: false },
      },
    });
    const size = DEMO_SIZES.find((known) => known === values.size);
    if (size === undefined) throw new UsageProblem(`Tidak ada ukuran "${values.size}".`);
    const config = configOrStop();
    // Warnings and worse only, so that the address and the accounts stay in sight.
    const quiet = config.logLevel === 'info' ? { ...config, logLevel: 'warn' as const } : config;
    const store = await openStore(quiet, terminal.say);
    await seedOnce(store, terminal, size, !values['no-open-day']).catch(async (error: unknown) => {
      await store.db.stop();
      throw error;
    });
    const { startServer } = await import('../main.ts');
    const running = await startServer(store, true);
    terminal.say(await demoTable(store.pool, running.address));
    await untilStopped(running, terminal.say);
    return EXIT.ok;
  },
};

async function seedOnce(
  store: Opened,
  terminal: Terminal,
  size: DemoSize,
  openNow: boolean,
): Promise<void> {
  const holds = await holdsDemo(store.pool);
  if (holds === 'only-real' || holds === 'both')
    throw new StartProblem(
      'Basis data ini berisi akun sungguhan. Demo memerlukan tempat lain, misalnya SIKLUS_HOME=.siklus-demo.',
    );
  const { seedDemo } = await import('../demo/seed-demo.ts');
  await seedDemo(store, terminal, { size, today: dayOfMs(Date.now()), openNow });
}
