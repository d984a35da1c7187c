import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import { completedMonths } from '../people/age.ts';
import {
  LONGEST_PREGNANCY_DAYS,
  type MotherGroup,
  motherGroupOn,
  POSTPARTUM_DAYS,
  type Pregnancy,
} from './groups.ts';

export interface MotherSpan {
  group: MotherGroup;
  since: LocalDate;
  /** first day no longer in the group; null while it lasts */
  until: LocalDate | null;
}

/**
 * The days on which somebody is in a mother's group, as spans that SQL can count. The group itself is asked of
 * `motherGroupOn` at every day on which it can change, so the rule stays in one place.
 */
export function motherSpans(pregnancies: readonly Pregnancy[]): MotherSpan[] {
  const turns = [...new Set(pregnancies.flatMap(turningDays))].sort();
  const spans: MotherSpan[] = [];
  for (const day of turns) {
    const group = motherGroupOn(pregnancies, day);
    const last = spans.at(-1);
    const open = last?.until === null ? last : undefined;
    if (group === (open?.group ?? null)) continue;
    if (open) open.until = day;
    if (group !== null) spans.push({ group, since: day, until: null });
  }
  return spans;
}

const BREASTFEEDING_MONTHS = 24;

function turningDays(p: Pregnancy): LocalDate[] {
  const tooLong = addDays(p.since, LONGEST_PREGNANCY_DAYS + 1);
  if (!p.endedOn) return [p.since, tooLong];
  const twoYears = addMonths(p.endedOn, BREASTFEEDING_MONTHS);
  const reached = completedMonths(p.endedOn, twoYears) >= BREASTFEEDING_MONTHS;
  return [
    p.since,
    tooLong,
    p.endedOn,
    addDays(p.endedOn, POSTPARTUM_DAYS + 1),
    reached ? twoYears : addDays(twoYears, 1),
  ];
}
