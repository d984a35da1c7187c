import type { LocalDate } from '../calendar.ts';

/** One number a sign hangs on. Shares are 0 to 1. */
export interface Threshold {
  value: number;
  source: string;
  /** H read in an official text · M secondary or consistent practice · L ours, to be confirmed with the puskesmas */
  confidence: 'H' | 'M' | 'L';
}

const WHO_UNICEF =
  'WHO and UNICEF, Recommendations for data collection, analysis and reporting on anthropometric indicators in children under 5 years old, 2019';
const PHYSICAL_STATUS =
  'WHO Technical Report Series 854, Physical status, 1995, expected ranges of the standard deviation of z-scores';
const BMI_AGE =
  'Mei and Grummer-Strawn, Bulletin of the World Health Organization 2007; 85: 441–448, SD of z-scores by the 2006 standards in 51 surveys';
const CHANCE = 'Khi-kuadrat, derajat bebas 9, p = 0,001: lebih dari yang dibawa kebetulan';
const POSYANDU = 'Sasaran pemantauan mutu data posyandu dalam PWS (indikator 43)';
const OURS = 'Keputusan awal kami, agar yang sedikit tidak dihakimi; disepakati dengan puskesmas';

const high = (value: number, source: string): Threshold => ({ value, source, confidence: 'H' });
const medium = (value: number, source: string): Threshold => ({ value, source, confidence: 'M' });
const low = (value: number): Threshold => ({ value, source: OURS, confidence: 'L' });

const V1 = {
  /** fewer readings, children or births than this: "belum cukup ukuran", never a verdict */
  leastMeasured: low(50),
  leastVisits: low(10),
  leastFacts: low(20),
  leastPairs: low(10),
  /** index of dissimilarity of the last digit, and the chance it must stand out from */
  digitIndex: low(0.2),
  digitChiSquare: medium(27.88, CHANCE),
  /** implausible z-scores, and how many it takes before a share is spoken of */
  implausibleShare: high(0.01, WHO_UNICEF),
  implausibleLeast: low(2),
  sdLowWeight: medium(1.0, PHYSICAL_STATUS),
  sdHighWeight: medium(1.2, PHYSICAL_STATUS),
  sdLowHeight: medium(1.1, PHYSICAL_STATUS),
  sdHighHeight: medium(1.3, PHYSICAL_STATUS),
  sdLowWeightForHeight: medium(0.85, PHYSICAL_STATUS),
  sdHighWeightForHeight: medium(1.1, PHYSICAL_STATUS),
  sdLowBmi: medium(1.08, BMI_AGE),
  sdHighBmi: medium(1.55, BMI_AGE),
  /** births on the 1st or the 15th (chance alone brings 0.066), ages in whole years (chance 0.083) */
  birthsOnRoundDays: low(0.15),
  agesInWholeYears: low(0.2),
  estimatedBirths: low(0.05),
  filledShare: low(0.8),
  counselledShare: low(0.8),
  nikShare: medium(0.95, POSYANDU),
  withinDayShare: low(0.8),
  withinWeekShare: low(0.95),
  /** day of the following month by which the month's recap is signed */
  recapDay: medium(5, 'Laporan bulanan posyandu ke puskesmas paling lambat tanggal 5'),
  allGainedFrom: low(15),
  sameAsLastFrom: low(10),
  sameWeightShare: low(0.5),
  allRoundFrom: low(15),
  atRiskNobodyReferredFrom: low(5),
  duplicatesFrom: low(1),
  clockOffShare: low(0.1),
} as const satisfies Record<string, Threshold>;

export type QualityTable = Readonly<Record<keyof typeof V1, Threshold>>;

/** Every version of the thresholds, oldest first. */
export const QUALITY_VERSIONS: readonly {
  version: string;
  since: LocalDate;
  table: QualityTable;
}[] = [{ version: 'mutu-2026-1', since: '2020-01-01', table: V1 }];

/** The version in force on a day; a day before the first is judged by the first. */
export function qualityTableOn(on: LocalDate): { version: string; table: QualityTable } {
  const found = QUALITY_VERSIONS.findLast((v) => v.since <= on) ?? QUALITY_VERSIONS[0];
  return found ?? { version: 'mutu-2026-1', table: V1 };
}
