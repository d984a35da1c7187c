import type { Day } from '../../facts/known.ts';
import { ageOn } from '../../people/age.ts';
import { answerOn, type MonthFold } from './fold.ts';

const UNDER_FIVE_MONTHS = 60;

/** What counts as low in each of the three indexes (PMK 2/2020, below −2 SD). */
const LOW = {
  stunting: {
    rule: 'length-height-for-age',
    classes: ['stunted', 'severely-stunted'],
  },
  wasting: {
    rule: 'weight-for-length-height',
    classes: ['wasted', 'severely-wasted', 'severely-wasted-small'],
  },
  underweight: {
    rule: 'weight-for-age',
    classes: ['underweight', 'severely-underweight'],
  },
} as const;

/** Indicators 15, 17–21, and K of SKDN. */
export function childCells(fold: MonthFold): void {
  breastfed(fold);
  vitaminAndWorms(fold);
  developed(fold);
  holdsBook(fold);
  if (fold.facts.ageMonths >= UNDER_FIVE_MONTHS) return;
  for (const [name, { rule, classes }] of Object.entries(LOW)) {
    const found = fold.classOf(rule);
    if (found === null) continue;
    fold.count(`i.17.${name}.d`);
    if ((classes as readonly string[]).includes(found)) fold.count(`i.17.${name}.n`);
  }
  cared(fold);
}

const monthsOn = ({ facts }: MonthFold, day: Day): number =>
  ageOn(facts.known.identity?.birthDate ?? day.on, day.on)?.months ?? 0;

/** Nothing but breast milk since yesterday, of those under six months who were asked. */
function breastfed(fold: MonthFold): void {
  const exclusive = fold.last((day) => {
    const answer = answerOn(day, 'exclusive-breastfeeding', 'exclusive');
    return typeof answer === 'boolean' && monthsOn(fold, day) < 6 ? answer : null;
  });
  if (exclusive === null) return;
  fold.count('i.15.d');
  if (exclusive) fold.count('i.15.n');
}

/** Once in each half of the year; who is of the age is asked on the day the month's people are counted. */
function vitaminAndWorms(fold: MonthFold): void {
  const { ageMonths } = fold.facts;
  const { round } = fold;
  const vitaminA = fold.gave('vitamin-a-blue') || fold.gave('vitamin-a-red');
  if (vitaminA && ageMonths >= 6 && ageMonths < 60) fold.countOnce(`i.18.${round}.n`);
  if (!fold.gave('deworming')) return;
  if (ageMonths >= 12 && ageMonths < 60) fold.countOnce(`i.19.balita.${round}.n`);
  if (ageMonths >= 12 && ageMonths < 156) fold.countOnce(`i.19.anak.${round}.n`);
}

const SEVERE: ReadonlySet<string> = new Set(['severely-wasted', 'severely-wasted-small']);

/** Thin children and the local food they got; severely thin ones (by any of the three signs) and their referral. */
function cared(fold: MonthFold): void {
  const acute = fold.classOf('weight-for-length-height');
  const severe =
    (acute !== null && SEVERE.has(acute)) ||
    fold.classOf('child-muac') === 'red' ||
    fold.classOf('oedema') === 'present';
  if (severe) {
    fold.count('i.20.buruk.d');
    if (fold.facts.days.some((day) => day.referrals.length > 0)) fold.count('i.20.buruk.n');
  } else if (acute === 'wasted') {
    fold.count('i.20.kurang.d');
    if (fold.gave('pmt-child')) fold.count('i.20.kurang.n');
  }
}

const DEVELOPMENT_TO_MONTHS = 72;

/** The checklist of the Buku KIA filled in, or KPSP by a health worker, at least once in the year. */
function developed(fold: MonthFold): void {
  if (fold.facts.ageMonths >= DEVELOPMENT_TO_MONTHS) return;
  const looked = fold.facts.days.some(
    (day) =>
      answerOn(day, 'development-checklist', 'result') !== null ||
      typeof answerOn(day, 'kpsp', 'yes') === 'number',
  );
  if (looked) fold.countOnce('i.21.n');
}

/** A yes stands until somebody says no: books get lost. */
function holdsBook(fold: MonthFold): void {
  for (const day of fold.facts.days) {
    const owned = answerOn(day, 'buku-kia', 'owned');
    if (owned === true) fold.memory.book ??= day.on;
    if (owned === false) fold.memory.book = null;
  }
}
