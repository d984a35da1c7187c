import {
  addToMonth,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  type Month,
  monthOf,
} from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import { residenceOn } from '../facts/known.ts';
import { countedReading } from '../measures/counted-reading.ts';
import { ageOn } from '../people/age.ts';
import type { ToolState } from '../sessions/session-now.ts';
import { type Anomaly, anomaliesIn, type MonthSums } from './anomalies.ts';
import { type Completeness, completeness } from './completeness.ts';
import { type MeasuredHere, measuredAt } from './measured.ts';
import {
  type Difference,
  differencesIn,
  handsIn,
  type Measuring,
  measuring,
  onlyFrom,
} from './measuring.ts';
import { type QualityTable, qualityTableOn } from './quality.table.ts';
import { type RegisterQuality, registerQuality } from './register-quality.ts';
import { type Sign, shareOf, together } from './sign.ts';
import { type Arrival, type Recap, recapOf, type Timeliness, timeliness } from './timeliness.ts';

/** An open day of the month, as far as quality asks. */
export interface HeldDay {
  on: LocalDate;
  /** when its signature reached the server; null while nobody signed */
  signedOn: LocalDate | null;
  held: boolean;
}

export interface QualityAsked {
  posyandu: string;
  month: Month;
  today: LocalDate;
  /** who lives or was measured here, as known today */
  people: readonly Known[];
  arrivals: readonly (Arrival & { who: string })[];
  days: readonly HeldDay[];
  sums: { now: MonthSums; before: MonthSums | null };
  toolsAt: (session: string) => readonly ToolState[];
}

/** One posyandu's month: how whole, how soon, how well measured, and what to ask about. */
export interface PosyanduQuality {
  posyandu: string;
  month: Month;
  /** of the thresholds */
  version: string;
  /** measurements are looked at over three months, or there would be too few */
  measuredFrom: LocalDate;
  completeness: Completeness;
  timeliness: Timeliness;
  recap: Recap;
  register: RegisterQuality;
  outliers: { scored: number; implausible: number };
  measuring: Measuring;
  kader: KaderQuality[];
  tools: (Measuring & { tool: string })[];
  differences: Difference[];
  anomalies: Anomaly[];
  sign: Sign;
}

export interface KaderQuality extends Measuring {
  who: string;
  timeliness: Timeliness;
}

const MONTHS_MEASURED = 3;
const UNDER_FIVE_MONTHS = 60;

/** First day of the three months whose measurements are looked at. */
export const measuredSince = (month: Month): LocalDate =>
  firstDayOf(addToMonth(month, 1 - MONTHS_MEASURED));

export function posyanduQuality(asked: QualityAsked): PosyanduQuality {
  const { posyandu, month, today, people } = asked;
  const { version, table } = qualityTableOn(lastDayOf(month));
  const measuredFrom = measuredSince(month);
  const place = { posyandu, from: measuredFrom, until: lastDayOf(month), toolsAt: asked.toolsAt };
  const here = measuredAt(people, place);
  const visits = visitsOf(people, posyandu, month);
  const day = asked.days.find((d) => d.held)?.on ?? lastDayOf(month);
  const residents = people.filter((k) => residenceOn(k, day)?.posyandu === posyandu);
  const all = {
    completeness: completeness(visits, table),
    timeliness: timeliness(asked.arrivals, table),
    recap: recapOf(
      month,
      asked.days.filter((d) => d.held).map((d) => d.signedOn),
      today,
      table,
    ),
    register: registerQuality(residents, day, table),
    measuring: measuring(here, table),
  };
  const anomalies = anomaliesIn(
    {
      ...all,
      ...asked.sums,
      ...weighedTwice(people, posyandu, month),
      underFive: residents.filter((k) => isUnderFive(k, day)).length,
      people: residents.length,
      attended: new Set(visits.map(({ known }) => known.id)).size,
      passedWithoutVisits: asked.days.filter((d) => d.on < today).length,
      noOpenDay: asked.days.length === 0 && today > lastDayOf(month),
    },
    table,
  );
  return {
    posyandu,
    month,
    version,
    measuredFrom,
    ...all,
    outliers: outliersIn(measuredAt(people, { ...place, from: firstDayOf(month) })),
    kader: kaderOf(here, asked, table),
    tools: handsIn(here, 'tool').map((tool) => ({
      tool,
      ...measuring(
        onlyFrom(here, (hand) => hand.tool === tool),
        table,
      ),
    })),
    differences: differencesIn(here, table),
    anomalies,
    sign: anomalies.length > 0 ? 'look' : signOf(all),
  };
}

type Parts = Pick<PosyanduQuality, 'completeness' | 'timeliness' | 'register' | 'measuring'>;
const signOf = ({ completeness: c, timeliness: t, register: r, measuring: m }: Parts): Sign =>
  together([c.signs.filled, c.signs.counselled, t.sign, r.sign, m.sign]);

/** Came to a session here in the month, and is no guest. */
const visitsOf = (people: readonly Known[], posyandu: string, month: Month) =>
  people.flatMap((known) =>
    known.days
      .filter((day) => monthOf(day.on) === month && day.scope === posyandu && isVisit(day))
      .map((day) => ({ known, day })),
  );
const isVisit = (day: Day): boolean => day.attended !== undefined && !day.attended.guest;

const isUnderFive = ({ identity }: Known, on: LocalDate): boolean => {
  const age = identity && ageOn(identity.birthDate, on);
  return age !== null && age.months < UNDER_FIVE_MONTHS;
};

function kaderOf(here: MeasuredHere, asked: QualityAsked, table: QualityTable): KaderQuality[] {
  const measured = handsIn(here, 'who');
  const wrote = asked.arrivals.map((a) => a.who);
  return [...new Set([...measured, ...wrote])].map((who) => ({
    who,
    ...measuring(
      onlyFrom(here, (hand) => hand.who === who),
      table,
    ),
    timeliness: timeliness(
      asked.arrivals.filter((a) => a.who === who),
      table,
    ),
  }));
}

/** A child with an implausible index on a day is one outlier, however many of its indices are. */
function outliersIn(here: MeasuredHere): PosyanduQuality['outliers'] {
  const weights = here.scored.filter((s) => s.index === 'zwfa' || s.index === 'zlhfa');
  return { scored: weights.length, implausible: weights.filter((s) => s.implausible).length };
}

const weightOf = (known: Known, posyandu: string, month: Month): number | null => {
  const day = known.days.findLast(
    (d) => monthOf(d.on) === month && d.scope === posyandu && d.readings.weight,
  );
  const reading = countedReading(day?.readings.weight);
  return reading === null || reading === 'differ' ? null : reading.value;
};

/** Children weighed here this month and the month before, and of them those with the very same weight. */
function weighedTwice(
  people: readonly Known[],
  posyandu: string,
  month: Month,
): { weighedTwice: number; sameWeight: number } {
  let both = 0;
  let same = 0;
  for (const known of people) {
    if (!isUnderFive(known, lastDayOf(month))) continue;
    const now = weightOf(known, posyandu, month);
    const before = weightOf(known, posyandu, addToMonth(month, -1));
    if (now === null || before === null) continue;
    both += 1;
    if (now === before) same += 1;
  }
  return { weighedTwice: both, sameWeight: same };
}

/** Of several posyandu: what a district sees, no name, no count of people, shares in whole hundredths (ruling 18). */
export interface QualitySum {
  posyandu: number;
  /** with visits in the month */
  reporting: number;
  /** posyandu with something to ask about, and how many such things */
  toLookAt: number;
  anomalies: number;
  recapsOnTime: number;
  filled: number | null;
  counselled: number | null;
  withinDay: number | null;
  withinWeek: number | null;
  nik: number | null;
  implausible: number | null;
}

const FEWEST_TOLD = 5;

/** @param told a count as the reader may know it; shares are of told counts, and null where one of these is hidden */
export function sumQuality(
  rows: readonly PosyanduQuality[],
  told: (n: number) => number = (n) => n,
): QualitySum {
  const share = (
    part: (q: PosyanduQuality) => number,
    whole: (q: PosyanduQuality) => number,
  ): number | null => {
    const sum = (of: (q: PosyanduQuality) => number) => rows.reduce((n, q) => n + of(q), 0);
    const [some, all] = [told(sum(part)), told(sum(whole))];
    // of so few a share is a count (ruling 18); what is hidden is below nobody
    if (some < 0 || all < FEWEST_TOLD) return null;
    const exact = shareOf(some, all);
    return exact === null ? null : Math.round(exact * 100) / 100;
  };
  return {
    posyandu: rows.length,
    reporting: rows.filter((q) => q.completeness.visits > 0).length,
    toLookAt: rows.filter((q) => q.sign === 'look').length,
    anomalies: rows.reduce((n, q) => n + q.anomalies.length, 0),
    recapsOnTime: rows.filter((q) => q.recap.onTime === true).length,
    filled: share(
      (q) => q.completeness.filled + q.completeness.excused,
      (q) => q.completeness.asked,
    ),
    counselled: share(
      (q) => q.completeness.counselled,
      (q) => q.completeness.visits,
    ),
    withinDay: share(
      (q) => q.timeliness.withinDay,
      (q) => q.timeliness.facts,
    ),
    withinWeek: share(
      (q) => q.timeliness.withinWeek,
      (q) => q.timeliness.facts,
    ),
    nik: share(
      (q) => q.register.withNik,
      (q) => q.register.people,
    ),
    implausible: share(
      (q) => q.outliers.implausible,
      (q) => q.outliers.scored,
    ),
  };
}
