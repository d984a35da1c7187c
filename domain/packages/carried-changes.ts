import { addDays, type LocalDate } from '../calendar.ts';
import type { PackageChange, SwitchChange } from './package-change.ts';
import { LEVELS } from './package-row.ts';

/** A day written down late is read with the package of that day, as far back as lists reach. */
const DAYS_KEPT = 92;

/**
 * The changes a phone needs to tell what is given where, in their order: without reasons, without what ended long ago
 * and without switches that a later one overrules for good.
 */
export const carriedChanges = (
  changes: readonly PackageChange[],
  today: LocalDate,
): PackageChange[] =>
  changes
    .filter(({ until }) => until === undefined || until >= addDays(today, -DAYS_KEPT))
    .filter((change, i, all) => !all.slice(i + 1).some((later) => overrules(later, change)))
    .map(({ reason: _reason, ...change }) => change);

const overrules = (later: PackageChange, earlier: PackageChange): boolean =>
  later.act !== 'add' &&
  earlier.act !== 'add' &&
  later.until === undefined &&
  later.from <= earlier.from &&
  coversTarget(later, earlier);

const coversTarget = (later: SwitchChange, earlier: SwitchChange): boolean =>
  later.level === earlier.level &&
  later.service === earlier.service &&
  (later.stage === undefined || later.stage === earlier.stage);

/** Changes as a phone kept them; what cannot be read, of a newer server, is left out and nothing else with it. */
export const readChanges = (value: unknown): PackageChange[] =>
  Array.isArray(value) ? value.filter(isChange) : [];

function isChange(value: unknown): value is PackageChange {
  if (typeof value !== 'object' || value === null) return false;
  const { act, level, service, from, label, stage } = value as Record<string, unknown>;
  if (!LEVELS.some((one) => one === level) || !isText(service) || !isText(from)) return false;
  return act === 'on' || act === 'off' || (act === 'add' && isText(label) && isText(stage));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
