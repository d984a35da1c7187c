import type { Completeness } from './completeness.ts';
import type { DigitMeasure } from './digit-preference.ts';
import type { Measuring } from './measuring.ts';
import type { QualityTable } from './quality.table.ts';
import type { RegisterQuality } from './register-quality.ts';
import { shareOf } from './sign.ts';
import type { Recap, Timeliness } from './timeliness.ts';

/** What a month counted, everybody once. */
export interface MonthSums {
  served: number;
  outside: number;
  d: number;
  n: number;
  t: number;
  atRisk: number;
  referred: number;
}

/** What the rules below look at. */
export interface MonthSeen {
  now: MonthSums;
  before: MonthSums | null;
  /** children under five who live here on its day (S), and among all people */
  underFive: number;
  people: number;
  attended: number;
  /** children weighed this month and the month before, and of them those with the very same weight */
  weighedTwice: number;
  sameWeight: number;
  /** an open day of the month has passed, was announced or opened, and nothing is written of it */
  passedWithoutVisits: number;
  /** the month is over and no open day was announced or opened */
  noOpenDay: boolean;
  measuring: Measuring;
  completeness: Completeness;
  timeliness: Timeliness;
  recap: Recap;
  register: RegisterQuality;
}

/**
 * Something that seldom happens by itself: not a fault, a question to ask at the posyandu. The sentence and what to do
 * stand with the words (web/words/quality.ts), under the same code.
 */
export type Anomaly =
  | { code: 'nothing-recorded'; days: number }
  | { code: 'no-open-day' }
  | { code: 'all-gained'; n: number; d: number }
  | { code: 'nobody-referred'; atRisk: number }
  | { code: 'all-round'; what: DigitMeasure; n: number }
  | { code: 'more-than-live-here'; d: number; s: number }
  | { code: 'more-came-than-live-here'; attended: number; people: number }
  | { code: 'sums-as-last-month'; served: number; d: number }
  | { code: 'weights-as-last-month'; same: number; of: number }
  | { code: 'implausible'; n: number; of: number }
  | { code: 'digits'; what: DigitMeasure; round: number; n: number }
  | { code: 'duplicates'; pairs: number }
  | { code: 'clock-off'; facts: number; of: number }
  | { code: 'births-round'; n: number; of: number }
  | { code: 'recap-late'; due: string };
export type AnomalyCode = Anomaly['code'];

type Look = (seen: MonthSeen, t: QualityTable) => Anomaly[];

const when = (is: boolean, anomaly: Anomaly): Anomaly[] => (is ? [anomaly] : []);

const nothingRecorded: Look = (s) => [
  ...when(s.passedWithoutVisits > 0 && s.attended === 0, {
    code: 'nothing-recorded',
    days: s.passedWithoutVisits,
  }),
  ...when(s.noOpenDay && s.attended === 0 && s.now.served === 0, { code: 'no-open-day' }),
];

const allGained: Look = ({ now: { n, d } }, t) =>
  when(d >= t.allGainedFrom.value && n === d, { code: 'all-gained', n, d });

const nobodyReferred: Look = ({ now: { atRisk, referred } }, t) =>
  when(atRisk >= t.atRiskNobodyReferredFrom.value && referred === 0, {
    code: 'nobody-referred',
    atRisk,
  });

const digits: Look = ({ measuring }, t) =>
  measuring.digits.flatMap(({ what, n, counts, round, sign }): Anomaly[] => {
    if (n >= t.allRoundFrom.value && counts[0] === n) return [{ code: 'all-round', what, n }];
    return when(sign === 'look', { code: 'digits', what, round: round ?? 0, n });
  });

const tooMany: Look = (s) => [
  ...when(s.now.d > s.underFive && s.underFive > 0, {
    code: 'more-than-live-here',
    d: s.now.d,
    s: s.underFive,
  }),
  ...when(s.attended > s.people && s.people > 0, {
    code: 'more-came-than-live-here',
    attended: s.attended,
    people: s.people,
  }),
];

const SUMS = ['served', 'd', 'n', 't', 'atRisk', 'referred'] as const;

const asLastMonth: Look = ({ now, before, weighedTwice, sameWeight }, t) => [
  ...when(
    before !== null &&
      now.served >= t.sameAsLastFrom.value &&
      SUMS.every((key) => now[key] === before[key]),
    { code: 'sums-as-last-month', served: now.served, d: now.d },
  ),
  ...when(
    weighedTwice >= t.sameAsLastFrom.value && sameWeight / weighedTwice >= t.sameWeightShare.value,
    { code: 'weights-as-last-month', same: sameWeight, of: weighedTwice },
  ),
];

const implausible: Look = ({ measuring: { scores } }) => {
  const worst = scores
    .filter((s) => s.signs.implausible === 'look')
    .sort((a, b) => b.implausible - a.implausible)[0];
  return worst ? [{ code: 'implausible', n: worst.implausible, of: worst.n }] : [];
};

const registerLooks: Look = ({ register: { duplicates, births, people } }, t) => [
  ...when(people > 0 && duplicates >= t.duplicatesFrom.value, {
    code: 'duplicates',
    pairs: duplicates,
  }),
  ...when(births.signs.roundDays === 'look', {
    code: 'births-round',
    n: births.roundDays,
    of: births.n - births.estimated,
  }),
];

const arrivals: Look = ({ timeliness: { clockOff, facts }, recap }, t) => [
  ...when(facts >= t.leastFacts.value && (shareOf(clockOff, facts) ?? 0) > t.clockOffShare.value, {
    code: 'clock-off',
    facts: clockOff,
    of: facts,
  }),
  ...when(recap.onTime === false, { code: 'recap-late', due: recap.due }),
];

/** In the order they are looked at: what is missing, what cannot be, what seldom is, what to tidy up. */
const LOOKS: readonly Look[] = [
  nothingRecorded,
  tooMany,
  nobodyReferred,
  allGained,
  asLastMonth,
  implausible,
  digits,
  registerLooks,
  arrivals,
];

/** What stands out in a posyandu's month; nothing does in most. */
export const anomaliesIn = (seen: MonthSeen, table: QualityTable): Anomaly[] =>
  LOOKS.flatMap((look) => look(seen, table));
