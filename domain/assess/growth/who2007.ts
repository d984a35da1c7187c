import { type GrowthTable, type Sex, tables2007 } from '../standards/growth-tables.ts';
import { round2, zScore, zScoreRestricted } from './z-score.ts';

export interface SchoolAgeMeasured {
  sex: Sex;
  /** exact months: days / 30.4375 */
  ageMonths: number;
  weightKg: number | null;
  heightCm: number | null;
  oedema: boolean;
}

export type SchoolAgeFlag = 'zhfa' | 'zwfa' | 'zbfa';

export interface SchoolAgeZ {
  cbmi: number | null;
  zhfa: number | null;
  zwfa: number | null;
  zbfa: number | null;
  /** z-scores beyond what WHO calls plausible */
  flags: readonly SchoolAgeFlag[];
}

/** The reference is read from 61 months on (below, WHO's day tables hold), BMI and height to 228, weight to 120. */
const FROM_MONTHS = 61;
const TO_MONTHS = 228;
const WEIGHT_TO_MONTHS = 120;

const PLAUSIBLE: Record<SchoolAgeFlag, readonly [number, number]> = {
  zhfa: [-6, 6],
  zwfa: [-6, 5],
  zbfa: [-5, 5],
};

type Formula = (y: number, l: number, m: number, s: number) => number;

/** Between two months L, M, S are interpolated, as WHO AnthroPlus does. */
function byMonth(
  table: GrowthTable,
  months: number,
  y: number | null,
  formula: Formula,
): number | null {
  if (y === null || !(y > 0)) return null;
  const low = Math.trunc(months);
  const part = months - low;
  const at = (low - table.first) * 3;
  const { rows } = table;
  const up = part > 0 ? at + 3 : at;
  if (!(at >= 0 && up < rows.length)) return null;
  const between = (column: number): number => {
    const a = rows[at + column] as number;
    return part > 0 ? a + part * ((rows[up + column] as number) - a) : a;
  };
  const z = round2(formula(y, between(0), between(1), between(2)));
  return Number.isFinite(z) ? z : null;
}

/** WHO reference 2007, 61 to 228 months: z to two decimals, null where there is none. Height is taken as measured. */
export function who2007(child: SchoolAgeMeasured): SchoolAgeZ {
  const { sex, ageMonths, weightKg, heightCm, oedema } = child;
  const tables = tables2007(sex);
  const within = (to: number) => ageMonths >= FROM_MONTHS && ageMonths <= to;
  const bmi = weightKg && heightCm ? weightKg / ((heightCm / 100) * (heightCm / 100)) : null;
  const z = {
    zhfa: within(TO_MONTHS) ? byMonth(tables.hfa, ageMonths, heightCm, zScore) : null,
    zwfa:
      within(WEIGHT_TO_MONTHS) && !oedema
        ? byMonth(tables.wfa, ageMonths, weightKg, zScoreRestricted)
        : null,
    zbfa:
      within(TO_MONTHS) && !oedema ? byMonth(tables.bfa, ageMonths, bmi, zScoreRestricted) : null,
  };
  const flags = (Object.keys(PLAUSIBLE) as SchoolAgeFlag[]).filter((name) => {
    const of = z[name];
    return of !== null && (of < PLAUSIBLE[name][0] || of > PLAUSIBLE[name][1]);
  });
  return { cbmi: bmi, ...z, flags };
}
