import type { LocalDate, Month } from '#domain/calendar.ts';
import { daysAsked, type Folded } from '#domain/pws/folded.ts';
import type { MonthContext, PersonMonthCounts } from '#domain/pws/person-month.ts';
import type { TargetPerson } from '#domain/pws/targets.ts';

/** Somebody's months, with all they were made from that is theirs alone. */
export interface KeptFold {
  id: string;
  /** every record that was read for them, the one that stays first */
  records: string;
  /** the rows those records lay in (marks.ts) */
  rows: string;
  folded: Folded;
}

type Span = TargetPerson['spans'][number];
type PackedCounts = [
  posyandu: number,
  rt: number,
  sex: 'F' | 'M',
  groups: number[],
  whats: number[],
  cells: number[],
  guestAt: number[],
];
type PackedPerson = [
  id: string,
  records: string,
  rows: string,
  homes: [since: LocalDate, posyandu: number, rt: number][],
  diedOn: LocalDate | null,
  born: [birthDate: LocalDate, sex: 'F' | 'M', book: LocalDate | null, spans: Span[]] | null,
  /** pairs: which of `days`, which of `counts` */
  months: number[],
];

/** Names, and months that are the same, stand once in a block: what most people carry, most people share. */
interface PackedBlock {
  /** rules, published tables and code it was made with */
  by: string;
  words: string[];
  days: [month: Month, asked: string][];
  counts: PackedCounts[];
  people: PackedPerson[];
}

/** What is null in a packed list. */
const NONE = -1;

/** Each text once, by its place in a list. */
function listed<T>(keyOf: (one: T) => string) {
  const list: T[] = [];
  const at = new Map<string, number>();
  const place = (one: T): number => {
    const key = keyOf(one);
    const known = at.get(key);
    if (known !== undefined) return known;
    at.set(key, list.push(one) - 1);
    return list.length - 1;
  };
  return { list, place };
}

/** Gathers people for one block; `text` is what is closed and kept. */
export function foldsWriter(by: string, openDay: MonthContext['openDay']) {
  const words = listed<string>((word) => word);
  const days = listed<PackedBlock['days'][number]>((pair) => pair.join(' '));
  const counts = listed<PackedCounts>((one) => JSON.stringify(one));
  const people: PackedPerson[] = [];
  const word = (text: string | null): number => (text === null ? NONE : words.place(text));
  const packed = (c: PersonMonthCounts): PackedCounts => [
    word(c.posyandu),
    word(c.rt),
    c.sex,
    c.groups.map(word),
    c.whats.map(word),
    c.cells.map(word),
    c.guestAt.map(word),
  ];
  return {
    add: ({ id, records, rows, folded: { months, life, target } }: KeptFold): void => {
      people.push([
        id,
        records === id ? '' : records,
        rows,
        life.residences.map((r) => [r.since, word(r.posyandu), word(r.rt)]),
        life.diedOn,
        target && [target.birthDate, target.sex, target.bookSince, [...target.spans]],
        [...months].flatMap(([month, c]) => [
          days.place([month, daysAsked(life, month, openDay)]),
          counts.place(packed(c)),
        ]),
      ]);
    },
    text: (): string => {
      const block: PackedBlock = {
        by,
        words: words.list,
        days: days.list,
        counts: counts.list,
        people,
      };
      return JSON.stringify(block);
    },
  };
}

/**
 * Everybody of a block whose open days still read as they did then; nobody of a block that other rules, tables or code
 * made. Months that are the same come back as one object.
 */
export function readFoldsText(
  text: string,
  by: string,
  openDay: MonthContext['openDay'],
): KeptFold[] {
  // closed under our own keys, so what opens is what we wrote
  const block = JSON.parse(text) as PackedBlock;
  if (block.by !== by) return [];
  const months = block.days.map(([month]) => month);
  const stands = standing(block.days, openDay);
  const word = (n: number): string | null => block.words[n] ?? null;
  const many = (all: number[]): string[] => all.map((n) => block.words[n] ?? '');
  const counts = block.counts.map(
    ([posyandu, rt, sex, groups, whats, cells, guestAt]): PersonMonthCounts => ({
      posyandu: word(posyandu),
      rt: word(rt),
      sex,
      groups: many(groups) as PersonMonthCounts['groups'],
      whats: many(whats) as PersonMonthCounts['whats'],
      cells: many(cells),
      guestAt: many(guestAt),
    }),
  );
  return block.people.flatMap(([id, records, rows, homes, diedOn, born, pairs]): KeptFold[] => {
    const own = new Map<Month, PersonMonthCounts>();
    for (let i = 0; i < pairs.length; i += 2) {
      const [day, c] = [pairs[i] ?? NONE, counts[pairs[i + 1] ?? NONE]];
      const month = months[day];
      if (!stands[day] || month === undefined || !c) return [];
      own.set(month, c);
    }
    const residences = homes.map(([since, posyandu, rt]) => ({
      since,
      posyandu: word(posyandu),
      rt: word(rt),
    }));
    const [birthDate, sex, bookSince, spans] = born ?? [];
    const target =
      birthDate !== undefined && sex !== undefined && spans
        ? { birthDate, sex, bookSince: bookSince ?? null, spans }
        : null;
    const life = { residences, diedOn, identity: target && { birthDate: target.birthDate } };
    return [{ id, records: records || id, rows, folded: { months: own, life, target } }];
  });
}

/** Of each month and what it was told of open days: is it told the same today? */
const standing = (
  days: PackedBlock['days'],
  openDay: MonthContext['openDay'],
): readonly boolean[] =>
  days.map(([month, asked]) =>
    asked.split(' ').every((pair) => {
      const cut = pair.lastIndexOf('=');
      return cut < 0 || (openDay(pair.slice(0, cut), month) ?? '') === pair.slice(cut + 1);
    }),
  );
