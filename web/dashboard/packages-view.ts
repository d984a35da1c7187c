import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { KeptChange, PackageChange, SwitchChange } from '#domain/packages/package-change.ts';
import { concerns, type RowOn } from '#domain/packages/package-on.ts';
import {
  type Cluster,
  LEVELS,
  type Level,
  type PackageStage,
  type ServiceKind,
  STAGE_KEYS,
} from '#domain/packages/package-row.ts';

/** What the matrix is narrowed to; null is everything. */
export interface PackageFilter {
  stage: PackageStage | null;
  kind: ServiceKind | null;
  cluster: Cluster | null;
}

/** Several doses or topics that are one line. */
export interface FamilyLine {
  family: NonNullable<RowOn['family']>;
  rows: RowOn[];
}
/** One stage at one level: what can be switched, the families, and what the card keeps. */
export interface PackageCell {
  stage: PackageStage;
  level: Level;
  lines: RowOn[];
  families: FamilyLine[];
  fixed: RowOn[];
}

/** The matrix as it is read: a row of cells a stage, stages and levels without anything left in their place. */
export function matrixOf(
  rows: readonly RowOn[],
  { stage, kind, cluster }: PackageFilter,
): { stage: PackageStage; cells: PackageCell[] }[] {
  const seen = rows.filter(
    (row) => (kind === null || row.kind === kind) && (cluster === null || row.cluster === cluster),
  );
  return STAGE_KEYS.filter((key) => stage === null || key === stage).map((key) => ({
    stage: key,
    cells: LEVELS.map((level) =>
      cellOf(
        key,
        level,
        seen.filter((row) => row.stage === key && row.level === level),
      ),
    ),
  }));
}

function cellOf(stage: PackageStage, level: Level, rows: readonly RowOn[]): PackageCell {
  const families = new Map<FamilyLine['family'], RowOn[]>();
  for (const row of rows)
    if (row.family) families.set(row.family, [...(families.get(row.family) ?? []), row]);
  return {
    stage,
    level,
    lines: rows.filter((row) => !row.family && !row.fixed),
    families: [...families].map(([family, own]) => ({ family, rows: own })),
    fixed: rows.filter((row) => !row.family && row.fixed),
  };
}

export const isEmpty = ({ lines, families, fixed }: PackageCell): boolean =>
  lines.length + families.length + fixed.length === 0;

/** The puskesmas whose package this account decides about; null for everybody else. */
export function decidesAt(me: Me): string | null {
  for (const { role, scope } of me.grants)
    if (powersOf(role).packages && scope.kind === 'puskesmas') return scope.id;
  return null;
}

/** May this account switch this row? */
export function mayChange(me: Me, row: Pick<RowOn, 'cluster' | 'fixed'>): boolean {
  const { packages, cluster } = powersOf(me.account.role);
  return packages && !row.fixed && (cluster === undefined || cluster === row.cluster);
}

/** The next decision about a row that does not hold yet on a day. */
export function plannedFor(
  row: RowOn,
  changes: readonly PackageChange[],
  on: LocalDate,
): SwitchChange | null {
  const ahead = changes.filter(
    (change): change is SwitchChange =>
      change.act !== 'add' && change.from > on && concerns(change, row),
  );
  return ahead.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}

/** The server's answer, read as far as the page relies on it. */
export function readPackage(value: unknown): KeptChange[] | null {
  if (typeof value !== 'object' || value === null || !('changes' in value)) return null;
  const { changes } = value;
  return Array.isArray(changes) && changes.every(isKept) ? changes : null;
}

const isKept = (value: unknown): value is KeptChange =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'change' in value &&
  typeof value.change === 'object' &&
  value.change !== null;
