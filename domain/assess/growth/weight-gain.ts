import type { Sex } from '../standards/growth-tables.ts';

/** N naik, T tidak naik, O not weighed last month, B first weighing ever; null: no status (not weighed, no KBM for the age, no weight to compare with). */
export type WeightGainCode = 'N' | 'T' | 'O' | 'B' | null;

/** Minimum monthly gain (kenaikan berat minimal) in grams, by completed months of age at this weighing. */
export interface WeightGainTable {
  kbm: Record<Sex, readonly { fromMonth: number; grams: number }[]>;
  /** the last month of age that has a KBM */
  toMonth: number;
  /** days between two weighings for which KBM, the gain of a month, can be asked: fewest and most */
  days: readonly [number, number];
  /** BB/U below it: di bawah garis merah */
  redLineZ: number;
  /** BB/U above it: di atas garis oranye */
  orangeLineZ: number;
}

/**
 * Buku KIA 2023 p. 54 prints 800 900 800 600 500 400 300 200. Where boys and girls part (months 7 and 11) is from
 * KMS 2010, seen only in copies: confidence medium, to be confirmed by the puskesmas's nutrition officer.
 * So is the span of 21 to 45 days, which no print names.
 */
export const KBM_2023: WeightGainTable = {
  kbm: {
    M: [
      { fromMonth: 1, grams: 800 },
      { fromMonth: 2, grams: 900 },
      { fromMonth: 3, grams: 800 },
      { fromMonth: 4, grams: 600 },
      { fromMonth: 5, grams: 500 },
      { fromMonth: 6, grams: 400 },
      { fromMonth: 8, grams: 300 },
      { fromMonth: 12, grams: 200 },
    ],
    F: [
      { fromMonth: 1, grams: 800 },
      { fromMonth: 2, grams: 900 },
      { fromMonth: 3, grams: 800 },
      { fromMonth: 4, grams: 600 },
      { fromMonth: 5, grams: 500 },
      { fromMonth: 6, grams: 400 },
      { fromMonth: 7, grams: 300 },
      { fromMonth: 11, grams: 200 },
    ],
  },
  toMonth: 60,
  days: [21, 45],
  redLineZ: -3,
  orangeLineZ: 1,
};

export interface Weighing {
  sex: Sex;
  /** completed months at this weighing */
  ageMonths: number;
  /** null: not weighed now */
  kg: number | null;
  /** at the last weighing of the month before; null when there was none or nobody can say how much */
  previousKg: number | null;
  weighedLastMonth: boolean;
  /** nobody has ever weighed this child here before */
  first: boolean;
  previousCode: WeightGainCode;
  /** weight-for-age, null when there is none */
  zwfa: number | null;
}

export interface WeightGain {
  code: WeightGainCode;
  /** grams since last month; null when last month is not known */
  gainG: number | null;
  kbmG: number | null;
  /** T at two weighings in a row */
  twoT: boolean;
  belowRedLine: boolean;
  aboveOrangeLine: boolean;
  /** one T, below the red line, or above the orange line (Buku KIA 2023 p. 54) */
  refer: boolean;
}

/** The least a child of this sex and age (completed months) gains in a month, in grams; null outside the table. */
export function kbmOf(sex: Sex, ageMonths: number, table: WeightGainTable): number | null {
  if (!(ageMonths <= table.toMonth)) return null;
  return table.kbm[sex].findLast((row) => ageMonths >= row.fromMonth)?.grams ?? null;
}

function codeOf(w: Weighing, gainG: number | null, kbmG: number | null): WeightGainCode {
  if (w.kg === null) return null;
  if (w.first) return 'B';
  if (!w.weighedLastMonth) return 'O';
  if (gainG === null || kbmG === null) return null;
  return gainG >= kbmG ? 'N' : 'T';
}

/**
 * Did this child gain enough since last month? Decided in the order B, O, N, T. Source: Buku KIA 2023 p. 54; KMS.
 * Grams are rounded before they are compared: 7.8 - 7.5 kg is 300 g.
 */
export function weightGain(w: Weighing, table: WeightGainTable = KBM_2023): WeightGain {
  const compared = w.kg !== null && w.previousKg !== null && w.weighedLastMonth && !w.first;
  const gainG = compared ? Math.round(((w.kg ?? 0) - (w.previousKg ?? 0)) * 1000) : null;
  const kbmG = kbmOf(w.sex, w.ageMonths, table);
  const code = codeOf(w, gainG, kbmG);
  const weighed = w.kg !== null && w.zwfa !== null;
  const belowRedLine = weighed && (w.zwfa ?? 0) < table.redLineZ;
  const aboveOrangeLine = weighed && (w.zwfa ?? 0) > table.orangeLineZ;
  return {
    code,
    gainG,
    kbmG,
    twoT: code === 'T' && w.previousCode === 'T',
    belowRedLine,
    aboveOrangeLine,
    refer: code === 'T' || belowRedLine || aboveOrangeLine,
  };
}
