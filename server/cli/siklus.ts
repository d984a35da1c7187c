import { StartProblem } from '../start-problem.ts';
import { type Command, EXIT, type Terminal, UsageProblem } from './command.ts';
import { progressOn } from './progress.ts';

/** Loaded only when asked for, so that `--help` is quick and one command's needs are not another's. */
const COMMANDS = {
  serve: () => import('./serve.ts'),
  hub: () => import('./hub.ts'),
  demo: () => import('./demo.ts'),
  migrate: () => import('./migrate.ts'),
  places: () => import('./places.ts'),
  account: () => import('./account.ts'),
  settings: () => import('./settings.ts'),
  publish: () => import('./publish.ts'),
  import: () => import('./import.ts'),
  growth: () => import('./growth.ts'),
  rebuild: () => import('./rebuild.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
} satisfies Record<string, () => Promise<{ command: Command }>>;

type Name = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Name[];

const terminal: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: (label, total) => progressOn(process.stderr, label, total),
};

/** Runs `siklus ARGS…` and gives the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function siklus(args: string[], on: Terminal = terminal): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === 'help' || isHelp(first)) {
    on.say(await listOfCommands());
    return first === undefined ? EXIT.usage : EXIT.ok;
  }
  const name = NAMES.find((known) => known === first);
  if (name === undefined) {
    on.complain(`Tidak ada perintah "${first}".\n\n${await listOfCommands()}`);
    return EXIT.usage;
  }
  const { command } = await COMMANDS[name]();
  if (rest.some(isHelp)) {
    on.say(`${command.summary}\n\n${command.usage}`);
    return EXIT.ok;
  }
  return runSafely(command, rest, on);
}

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** The one place where a start that cannot go on becomes a sentence. */
async function runSafely(command: Command, args: string[], on: Terminal): Promise<number> {
  try {
    return await command.run(args, on);
  } catch (error) {
    if (error instanceof StartProblem) {
      on.complain(error.message);
      return EXIT.failed;
    }
    if (isUsageProblem(error)) {
      on.complain(`${error.message}\n\n${command.usage}`);
      return EXIT.usage;
    }
    on.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failed;
  }
}

/** Ours, or one of node:util's parseArgs. */
const isUsageProblem = (error: unknown): error is Error =>
  error instanceof UsageProblem ||
  (error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS'));

async function listOfCommands(): Promise<string> {
  const lines = await Promise.all(
    NAMES.map(async (name) => `  ${name.padEnd(9)} ${(await COMMANDS[name]()).command.summary}`),
  );
  return [
    'Siklus: satu catatan untuk setiap tahap kehidupan di posyandu.',
    '',
    'Pakai: npx siklus PERINTAH [pilihan]',
    '',
    ...lines,
    '',
    'npx siklus PERINTAH --help menjelaskan pilihannya.',
    'Kode keluar: 0 berhasil, 1 gagal, 2 salah pakai.',
    'Pengaturan (variabel lingkungan): PORT, HOST, DATABASE_URL, SIKLUS_HOME, SIKLUS_SECRET, LOG_LEVEL.',
  ].join('\n');
}
