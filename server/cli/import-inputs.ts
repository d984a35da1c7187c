import { readFile } from 'node:fs/promises';
import { powersOf, ROLES } from '#domain/access/roles.ts';
import { byNaturalName, type Posyandu } from '#domain/places/place.ts';
import { fail, type Result } from '#domain/result.ts';
import { type RegisterFile, readRegister } from '../interop/spreadsheets/read-register.ts';
import { StartProblem } from '../start-problem.ts';
import { Places } from '../store/places.ts';
import type { Store } from '../store/store.ts';

/** The register in a file, or a sentence why it is none. */
export async function registerFrom(path: string): Promise<Result<RegisterFile, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return fail('Berkas ini tidak ada atau tidak boleh dibaca.');
  }
  const read = await readRegister(bytes);
  return read.ok ? read : fail(read.error.sentence);
}

const MOST_NAMED = 12;

/** The posyandu with this id; else a StartProblem naming some that are there. */
export async function posyanduOf(store: Store, id: string): Promise<Posyandu> {
  const all = await new Places(store.pool).all();
  const found = all.find((p) => p.id === id);
  if (found) return found;
  const named = all.sort(byNaturalName).slice(0, MOST_NAMED);
  const list = named.map((p) => `  ${p.id}  ${p.name}, ${p.villageName}`);
  const there =
    list.length > 0 ? `Yang ada antara lain:\n${list.join('\n')}` : 'Belum ada posyandu di sini.';
  throw new StartProblem(`Tidak ada posyandu dengan ID "${id}". ${there}`);
}

/** The account that answers for an import: the one named, or the only admin. */
export async function accountOf(store: Store, username: string | null): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    username === null
      ? 'select id from accounts where role = any($1::text[]) and disabled_at is null'
      : 'select id from accounts where username = $1 and disabled_at is null',
    [username ?? ROLES.filter((role) => powersOf(role).keepsServer)],
  );
  const [only, second] = rows;
  if (only && !second) return only.id;
  throw new StartProblem(
    username === null
      ? 'Sebutkan akun yang bertanggung jawab dengan --by PENGGUNA.'
      : `Tidak ada akun aktif bernama "${username}".`,
  );
}
