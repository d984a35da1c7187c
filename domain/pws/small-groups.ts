import { AGE_GROUPS } from '../stages/groups.ts';
import {
  allInFives,
  inFives,
  isSpread,
  isTied,
  lessRange,
  meant,
  type Range,
} from './small-numbers.ts';
import { certainAge } from './small-ways.ts';
import { type GroupMonth, HELD_BACK, SMALL } from './village-month.ts';

const AGES: ReadonlySet<string> = new Set(AGE_GROUPS.map(({ key }) => key));
/** S of the weighing. */
const UNDER_FIVE: ReadonlySet<string> = new Set(['bayi', 'balita']);
const SUMMED = ['target', 'served', 'notYet'] as const;
type Summed = (typeof SUMMED)[number];
/** Everybody at risk, referred and visited are told of a place in the table of the larger one (`PlaceLine`). */
const LINED = ['atRisk', 'referred', 'visited'] as const;
type Lined = (typeof LINED)[number];

/**
 * The groups of a month as a reader outside the puskesmas may see them: in fives (ruling 18). Everybody has one age
 * group, and trends tell the target and the served of everybody. Where these leave the ages one value only, the last age
 * that has anybody in that column is not told; and where they are but a few, no age is.
 */
export function groupsInFives<R extends GroupMonth>(rows: readonly R[]): R[] {
  const told = rows.map((row): R => allInFives(row));
  const ages = told.filter(({ group }) => AGES.has(group));
  const wholes = wholesOf(rows.filter(({ group }) => AGES.has(group)));
  const column = (key: Summed): number[] => ages.map((row) => row[key]);
  const few = SUMMED.find((key) => isSpread(wholes[key], column(key)));
  if (few) for (const row of ages) holdRow(row, few !== 'target');
  while (SUMMED.some((key) => column(key).includes(SMALL))) {
    const tied = SUMMED.find((key) =>
      isTied(
        wholes[key],
        ages.map((row) => rangesOf(row)[key]),
      ),
    );
    const last = tied
      ? ages.findLast((row) => row[tied] !== 0 && row[tied] !== HELD_BACK)
      : leftCertain(ages, wholes);
    if (!last) break;
    holdRow(last, false);
  }
  const exact = rows.filter(({ group }) => AGES.has(group));
  for (const key of LINED) holdLined(ages, exact, key);
  return told;
}

const countIn = (row: GroupMonth & { visited?: number }, key: Lined): number => row[key] ?? 0;

/** The same for one of the columns that only tables add up: of an age nothing else is held, for nothing else follows. */
function holdLined(ages: readonly GroupMonth[], exact: readonly GroupMonth[], key: Lined): void {
  const whole = meant(inFives(exact.reduce((n, row) => n + countIn(row, key), 0)));
  const cells = (): number[] => ages.map((row) => countIn(row, key));
  if (isSpread(whole, cells())) for (const row of ages) hold(row, key);
  while (cells().includes(SMALL) && isTied(whole, cells().map(meant))) {
    const last = ages.findLast((row) => ![0, HELD_BACK].includes(countIn(row, key)));
    if (!last) return;
    hold(last, key);
  }
}

const hold = (row: GroupMonth, key: Lined): void => {
  if (key in row) Object.assign(row, { [key]: HELD_BACK });
};

/** The last age that has anybody, where all that is told together leaves a small count of any one value. */
function leftCertain<R extends GroupMonth>(ages: readonly R[], wholes: Wholes): R | undefined {
  const certain = certainAge(
    ages.map((row) => ({ row, underFive: UNDER_FIVE.has(row.group) })),
    wholes,
  );
  return certain ? ages.findLast((row) => row.target !== 0 && row.target !== HELD_BACK) : undefined;
}

/** Everything of an age, since its served are no fewer than those at risk; or all but how many they are. */
function holdRow(row: GroupMonth, keepsTarget: boolean): void {
  for (const [key, n] of Object.entries(row))
    if (typeof n === 'number' && !(keepsTarget && key === 'target'))
      Object.assign(row, { [key]: HELD_BACK });
}

/** What an age can be: its target is the served and the others. */
function rangesOf(row: GroupMonth): Record<Summed, Range> {
  const [target, served, notYet] = [meant(row.target), meant(row.served), meant(row.notYet)];
  return {
    target: inBoth(target, [served[0] + notYet[0], served[1] + notYet[1]]),
    served: inBoth(served, lessRange(target, notYet)),
    notYet: inBoth(notYet, lessRange(target, served)),
  };
}

const inBoth = ([a, b]: Range, [c, d]: Range): Range => [Math.max(a, c), Math.min(b, d)];

type Wholes = Record<Summed | 'underFive', Range>;

/** What everybody's target and served, and S, are told as on every page, and what is left for those not yet served. */
function wholesOf(ages: readonly GroupMonth[]): Wholes {
  const sum = (key: 'target' | 'served', rows = ages): Range =>
    meant(inFives(rows.reduce((n, row) => n + row[key], 0)));
  const [target, served] = [sum('target'), sum('served')];
  const underFive = sum(
    'target',
    ages.filter(({ group }) => UNDER_FIVE.has(group)),
  );
  return { target, served, notYet: lessRange(target, served), underFive };
}
