import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import type { Running, Serving } from '../main.ts';
import { StartProblem } from '../start-problem.ts';
import { type Command, EXIT, UsageProblem } from './command.ts';
import { holdsDemo } from './holds-demo.ts';
import { configOrStop, openStore } from './open-store.ts';
import { untilStopped } from './until-stopped.ts';

/** A phone gives up after 45 seconds; what takes longer than this helps nobody and holds up everybody. */
const PATIENCE_MS = 60_000;

export const command: Command = {
  summary: 'Jalankan server: aplikasi dan API di satu port.',
  usage: `Pakai: npx siklus serve
       npx siklus serve --https [--host 0.0.0.0] [--port 8443] [--help-port 8080]

Tanpa DATABASE_URL dipakai PostgreSQL bawaan; datanya di SIKLUS_HOME (bawaan: .siklus).
PORT (bawaan 8080) dan HOST (bawaan 127.0.0.1; 0.0.0.0 agar dapat dibuka dari mesin lain, di belakang HTTPS).

--https: untuk laptop atau server pustu di jaringan setempat, tanpa proxy. Sertifikatnya dibuat sendiri dan disimpan di
SIKLUS_HOME/tls; HP cukup sekali memasangnya, dijelaskan di halaman http pada --help-port. Untuk hari buka tanpa internet,
gabungkan dulu dengan server pusat: npx siklus hub join --help.
Ctrl+C menghentikannya dengan rapi.`,
  async run(args, terminal) {
    const config = configOrStop();
    const serving = readServing(args, config);
    const store = await openStore(config, terminal.complain, { patienceMs: PATIENCE_MS });
    const demo = await holdsDemo(store.pool);
    if (demo === 'both') {
      await store.db.stop();
      throw new StartProblem(
        'Basis data ini berisi akun contoh di samping akun sungguhan. Hapus akun contoh itu dulu: sandinya diketahui umum.',
      );
    }
    const { startServer } = await import('../main.ts');
    const running = await startServer(store, demo === 'only-demo', serving, terminal.complain);
    terminal.say(`Siklus siap di ${running.address}`);
    await sayForPhones(running, terminal.say);
    if (!running.withWebApp)
      terminal.say('Aplikasinya belum dibangun ("npm run build"); baru API yang menjawab.');
    await untilStopped(running, terminal.say);
    return EXIT.ok;
  },
};

function readServing(args: string[], config: Config): Serving {
  const { values } = parseArgs({
    args,
    options: {
      https: { type: 'boolean', default: false },
      host: { type: 'string' },
      port: { type: 'string' },
      'help-port': { type: 'string' },
    },
  });
  const host = values.host ?? (values.https ? '0.0.0.0' : config.host);
  const port = portOf(values.port, '--port') ?? (values.https ? 8443 : config.port);
  const helpPort = portOf(values['help-port'], '--help-port') ?? 8080;
  return { host, port, helpPort: values.https ? helpPort : null };
}

function portOf(text: string | undefined, option: string): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageProblem(`${option} harus bilangan 0 sampai 65535, bukan "${text}".`);
}

/** What somebody with a laptop among phones needs to see: a code to scan, and what the first time takes. */
async function sayForPhones(running: Running, say: (line: string) => void): Promise<void> {
  const { phones, address } = running;
  if (!phones) return;
  const { qrForTerminal } = await import('../hub/helper-page.ts');
  say(`\n${qrForTerminal(phones.help ?? address)}`);
  say(
    phones.help
      ? `Pertama kali di sebuah HP: buka ${phones.help} (atau pindai kode di atas) dan ikuti tiga langkahnya.`
      : 'Halaman bantuan tidak terbuka karena port-nya dipakai; pilih yang lain dengan --help-port.',
  );
  say(`Sidik jari sertifikat: ${phones.fingerprint.slice(0, 23)} …`);
}
