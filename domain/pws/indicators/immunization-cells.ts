import { addMonths, type LocalDate } from '../../calendar.ts';
import { residenceOn } from '../../facts/known.ts';
import { completeness } from '../../immunization/complete.ts';
import { scheduleAt } from '../../immunization/schedule.ts';
import { ageOn } from '../../people/age.ts';
import type { MonthFold } from './fold.ts';

const VACCINE = 'immunization.';
/** Doses of the complete courses are asked for until then; after it they say nothing here. */
const ASKED_TO_MONTHS = 60;
const FIRST_DPT = ['dpt-hb-hib-1', 'hexa-1'] as const;
/** The first DPT is given at two months: before that nobody is late. */
const DPT_FROM_MONTHS = 2;

/** Indicators 12–14: complete before the first and before the second birthday, and infants without a first DPT. */
export function immunizationCells(fold: MonthFold): void {
  const birthDate = fold.facts.known.identity?.birthDate;
  if (birthDate === undefined || fold.facts.ageMonths >= ASKED_TO_MONTHS) {
    delete fold.memory.doses;
    return;
  }
  const before = { ...fold.memory.doses };
  const now = { ...before };
  for (const day of fold.facts.days)
    for (const { service } of day.services)
      if (service.startsWith(VACCINE)) now[service.slice(VACCINE.length)] ??= day.on;
  if (Object.keys(now).length > 0) fold.memory.doses = now;
  const lastDay = fold.facts.days.at(-1)?.on ?? fold.facts.countedOn;
  courses(fold, birthDate, lastDay, before, now);
  const months = ageOn(birthDate, lastDay)?.months ?? 0;
  if (months < DPT_FROM_MONTHS || months >= 12) return;
  fold.count('i.14.d');
  if (!FIRST_DPT.some((dose) => dose in now)) fold.count('i.14.n');
}

/** A course counts in the month its last dose was given, when that was before the birthday. */
function courses(
  fold: MonthFold,
  birthDate: LocalDate,
  on: LocalDate,
  before: Readonly<Record<string, LocalDate>>,
  now: Readonly<Record<string, LocalDate>>,
): void {
  const home = residenceOn({ ...fold.facts.known, diedOn: null }, on)?.posyandu ?? '';
  const schedule = scheduleAt(home, on);
  const [was, is] = [before, now].map((doses) => ({
    basic: completeness(schedule, until(doses, addMonths(birthDate, 12))).basic,
    underTwo: completeness(schedule, until(doses, addMonths(birthDate, 24))).underTwo,
  }));
  if (is?.basic && !was?.basic) fold.countOnce('i.12.n');
  if (is?.underTwo && !was?.underTwo) fold.countOnce('i.13.n');
}

const until = (doses: Readonly<Record<string, LocalDate>>, birthday: LocalDate) =>
  new Map(Object.entries(doses).filter(([, on]) => on < birthday));
