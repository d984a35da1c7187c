import { isSensitiveCode } from '../facts/class.ts';
import type { Day } from '../facts/known.ts';
import type { PersonMonthFacts } from './cells.ts';

/** An instrument of children that says on its own whether one came ill; any yes is ill. */
const SICK_SIGNS = 'sick-signs';
/** Danger signs of any age: any yes is ill, whatever else was said. */
const DANGER_SIGNS = 'danger-signs';
/** What everybody but children is asked: for a check, or with a complaint. */
const VISIT_KIND = 'visit-kind';

/**
 * What a month's visits were: how many, of people who are well or ill, with a talk or without, and which services were
 * given inside the puskesmas or pustu and which outside. A visit is one person's day (ruling 21). `visit.well` and
 * `visit.sick` count those of whom it was said; what nobody asked is in neither. `visit.contact-well` counts the
 * person: in contact this month without being ill on any of its days. A service nobody said the place of was given
 * where the posyandu stands: outside. A sensitive service (ruling 16) stands under `s.`, which no phone of a kader and no
 * page below the puskesmas shows.
 */
export function visitCells({ days }: PersonMonthFacts): string[] {
  const states = days.map(stateOf);
  const isWellAllMonth = states.includes('well') && !states.includes('sick');
  return [
    ...days.flatMap((day, i) => [
      'visit.all',
      ...(states[i] ? [`visit.${states[i]}`] : []),
      ...(day.education.length > 0 ? ['visit.educated'] : []),
      ...(day.attended ? ['visit.session'] : []),
      ...(day.attended && day.education.length > 0 ? ['visit.session-educated'] : []),
      ...day.services.map(
        ({ service, inBuilding }) =>
          `${isSensitiveCode(service) ? 's.' : ''}svc.${service}.${inBuilding ? 'in' : 'out'}`,
      ),
    ]),
    ...(isWellAllMonth ? ['visit.contact-well'] : []),
  ];
}

/** Well or ill, as somebody said that day; null when nobody was asked. */
function stateOf({ answers }: Day): 'well' | 'sick' | null {
  const signs = Object.entries(answers).flatMap(([instrument, given]) =>
    instrument === SICK_SIGNS || instrument.startsWith(DANGER_SIGNS)
      ? Object.values(given.answers)
      : [],
  );
  const kind = answers[VISIT_KIND]?.answers.kind;
  if (kind === 'sick' || signs.includes(true)) return 'sick';
  const asked = Object.values(answers[SICK_SIGNS]?.answers ?? {});
  return kind === 'well' || asked.includes(false) ? 'well' : null;
}
