import type { LocalDate } from '../calendar.ts';
import type { AddChange, PackageChange, SwitchChange } from './package-change.ts';
import { clusterOf, type PackageRow } from './package-row.ts';

/** A row of the package on a day: given or not, and the decision that says so where there is one. */
export interface RowOn extends PackageRow {
  on: boolean;
  by?: SwitchChange;
}

/**
 * The package of a puskesmas on a day: the rows that hold then and the services it added, each on or off.
 * Of several decisions that hold on the day the one said last counts; when its `until` has passed, the one before does.
 *
 * @param changes in the order in which they were said
 */
export function packageOn(
  rows: readonly PackageRow[],
  changes: readonly PackageChange[],
  on: LocalDate,
): RowOn[] {
  const holding = changes.filter((change) => holdsOn(change, on));
  const switches = holding.filter((change) => change.act !== 'add').toReversed();
  const own = localRows(holding);
  return [...rows.filter((row) => row.since <= on), ...own].map((row) => {
    const by = row.fixed ? undefined : switches.find((change) => concerns(change, row));
    return by ? { ...row, on: by.act === 'on', by } : { ...row, on: true };
  });
}

/** Inclusive at both ends, as people say "sampai tanggal". */
export const holdsOn = ({ from, until }: PackageChange, on: LocalDate): boolean =>
  from <= on && (until === undefined || on <= until);

export const concerns = (change: SwitchChange, row: PackageRow): boolean =>
  change.level === row.level &&
  (change.stage === undefined || change.stage === row.stage) &&
  (change.service === row.service || change.service === row.family);

/** The services a puskesmas added, as rows; one said twice is one, as it was said last. */
export function localRows(changes: readonly PackageChange[]): PackageRow[] {
  const rows = new Map<string, PackageRow>();
  for (const change of changes)
    if (change.act === 'add')
      rows.set(`${change.level} ${change.stage} ${change.service}`, rowOf(change));
  return [...rows.values()];
}

const rowOf = ({ level, stage, service, label, setting, kind, performer, from }: AddChange) => ({
  stage,
  level,
  service,
  label,
  setting,
  kind,
  performer,
  every: 'need' as const,
  cluster: clusterOf(stage),
  since: from,
  local: true as const,
});
