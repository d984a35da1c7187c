import {
  clusterOf,
  type Frequency,
  type Level,
  type PackageRow,
  type PackageStage,
  type ServiceKind,
} from './package-row.ts';

/**
 * The first day the packages hold. The decision (KMK HK.01.07/MENKES/2015/2023) is of 2023 and its cards carry that
 * year's edition, so what was given in any of its months is read with them.
 */
export const PACKAGES_SINCE = '2023-01-01';

type More = Partial<
  Pick<PackageRow, 'setting' | 'performer' | 'cluster' | 'condition' | 'fixed' | 'family'>
>;
export type Line = readonly [
  service: string,
  label: string,
  kind: ServiceKind,
  every: Frequency,
  more?: More,
];

/** What usually holds at a level; a line says where it is otherwise. A posyandu stands outside the puskesmas' building. */
const USUAL = {
  posyandu: { setting: 'outside', performer: 'kader' },
  pustu: { setting: 'inside', performer: 'health-worker' },
  puskesmas: { setting: 'inside', performer: 'health-worker' },
} as const satisfies Record<Level, More>;

/** Lines of one stage and level as rows. */
export const rowsAt = (
  stage: PackageStage,
  level: Level,
  lines: readonly Line[],
  more: More = {},
): PackageRow[] =>
  lines.map(([service, label, kind, every, own]) => ({
    stage,
    level,
    service,
    label,
    kind,
    every,
    since: PACKAGES_SINCE,
    cluster: clusterOf(stage),
    ...USUAL[level],
    ...more,
    ...own,
  }));

/** What the official card of the stage asks of everybody: it stays. */
export const cardRows = (stage: PackageStage, lines: readonly Line[]): PackageRow[] =>
  rowsAt(stage, 'posyandu', lines, { fixed: true });

/** By the visiting midwife or nurse. */
export const WORKER = { performer: 'health-worker' } as const satisfies More;
export const OUTSIDE = { setting: 'outside' } as const satisfies More;
export const BOTH = { setting: 'both' } as const satisfies More;
