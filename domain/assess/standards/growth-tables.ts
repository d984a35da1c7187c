import { type PackedTable, unpackRows } from './unpack.ts';
import { WHO_2006 } from './who-2006.ts';
import { WHO_2007 } from './who-2007.ts';

export type Sex = 'F' | 'M';

/** L, M, S by row, and what the first row and the next stand for. */
export interface GrowthTable {
  first: number;
  step: number;
  /** L, M, S of row i at 3i, 3i + 1, 3i + 2 */
  rows: Float64Array;
  count: number;
}

/** WHO 2006: by day of age (wfa, lhfa, bfa, hcfa 0–1856; acfa 91–1856), by 0.1 cm (wfl 45–110, wfh 65–120). */
export type Tables2006 = Record<keyof typeof WHO_2006, GrowthTable>;
/** WHO 2007: by month of age 60–229, wfa to 121. */
export type Tables2007 = Record<keyof typeof WHO_2007, GrowthTable>;

function unpack<K extends string>(packed: Record<K, PackedTable>, sex: Sex): Record<K, GrowthTable> {
  const entries = Object.entries<PackedTable>(packed).map(([name, t]) => {
    const rows = unpackRows(t[sex]);
    return [name, { first: t.first, step: t.step, rows, count: rows.length / 3 }];
  });
  return Object.fromEntries(entries);
}

const kept2006: { F?: Tables2006; M?: Tables2006 } = {};
const kept2007: { F?: Tables2007; M?: Tables2007 } = {};

/** Unpacked at first use (a few milliseconds), then kept. */
export function tables2006(sex: Sex): Tables2006 {
  kept2006[sex] ??= unpack(WHO_2006, sex);
  return kept2006[sex];
}

export function tables2007(sex: Sex): Tables2007 {
  kept2007[sex] ??= unpack(WHO_2007, sex);
  return kept2007[sex];
}
