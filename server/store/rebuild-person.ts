import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { motherSpans } from '#domain/stages/mother-spans.ts';
import { nikHash } from '../keys/nik-hash.ts';
import { CopyLines, hexOf } from './copy-in.ts';
import { numbersOf, type PersonRow, personRow, residenceRows } from './project-people.ts';
import type { Difference, Differences } from './rebuild-compare.ts';
import type { KeptPerson, SpanCells, StayCells } from './rebuild-kept.ts';
import type { Store } from './store.ts';

/** A person as made again from the entries. */
export interface MadePerson {
  row: PersonRow;
  book: LocalDate | null;
  stays: StayCells[];
  spans: SpanCells[];
  /** in hexadecimal */
  numbers: string[];
}

export function madePerson(
  known: Known,
  book: LocalDate | null,
  kept: KeptPerson | undefined,
  store: Store,
): MadePerson {
  const { identity } = known;
  const stays = identity
    ? residenceRows(known).map(
        (r): StayCells => [r.since, r.until, r.posyandu, r.rt, identity.birthDate, identity.sex],
      )
    : [];
  return {
    row: personRow(known, store, kept?.household ?? null),
    book,
    stays,
    spans: motherSpans(known.pregnancies).map((s): SpanCells => [s.since, s.until, s.group]),
    numbers: numbersOf(known).map((nik) => nikHash(nik, store.secrets.nik).toString('hex')),
  };
}

/** Tells what is kept otherwise of who somebody is. */
export function comparePerson(
  { row, book, stays, spans }: MadePerson,
  kept: KeptPerson | undefined,
  found: Differences,
): void {
  const { home, name, birthDate: born, diedOn: died, point } = row;
  const was = kept?.isThere && {
    home: kept.home,
    name: kept.name,
    born: kept.birthDate,
    died: kept.diedOn,
    book: kept.book,
    point: kept.point,
  };
  compareQuickly(found, 'people', row.id, was || undefined, {
    home,
    name,
    born,
    died,
    book,
    point,
  });
  compareQuickly(found, 'residences', row.id, withoutWho(kept?.stays), withoutWho(stays));
  compareQuickly(found, 'mother_spans', row.id, inOrder(kept?.spans ?? []), inOrder(spans));
}

/** Most are as they are kept, and say so in the same words. */
function compareQuickly(
  found: Differences,
  table: Difference['table'],
  id: string,
  kept: unknown,
  made: unknown,
): void {
  if (JSON.stringify(kept) !== JSON.stringify(made)) found.compare(table, id, kept, made);
}

const withoutWho = (stays: readonly StayCells[] = []): unknown[] =>
  stays.map(([since, until, posyandu, rt]) => [since, until, posyandu, rt]);
const spanKey = ([since, , group]: SpanCells): string => `${since} ${group}`;
const inOrder = (spans: readonly SpanCells[]): SpanCells[] =>
  spans.length < 2 ? [...spans] : [...spans].sort((a, b) => (spanKey(a) < spanKey(b) ? -1 : 1));

/** What is to be written of people, so that what is kept is what was made: nothing of whom it is so already. */
export interface PeopleToWrite {
  /** whose rows are there and say otherwise */
  changed: { row: PersonRow; book: LocalDate | null }[];
  /** of whom everything in a table is forgotten before their lines are written */
  forget: { residences: string[]; mother_spans: string[]; nik_index: string[] };
  lines: Record<'people' | 'residences' | 'mother_spans' | 'nik_index', Uint8Array>;
}

/** Gathers it, person after person. */
export class PeopleLines {
  readonly #districtId: number;
  readonly #changed: PeopleToWrite['changed'] = [];
  readonly #forget: PeopleToWrite['forget'] = { residences: [], mother_spans: [], nik_index: [] };
  readonly #people = new CopyLines();
  readonly #stays = new CopyLines();
  readonly #spans = new CopyLines();
  readonly #numbers = new CopyLines();

  constructor(districtId: number) {
    this.#districtId = districtId;
  }

  add(made: MadePerson, kept: KeptPerson | undefined): void {
    const { row, book, stays, spans, numbers } = made;
    const at = this.#districtId;
    if (!kept?.isThere) this.#newcomer(made);
    else if (kept.book !== book || !isKept(row, kept)) this.#changed.push({ row, book });
    if (this.#isOther('residences', row.id, kept?.stays ?? [], stays))
      for (const [since, until, posyandu, rt, born, sex] of stays)
        this.#stays.add(at, row.id, since, until, posyandu, born, sex, rt);
    if (this.#isOther('mother_spans', row.id, inOrder(kept?.spans ?? []), inOrder(spans)))
      for (const [since, until, group] of spans) this.#spans.add(at, row.id, group, since, until);
    if (this.#isOther('nik_index', row.id, (kept?.numbers ?? []).toSorted(), numbers.toSorted()))
      for (const number of numbers) this.#numbers.add(`\\x${number}`, at, row.id);
  }

  get made(): PeopleToWrite {
    return {
      changed: this.#changed,
      forget: this.#forget,
      lines: {
        people: this.#people.bytes(),
        residences: this.#stays.bytes(),
        mother_spans: this.#spans.bytes(),
        nik_index: this.#numbers.bytes(),
      },
    };
  }

  #newcomer({ row, book }: MadePerson): void {
    const nik = row.nikHash && hexOf(row.nikHash);
    this.#people.add(
      ...[this.#districtId, row.id, row.home, row.rt, row.name, row.sex, row.birthDate],
      ...[row.household, nik, row.provisional, row.diedOn, book, ...row.point],
    );
  }

  #isOther(
    table: keyof PeopleToWrite['forget'],
    id: string,
    kept: readonly unknown[],
    made: readonly unknown[],
  ): boolean {
    if (kept.length === 0) return made.length > 0;
    if (JSON.stringify(kept) === JSON.stringify(made)) return false;
    this.#forget[table].push(id);
    return true;
  }
}

const isKept = (row: PersonRow, kept: KeptPerson): boolean =>
  kept.home === row.home &&
  kept.rt === row.rt &&
  kept.name === row.name &&
  kept.sex === row.sex &&
  kept.birthDate === row.birthDate &&
  kept.provisional === row.provisional &&
  kept.diedOn === row.diedOn &&
  kept.point.every((cell, i) => cell === row.point[i]) &&
  kept.nikHash === (row.nikHash?.toString('hex') ?? null) &&
  kept.household === row.household;
