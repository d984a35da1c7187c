import { writeBooks } from './books.ts';
import { copyIn } from './copy-in.ts';
import { keepStays } from './kin.ts';
import { writePeople } from './project-people.ts';
import type { FoldedPeople } from './rebuild-fold.ts';
import type { Db } from './store.ts';

/** Columns as the lines of people and of their months have them. */
const COLUMNS = {
  people:
    'district_id, id, posyandu_id, rt, name, sex, birth_date, household, nik_hash, provisional, died_on, book_since, home_latitude, home_longitude, home_accuracy_m, home_on',
  residences: 'district_id, person_id, since, until, posyandu_id, birth_date, sex, rt',
  mother_spans: 'district_id, person_id, group_key, since, until',
  nik_index: 'nik_hash, district_id, person_id',
} as const;
const MONTH_COLUMNS = 'district_id, person_id, month, rule_version, posyandu_id, state, counts';
const TABLES = ['people', 'residences', 'mother_spans', 'nik_index'] as const;

/**
 * Writes what was made of some people, over one connection that nobody else asks meanwhile. Marks no target as stale:
 * a rebuild counts all of them anew.
 */
export async function keepFolded(
  db: Db,
  districtId: number,
  { stays, write }: Pick<FoldedPeople, 'stays' | 'write'>,
): Promise<void> {
  if (!write) return;
  const { changed, forget, lines, months } = write;
  for (const table of ['residences', 'mother_spans', 'nik_index'] as const)
    if (forget[table].length > 0)
      await db.query(
        `delete from ${table} where district_id = $1 and person_id = any($2::uuid[])`,
        [districtId, forget[table]],
      );
  for (const table of TABLES) await copyIn(db, `${table} (${COLUMNS[table]})`, lines[table]);
  if (changed.length > 0) {
    await writePeople(
      db,
      districtId,
      changed.map(({ row }) => row),
    );
    await writeBooks(
      db,
      districtId,
      changed.map(({ row, book }) => ({ id: row.id, book })),
    );
  }
  await keepStays(db, districtId, stays);
  await copyIn(db, `person_months (${MONTH_COLUMNS})`, months);
}
