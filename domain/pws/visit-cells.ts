import type { Day } from '../facts/known.ts';
import type { PersonMonthFacts } from './cells.ts';

/** An instrument that says on its own whether somebody came ill; any yes is ill. */
const SICK_SIGNS = 'sick-signs';

/**
 * What a month's visits were: how many, of people who are well or ill, with a talk or without, and which services were
 * given inside the puskesmas or pustu and which outside. A visit is one person's day (ruling 21). A service nobody said
 * the place of was given where the posyandu stands: outside.
 */
export function visitCells({ days }: PersonMonthFacts): string[] {
  return days.flatMap((day) => [
    'visit.all',
    isIll(day) ? 'visit.sick' : 'visit.well',
    ...(day.education.length > 0 ? ['visit.educated'] : []),
    ...(day.attended ? ['visit.session'] : []),
    ...day.services.map(({ service, inBuilding }) => `svc.${service}.${inBuilding ? 'in' : 'out'}`),
  ]);
}

const isIll = (day: Day): boolean =>
  Object.values(day.answers[SICK_SIGNS]?.answers ?? {}).some((answer) => answer === true);
