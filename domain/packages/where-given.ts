import type { LocalDate } from '../calendar.ts';
import type { ServiceField } from '../cards/card.ts';
import type { Group } from '../stages/groups.ts';
import type { PackageChange } from './package-change.ts';
import { packageOn, type RowOn } from './package-on.ts';
import { LEVELS, type Level, stagesOf } from './package-row.ts';
import { PACKAGE_ROWS } from './package-rows.ts';

/** Where a service is given: the level nearest to people that gives it; null where none does now. */
export type WhereGiven = (service: string) => Level | null;

/** Where nobody says otherwise everything on the cards is given at the posyandu. */
export const atPosyandu: WhereGiven = () => 'posyandu';

/**
 * Where services are given on a day to somebody of these groups, as their puskesmas decided. A service no package
 * knows is given where it is asked for: what nobody switched off is on.
 */
export function whereGiven(
  changes: readonly PackageChange[],
  groups: readonly Group[],
  on: LocalDate,
): WhereGiven {
  if (!changes.some((change) => change.act !== 'add')) return atPosyandu;
  const rows = rowsFor(changes, groups, on);
  return (service) => {
    const own = rows.filter((row) => row.service === service);
    if (!own.some((row) => row.level === 'posyandu')) return 'posyandu';
    return LEVELS.find((level) => own.some((row) => row.level === level && row.on)) ?? null;
  };
}

/** The services this puskesmas added at its posyandu for somebody of these groups, to be ticked at step 4. */
export const localFields = (
  changes: readonly PackageChange[],
  groups: readonly Group[],
  on: LocalDate,
): ServiceField[] => {
  if (!changes.some((change) => change.act === 'add')) return [];
  const fields = new Map<string, ServiceField>();
  for (const { local, on: given, level, service, label, performer } of rowsFor(changes, groups, on))
    if (local && given && level === 'posyandu')
      fields.set(service, {
        kind: 'service',
        step: 4,
        service,
        label,
        ...(performer === 'health-worker' ? { byHealthWorker: true } : {}),
      });
  return [...fields.values()];
};

function rowsFor(
  changes: readonly PackageChange[],
  groups: readonly Group[],
  on: LocalDate,
): RowOn[] {
  const stages = stagesOf(groups);
  return packageOn(PACKAGE_ROWS, changes, on).filter((row) => stages.includes(row.stage));
}
