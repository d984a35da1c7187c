import { execFile } from 'node:child_process';
import type { RunAs } from './run-as.ts';

export interface Outcome {
  code: number;
  output: string;
}

/** Our environment without libpq's variables, which would lead PostgreSQL's programs elsewhere. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs one of PostgreSQL's programs to its end, as that user, and gives its exit code and what it printed. */
export function runProgram(
  file: string,
  args: readonly string[],
  runAs: RunAs | null,
  cwd: string,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { ...(runAs ?? {}), cwd, env: cleanEnvironment(), windowsHide: true };
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      const reason = error !== null && typeof error.code === 'string' ? error.message : '';
      resolve({ code, output: `${stdout}${stderr}${reason}`.trim() });
    });
  });
}
