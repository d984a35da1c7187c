import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import type { PersonMonthState } from '#domain/pws/person-month.ts';
import { StaleTargets } from './dirty-targets.ts';
import type { KeptMonths } from './person-month-rows.ts';
import { residenceRows } from './project-people.ts';
import type { Db } from './store.ts';

/** Somebody who is known to hold a Buku KIA since another day than before. */
export interface OtherBook {
  known: Known;
  was: LocalDate | null;
  is: LocalDate | null;
}

export const bookOf = (state: PersonMonthState | null): LocalDate | null =>
  state?.memory.book ?? null;

/** As the last month kept says. */
export function lastBook({ before, after }: KeptMonths): LocalDate | null {
  const last = after.reduce((a, b) => (a === undefined || b.month > a.month ? b : a), after[0]);
  return bookOf(last?.state ?? before);
}

/** Writes since when these hold it; where they live, the target counts otherwise from the earlier day on. */
export async function keepBooks(
  db: Db,
  districtId: number,
  books: readonly OtherBook[],
): Promise<void> {
  if (books.length === 0) return;
  await writeBooks(
    db,
    districtId,
    books.map(({ known, is }) => ({ id: known.id, book: is })),
  );
  const stale = new StaleTargets();
  for (const { known, was, is } of books) {
    const first = [was, is].flatMap((day) => day ?? []).sort()[0];
    if (first !== undefined) stale.markStays(residenceRows(known), first);
  }
  await stale.keep(db, districtId);
}

export async function writeBooks(
  db: Db,
  districtId: number,
  books: readonly { id: string; book: LocalDate | null }[],
): Promise<void> {
  await db.query({
    name: 'write-books',
    text: `update people p set book_since = t.book from unnest($2::uuid[], $3::date[]) as t(id, book)
      where p.district_id = $1 and p.id = t.id and p.book_since is distinct from t.book`,
    values: [districtId, books.map((b) => b.id), books.map((b) => b.book)],
  });
}
