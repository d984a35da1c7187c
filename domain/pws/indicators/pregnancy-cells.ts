import {
  ANTENATAL_SERVICES,
  antenatalCount,
  visitsOf,
} from '../../assess/pregnancy/antenatal-visits.ts';
import { MOTHER_WINDOWS, visitsState } from '../../assess/pregnancy/postnatal-visits.ts';
import { addDays, daysBetween, firstDayOf, type LocalDate, yearOf } from '../../calendar.ts';
import type { Day, Known } from '../../facts/known.ts';
import { LONGEST_PREGNANCY_DAYS, POSTPARTUM_DAYS } from '../../stages/groups.ts';
import type { PregnancyMemory } from '../memory.ts';
import { hasService, type MonthFold } from './fold.ts';

type KnownPregnancy = Known['pregnancies'][number];

/** Tablets of one pregnancy: Perpres 72/2021 counts 90; the newer policy asks for 180. */
const ENOUGH = { tablets: 90, moreTablets: 180 } as const;

/** The pregnancy a day belongs to, and all that came after it until the next. */
export const pregnancyOn = ({ known }: MonthFold['facts'], on: LocalDate): KnownPregnancy | null =>
  known.pregnancies.findLast((p) => p.since <= on) ?? null;

/** What is remembered of this pregnancy; nothing of the one before. */
function begun(fold: MonthFold, since: LocalDate): PregnancyMemory {
  const was = fold.memory.pregnancy;
  const same = was?.since === since ? was : null;
  const now: PregnancyMemory = {
    since,
    checks: [...(same?.checks ?? [])],
    byDoctor: [...(same?.byDoctor ?? [])],
    tablets: same?.tablets ?? 0,
    afterBirth: [...(same?.afterBirth ?? [])],
    once: [...(same?.once ?? [])],
  };
  fold.memory.pregnancy = now;
  return now;
}

/**
 * Indicators 1–3, 8–9: checks before and after birth, iron tablets, where she gave birth. A woman counts in the first
 * month of the year in which she is seen with it, as long as that pregnancy reached into the year.
 */
export function pregnancyCells(fold: MonthFold): void {
  if (fold.facts.sex !== 'F') return;
  for (const day of fold.facts.days) {
    const pregnancy = pregnancyOn(fold.facts, day.on);
    if (!pregnancy) continue;
    const memory = begun(fold, pregnancy.since);
    remember(memory, day, pregnancy);
    if (reachesIntoYear(fold, pregnancy)) countChecks(fold, memory, pregnancy, day.on);
    countBirth(fold, memory, pregnancy, day.on);
  }
}

function remember(memory: PregnancyMemory, day: Day, { endedOn }: KnownPregnancy): void {
  const [byMidwife, byDoctor] = ANTENATAL_SERVICES;
  if (endedOn === undefined || day.on <= endedOn) {
    const doctor = hasService(day, byDoctor);
    if (doctor) memory.byDoctor.push(day.on);
    if (doctor || hasService(day, byMidwife)) memory.checks.push(day.on);
    for (const { service, amount } of day.services)
      if (service === 'iron-tablets') memory.tablets += amount ?? 0;
  }
  if (endedOn !== undefined && day.on >= endedOn && hasService(day, 'postpartum-check'))
    memory.afterBirth.push(day.on);
}

/** Was she pregnant on any day from 1 January on? */
function reachesIntoYear({ facts }: MonthFold, { since, endedOn }: KnownPregnancy): boolean {
  const newYear = firstDayOf(`${facts.month.slice(0, 4)}-01`);
  const until = endedOn ?? addDays(since, LONGEST_PREGNANCY_DAYS + 1);
  return until > newYear;
}

function countChecks(
  fold: MonthFold,
  memory: PregnancyMemory,
  { lmp }: KnownPregnancy,
  on: LocalDate,
): void {
  if (memory.tablets >= ENOUGH.tablets) fold.countOnce('i.3.90.n');
  if (memory.tablets >= ENOUGH.moreTablets) fold.countOnce('i.3.180.n');
  if (lmp === undefined) return;
  const count = antenatalCount(visitsOf({ known: { days: checkDays(memory) }, on }, lmp));
  if (count.k1 === 'early') fold.countOnce('i.1.n');
  if (count.k4) fold.countOnce('i.2.k4.n');
  if (count.k6ToStandard) fold.countOnce('i.2.k6.n');
}

/** The remembered checks as days that the rule of antenatal visits reads. */
const checkDays = ({ checks, byDoctor }: PregnancyMemory): Day[] =>
  checks.map((on) => {
    const service = ANTENATAL_SERVICES[byDoctor.includes(on) ? 1 : 0];
    const given = { fact: '', service, confirmed: true, by: '' };
    return {
      on,
      scope: '',
      readings: {},
      answers: {},
      services: [given],
      referrals: [],
      education: [],
      skipped: [],
    };
  });

/**
 * A birth counts once, in the first month she is seen after it: in the year of the birth, or while she is still nifas.
 * One that was told of years later was never awaited here.
 */
function countBirth(
  fold: MonthFold,
  memory: PregnancyMemory,
  { endedOn, outcome, place }: KnownPregnancy,
  on: LocalDate,
): void {
  if (endedOn === undefined || endedOn > on || outcome === 'miscarriage') return;
  const recent = yearOf(endedOn) === fold.year || daysBetween(endedOn, on) <= POSTPARTUM_DAYS;
  if (recent && !memory.once.includes('birth')) {
    memory.once.push('birth');
    fold.count('i.8.d');
    if (place === 'facility') fold.count('i.8.n');
  }
  const { done } = visitsState(MOTHER_WINDOWS, endedOn, memory.afterBirth, on);
  if (done.length === MOTHER_WINDOWS.length && nifasReachesIntoYear(fold, endedOn))
    fold.countOnce('i.9.n');
}

/** Was she nifas on any day from 1 January on? */
export const nifasReachesIntoYear = ({ year }: MonthFold, endedOn: LocalDate): boolean =>
  yearOf(addDays(endedOn, POSTPARTUM_DAYS)) >= year;
