import type { Progress } from './progress.ts';

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Where a command speaks: sentences to standard output, complaints to standard error. */
export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
  /** A bar while something long runs; silent where there is no terminal. `total` null: only counts. */
  progress(label: string, total: number | null): Progress;
}

/** One `siklus …`. Each lies in its own file, exported as `command`. */
export interface Command {
  /** one line for the list */
  summary: string;
  /** what `--help` prints, without the summary */
  usage: string;
  /** Gives the exit code. A StartProblem or UsageProblem it throws becomes a sentence and code 1 or 2. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

/** The command was called wrongly; its message says how. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}
