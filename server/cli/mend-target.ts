import { access, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { ImportPlan } from '#domain/people/plan-import.ts';
import { mendFile } from '../interop/spreadsheets/mend-file.ts';
import type { RegisterFile } from '../interop/spreadsheets/read-register.ts';
import { StartProblem } from '../start-problem.ts';
import { UsageProblem } from './command.ts';

/** Where refused lines go: a path given, or names to try beside the register. */
export type MendTarget = { path: string } | { beside: string };

const MOST_TRIES = 1000;

/**
 * Nothing half mended is ever written over: a path given must be free, and beside the register the first free
 * name is taken. A dry run writes only where it was told to.
 */
export async function mendTarget(
  register: string,
  path: string | null,
  dryRun: boolean,
): Promise<MendTarget | null> {
  if (path === null) return dryRun ? null : { beside: register };
  if (await isThere(path))
    throw new UsageProblem(`${path} sudah ada dan tidak akan ditimpa. Pilih nama lain.`);
  return { path };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes the refused lines, readable by their owner only (they hold NIK), and gives the path. */
export async function writeMend(
  target: MendTarget,
  register: RegisterFile,
  plan: ImportPlan,
): Promise<string> {
  const text = mendFile(register, plan.lines);
  for (const path of namesOf(target)) if (await wrote(path, text)) return path;
  throw new StartProblem('Baris yang ditolak tidak dapat disimpan. Sebutkan --mend BERKAS.');
}

function namesOf(target: MendTarget): string[] {
  if ('path' in target) return [target.path];
  const { beside } = target;
  const stem = join(dirname(beside), basename(beside, extname(beside)));
  return Array.from({ length: MOST_TRIES }, (_, i) =>
    i === 0 ? `${stem}.perbaiki.csv` : `${stem}.perbaiki-${i + 1}.csv`,
  );
}

async function wrote(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    const why = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`Baris yang ditolak tidak dapat disimpan di ${path}: ${why}`);
  }
}
