import { vaccineFields } from '../../cards/vaccines.ts';
import { BOTH, type Line, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { Level, PackageRow } from '../package-row.ts';

const ONE_YEAR = 12;

/** Doses whose months reach into the first year, or beyond it (catch-up included). */
const dosesOf = (stage: 'bayi' | 'balita'): Line[] =>
  vaccineFields
    .filter(({ when }) =>
      stage === 'bayi'
        ? (when?.fromMonths ?? 0) < ONE_YEAR
        : (when?.toMonths ?? Number.POSITIVE_INFINITY) > ONE_YEAR,
    )
    .map(({ service, label }) => [
      service,
      label,
      'preventive',
      'schedule',
      { family: 'immunization' },
    ]);

const HOW = { posyandu: { ...OUTSIDE, ...WORKER }, pustu: BOTH, puskesmas: {} } as const;

/** The routine schedule, dose by dose, where a midwife or nurse gives it: session at the posyandu, pustu, puskesmas. */
export const vaccineRows = (stage: 'bayi' | 'balita', level: Level): PackageRow[] =>
  rowsAt(stage, level, dosesOf(stage), HOW[level]);
