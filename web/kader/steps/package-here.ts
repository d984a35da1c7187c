import type { CardField, MeasureField, ServiceField } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import type { Level } from '#domain/packages/package-row.ts';
import { localFields, type WhereGiven, whereGiven } from '#domain/packages/where-given.ts';
import type { DueService } from '#domain/stages/services-due.ts';
import { glucoseDue } from '#domain/stages/tests-due.ts';
import { sayDue, sayScreening, sayTestDue } from '../../words/due.ts';
import type { OfferedScreening } from './screenings-offered.ts';
import type { Visit } from './visit.ts';

/** Where services are given on the day of a visit, as the puskesmas of its posyandu decided. */
export const whereHere = ({
  packages,
  who,
  on,
}: Pick<Visit, 'packages' | 'who' | 'on'>): WhereGiven => whereGiven(packages, who.groups, on);

/** What step 4 asks and offers: the cards', without tests that are not done here, and what this puskesmas added. */
export function serveFields(visit: Pick<Visit, 'packages' | 'who' | 'on'>): CardField[] {
  const where = whereHere(visit);
  const here = (field: CardField): boolean =>
    field.kind !== 'measure' || where(`measure.${field.what}`) === 'posyandu';
  return [...fieldsOn(4, visit.who).filter(here), ...localOf(visit)];
}

export const localOf = ({
  packages,
  who,
  on,
}: Pick<Visit, 'packages' | 'who' | 'on'>): ServiceField[] => localFields(packages, who.groups, on);

/** Something due that is given at a pustu or puskesmas only. */
export interface ElsewhereLine {
  key: string;
  label: string;
  at: Exclude<Level, 'posyandu'>;
  why: string;
}

/** All that is due today and not given here, each with where and why. */
export function elsewhereLines(
  visit: Pick<Visit, 'packages' | 'who' | 'on' | 'known'>,
  services: readonly (DueService & { at: ElsewhereLine['at'] })[],
  screenings: readonly (Pick<OfferedScreening, 'screening' | 'why'> & {
    at: ElsewhereLine['at'];
  })[],
): ElsewhereLine[] {
  return [
    ...services.map(({ field, at, why }) => ({
      key: field.service,
      label: field.label,
      at,
      why: sayDue(why),
    })),
    ...glucoseElsewhere(visit),
    ...screenings.map(({ screening, at, why }) => ({
      key: screening.instrument,
      label: screening.label,
      at,
      why: sayScreening(why),
    })),
  ];
}

function glucoseElsewhere(
  visit: Pick<Visit, 'packages' | 'who' | 'on' | 'known'>,
): ElsewhereLine[] {
  const at = whereHere(visit)('measure.glucose');
  const due = glucoseDue(visit.who, visit.known, visit.on);
  const field = fieldsOn(4, visit.who).find(
    (f): f is MeasureField => f.kind === 'measure' && f.what === 'glucose',
  );
  if (!due || !field || at === null || at === 'posyandu') return [];
  return [{ key: 'glucose', label: field.label, at, why: sayTestDue(due) }];
}
