import { visitsOf } from '../assess/pregnancy/antenatal-visits.ts';
import { gestationOn } from '../assess/pregnancy/gestation.ts';
import {
  MOTHER_WINDOWS,
  NEWBORN_WINDOWS,
  type VisitWindow,
  visitsState,
} from '../assess/pregnancy/postnatal-visits.ts';
import { addDays, daysBetween, type LocalDate, monthNumberOf, monthOf } from '../calendar.ts';
import type { ServiceField } from '../cards/card.ts';
import type { Known } from '../facts/known.ts';
import { type DoseStatus, doseStatuses } from '../immunization/dose-status.ts';
import { type Schedule, scheduleAt } from '../immunization/schedule.ts';
import { SCHOOL_DOSES, schoolDosesDue } from '../immunization/school.ts';
import { TETANUS_SERVICE, tetanusOn } from '../immunization/tetanus-record.ts';
import type { TetanusStatus } from '../immunization/tetanus-status.ts';
import type { Level } from '../packages/package-row.ts';
import { atPosyandu, type WhereGiven } from '../packages/where-given.ts';
import { completedMonths } from '../people/age.ts';

/**
 * Which of the services a card lists are due today, and why. Whom a service is for (age, sex, stage) is the card's
 * `when`; what was given before is the record's. A due service is a question for the health worker, never an order.
 *
 * Sources
 *   vitamin A         Buku KIA 2023; KMK HK.01.07/MENKES/2015/2023: February and August, blue at 6–11, red at 12–59
 *                     completed months; two child doses at least 4 weeks apart (WHO guideline, vitamin A, 2011)
 *   vitamin A nifas   Buku KIA 2023: two red capsules within 42 days, the second at least 24 hours after the first
 *   deworming         Buku KIA 2023; PMK 15/2017: from 12 months, every 6 months, to a child who is well
 *   iron tablets      Buku KIA 2023: one a day through pregnancy; girls one a week all year (KMK HK.01.07/MENKES/2015/2023)
 *   checks            KMK HK.01.07/MENKES/2015/2023; PMK 21/2021: six in pregnancy (1, 2, 3 by trimester, a doctor in the
 *                     first and the third), KF1–KF4 after birth, KN1–KN3 of the newborn
 *   immunization      immunization/schedule.ts, school.ts, tetanus-status.ts
 */
export type DueReason =
  | { kind: 'vitamin-a-month'; month: 2 | 8; colour: 'blue' | 'red' }
  | { kind: 'vitamin-a-postpartum'; given: number }
  | { kind: 'deworming'; last: LocalDate | null }
  | { kind: 'tablets-first'; every: 'day' | 'week' }
  | { kind: 'tablets-run-out'; last: LocalDate; amount: number; until: LocalDate }
  | { kind: 'antenatal'; trimester: 1 | 2 | 3; weeks: number; given: number; needed: number }
  | { kind: 'antenatal-doctor'; trimester: 1 | 3 }
  | { kind: 'postnatal'; visit: string; until: LocalDate }
  | { kind: 'school-dose'; month: 8 | 11; schoolClass: number }
  | { kind: 'tetanus'; t: TetanusStatus['t'] }
  | { kind: 'dose'; status: 'on-time' | 'late' | 'catch-up'; fromMonths: number };

export interface DueService {
  field: ServiceField;
  why: DueReason;
}
export interface ServicesOn {
  due: DueService[];
  /** on the card, but nothing says they are due */
  others: ServiceField[];
  /** due, and given at a pustu or puskesmas only */
  elsewhere: (DueService & { at: Exclude<Level, 'posyandu'> })[];
}

interface Given {
  service: string;
  on: LocalDate;
  amount: number | null;
}
interface Asked {
  fields: readonly ServiceField[];
  given: readonly Given[];
  known: Pick<Known, 'days' | 'pregnancies' | 'identity'>;
  on: LocalDate;
  schedule: Schedule;
  doses: ReadonlyMap<string, DoseStatus>;
}
type DueRule = (field: ServiceField, asked: Asked) => DueReason | null;

/**
 * Parts the services a card offers somebody into those due on a day and the others. What was already given that day, and
 * a vaccine dose given before, is in neither.
 *
 * @param village Kemendagri code of the village somebody lives in: its province decides which vaccines there are
 * @param where what the puskesmas' package gives where: what its posyandu does not give is left out, or said to be due
 *   elsewhere
 */
export function servicesDue(
  fields: readonly ServiceField[],
  known: Pick<Known, 'days' | 'pregnancies' | 'identity'>,
  on: LocalDate,
  village = '',
  where: WhereGiven = atPosyandu,
): ServicesOn {
  const given = givenUpTo(known, on);
  const schedule = scheduleAt(village, on);
  const birthDate = known.identity?.birthDate;
  const doses = birthDate
    ? doseStatuses(schedule, birthDate, dosesIn(given), on)
    : new Map<string, DoseStatus>();
  const asked: Asked = { fields, given, known, on, schedule, doses };
  const found: ServicesOn = { due: [], others: [], elsewhere: [] };
  for (const field of fields) {
    const at = where(field.service);
    if (at === null || isDone(field, asked)) continue;
    const why = ruleOf(field.service)(field, asked);
    if (at !== 'posyandu') found.elsewhere.push(...(why ? [{ field, why, at }] : []));
    else if (why) found.due.push({ field, why });
    else found.others.push(field);
  }
  return found;
}

export const isVaccine = (service: string): boolean => service.startsWith('immunization.');
/** A dose of a vaccine is given once in a life; Td goes on to T5 under one name. */
const isOnce = (service: string): boolean => isVaccine(service) && service !== TETANUS_SERVICE;

const givenUpTo = ({ days }: Pick<Known, 'days'>, on: LocalDate): Given[] =>
  days
    .filter((day) => day.on <= on)
    .flatMap((day) =>
      day.services.map(({ service, amount }) => ({ service, on: day.on, amount: amount ?? null })),
    );

/** Doses on record by their first day. */
const dosesIn = (given: readonly Given[]): Map<string, LocalDate> =>
  new Map(
    given
      .filter(({ service }) => isVaccine(service))
      .map(({ service, on }): [string, LocalDate] => [doseOf(service), on])
      .reverse(),
  );
const doseOf = (service: string): string => service.slice('immunization.'.length);

const isDone = (field: ServiceField, { given, on }: Asked): boolean =>
  given.some((g) => isOf(field, g.service) && (isOnce(field.service) || g.on === on));
/** The service itself, or one of its methods. */
const isOf = ({ service, methods }: ServiceField, given: string): boolean =>
  given === service || (methods !== undefined && given.startsWith(`${service}.`));

const lastOf = ({ given }: Asked, ...services: string[]): Given | null =>
  given.findLast((g) => services.includes(g.service)) ?? null;

const FOUR_WEEKS = 28;

const vitaminA: DueRule = (field, asked) => {
  const month = monthNumberOf(asked.on);
  if (month !== 2 && month !== 8) return null;
  const last = lastOf(asked, 'vitamin-a-blue', 'vitamin-a-red');
  // one capsule a round: August has 31 days, and a sweep at its end is of the same round
  const sameRound = last && monthOf(last.on) === monthOf(asked.on);
  if (last && (sameRound || daysBetween(last.on, asked.on) < FOUR_WEEKS)) return null;
  return {
    kind: 'vitamin-a-month',
    month,
    colour: field.service === 'vitamin-a-blue' ? 'blue' : 'red',
  };
};

const CAPSULES_AFTER_BIRTH = 2;

const vitaminAPostpartum: DueRule = (field, { given, known, on }) => {
  const ended = known.pregnancies.findLast((p) => p.endedOn && p.endedOn <= on)?.endedOn;
  if (!ended) return null;
  const had = given
    .filter((g) => g.service === field.service && g.on >= ended)
    .reduce((sum, g) => sum + (g.amount ?? 1), 0);
  return had >= CAPSULES_AFTER_BIRTH ? null : { kind: 'vitamin-a-postpartum', given: had };
};

/** A round comes every 6 months, and rounds are not a day like the other: five completed months are enough. */
const MONTHS_BETWEEN_DEWORMING = 5;

const deworming: DueRule = (field, asked) => {
  const last = lastOf(asked, field.service);
  if (last && completedMonths(last.on, asked.on) < MONTHS_BETWEEN_DEWORMING) return null;
  return { kind: 'deworming', last: last?.on ?? null };
};

/** When the card does not say how many: a month's packet, or a month of weeks. */
const USUAL_PACKET = { day: 30, week: 4 } as const;
/** A week before they run out, so that the next open day is not too late. */
const RESERVE_DAYS = 7;

const tablets =
  (every: 'day' | 'week'): DueRule =>
  (field, asked) => {
    const open = asked.known.pregnancies.findLast((p) => p.since <= asked.on && !p.endedOn);
    if (every === 'week' && asked.fields.some((f) => f.service === 'iron-tablets')) return null;
    const last = lastOf(asked, field.service);
    if (!last || (every === 'day' && open && last.on < open.since))
      return { kind: 'tablets-first', every };
    const amount = last.amount ?? USUAL_PACKET[every];
    const until = addDays(last.on, amount * (every === 'day' ? 1 : 7));
    if (daysBetween(asked.on, until) > RESERVE_DAYS) return null;
    return { kind: 'tablets-run-out', last: last.on, amount, until };
  };

/** A dose whose age and interval have come. What waits for another dose, or is too old for it, is not due. */
const dose: DueRule = (field, { schedule, doses }) => {
  const key = doseOf(field.service);
  const status = doses.get(key)?.kind;
  if (status !== 'on-time' && status !== 'late' && status !== 'catch-up') return null;
  const fromMonths = schedule.doses.find((row) => row.dose === key)?.fromMonths ?? 0;
  return { kind: 'dose', status, fromMonths };
};

/** The pregnancy she is in, and how far; null where nobody knows her last period. */
function pregnancyOf({ known, on }: Asked) {
  const open = known.pregnancies.findLast((p) => p.since <= on && (!p.endedOn || p.endedOn > on));
  const at = open?.lmp === undefined ? null : gestationOn(open.lmp, on);
  return open?.lmp !== undefined && at ? { lmp: open.lmp, ...at } : null;
}

const NEEDED: Readonly<Record<1 | 2 | 3, number>> = { 1: 1, 2: 2, 3: 3 };

const antenatal: DueRule = (_field, asked) => {
  const now = pregnancyOf(asked);
  if (!now) return null;
  const { trimester, weeks } = now;
  const given = visitsOf(asked, now.lmp).filter((v) => v.trimester === trimester).length;
  const needed = NEEDED[trimester];
  return given >= needed ? null : { kind: 'antenatal', trimester, weeks, given, needed };
};

const antenatalByDoctor: DueRule = (_field, asked) => {
  const now = pregnancyOf(asked);
  if (!now || now.trimester === 2) return null;
  const { trimester } = now;
  const seen = visitsOf(asked, now.lmp).some((v) => v.doctor && v.trimester === trimester);
  return seen ? null : { kind: 'antenatal-doctor', trimester };
};

const postnatal =
  (windows: readonly VisitWindow[], bornOf: (asked: Asked) => LocalDate | undefined): DueRule =>
  (field, asked) => {
    const born = bornOf(asked);
    if (born === undefined) return null;
    const seen = asked.given.filter((g) => g.service === field.service && g.on >= born);
    const { due } = visitsState(
      windows,
      born,
      seen.map((g) => g.on),
      asked.on,
    );
    return due && { kind: 'postnatal', ...due };
  };

const schoolDose: DueRule = (field, { known, given, on }) => {
  const { identity } = known;
  if (!identity) return null;
  const had = new Set(dosesIn(given).keys());
  const due = schoolDosesDue(identity, had, on).find((d) => d.dose === doseOf(field.service));
  return due ? { kind: 'school-dose', month: due.month, schoolClass: due.schoolClass } : null;
};

/** Asked of every pregnant woman until T5; of others only to go on with what was begun. */
const tetanus: DueRule = (_field, asked) => {
  const { t, nextFrom } = tetanusOn(asked.known, asked.on);
  const pregnant = asked.known.pregnancies.some(
    (p) => p.since <= asked.on && (!p.endedOn || p.endedOn > asked.on),
  );
  const waits = nextFrom !== null && nextFrom > asked.on;
  return t === 5 || waits || (t === 0 && !pregnant) ? null : { kind: 'tetanus', t };
};

const SCHOOL: ReadonlySet<string> = new Set(SCHOOL_DOSES.map(({ dose }) => `immunization.${dose}`));

const RULES: Readonly<Record<string, DueRule>> = {
  'vitamin-a-blue': vitaminA,
  'vitamin-a-red': vitaminA,
  'vitamin-a-mother': vitaminAPostpartum,
  deworming,
  'iron-tablets': tablets('day'),
  'iron-tablets-teen': tablets('week'),
  'antenatal-check': antenatal,
  'antenatal-check.doctor': antenatalByDoctor,
  'postpartum-check': postnatal(
    MOTHER_WINDOWS,
    ({ known, on }) => known.pregnancies.findLast((p) => p.endedOn && p.endedOn <= on)?.endedOn,
  ),
  'newborn-check': postnatal(NEWBORN_WINDOWS, ({ known }) => known.identity?.birthDate),
  [TETANUS_SERVICE]: tetanus,
};
const asNeeded: DueRule = () => null;
const ruleOf = (service: string): DueRule =>
  RULES[service] ?? (SCHOOL.has(service) ? schoolDose : isVaccine(service) ? dose : asNeeded);
