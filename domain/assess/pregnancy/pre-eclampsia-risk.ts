import { preEclampsiaRisk as instrument } from '../../cards/antenatal-instruments.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { pregnancyToday } from './gestation.ts';
import { meanArterialPressure } from './pre-eclampsia.ts';

export interface PreEclampsiaRiskTable {
  beforeWeek: number;
  /** keys of the instrument */
  moderate: readonly string[];
  high: readonly string[];
  /** from the record */
  ageFromYears: number;
  bmiAbove: number;
  mapAbove: number;
  referFromModerate: number;
  referFromHigh: number;
  classes: Record<'refer' | 'none', ClassRow>;
}

const card: RuleCard = {
  rule: 'pre-eclampsia-risk',
  title: 'Riwayat risiko kehamilan',
  source: instrument.source,
  since: '2020-01-01',
  appliesTo: 'ibu hamil sebelum 20 minggu',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

/** Two moderate factors, or one high, are for the doctor. */
export const needsDoctor = (
  table: Pick<PreEclampsiaRiskTable, 'referFromModerate' | 'referFromHigh'>,
  moderate: number,
  high: number,
): boolean => moderate >= table.referFromModerate || high >= table.referFromHigh;

/** Moderate factors the record holds without a question; `unknown`: how many of them it cannot tell. */
function knownFactors(
  subject: Subject,
  table: PreEclampsiaRiskTable,
): { yes: number; unknown: number } {
  const now = pregnancyToday(subject);
  const { gravida, startWeightKg, heightCm } = now?.pregnancy ?? {};
  const reading = countedReading(subject.day.readings['blood-pressure']);
  const bmi = startWeightKg && heightCm ? startWeightKg / (heightCm / 100) ** 2 : null;
  const map =
    reading && reading !== 'differ' && reading.diastolic !== undefined
      ? meanArterialPressure({ systolic: reading.value, diastolic: reading.diastolic })
      : null;
  const factors = [
    subject.age.years >= table.ageFromYears,
    gravida === undefined ? null : gravida === 1,
    bmi === null ? null : bmi > table.bmiAbove,
    map === null ? null : map > table.mapAbove,
  ];
  return {
    yes: factors.filter((factor) => factor === true).length,
    unknown: factors.filter((factor) => factor === null).length,
  };
}

const MISSING = 'Kehamilan ke berapa, berat sebelum hamil, tinggi, atau tekanan darah hari ini';

function assess(subject: Subject, table: PreEclampsiaRiskTable, version: string): Finding[] {
  const now = pregnancyToday(subject);
  const asked = subject.day.answers[instrument.key]?.answers;
  if (!now?.gestation || now.gestation.weeks >= table.beforeWeek || !asked) return [];
  const all = [...table.moderate, ...table.high];
  if (all.some((key) => typeof asked[key] !== 'boolean'))
    return [unknownFinding(card, version, 'Riwayat kehamilan', 'incomplete')];
  const yes = (keys: readonly string[]): number => keys.filter((key) => asked[key] === true).length;
  const recorded = knownFactors(subject, table);
  const moderate = yes(table.moderate) + recorded.yes;
  const high = yes(table.high);
  // what is not on record could still make two: that is not known, and not "no risk"
  const could = needsDoctor(table, moderate + recorded.unknown, high);
  if (could && !needsDoctor(table, moderate, high))
    return [unknownFinding(card, version, MISSING, 'incomplete-record')];
  const row = needsDoctor(table, moderate, high) ? table.classes.refer : table.classes.none;
  const seen = {
    text: `${moderate + high} hal perlu perhatian`,
    numbers: { moderate, high },
    note: `Faktor sedang ${moderate}, faktor tinggi ${high}.`,
  };
  return [classFinding(card, version, row, seen)];
}

/** Whom a doctor should see early in pregnancy; what is given is the doctor's decision. */
export const preEclampsiaRiskRule: Rule<PreEclampsiaRiskTable> = {
  card,
  versions: [
    {
      version: 'anc-2020',
      since: '2020-01-01',
      table: {
        beforeWeek: 20,
        moderate: ['new-partner', 'assisted', 'spacing-10', 'family'],
        high: [
          'before',
          'multiple',
          'sugar',
          'pressure',
          'kidney',
          'autoimmune',
          'antiphospholipid',
        ],
        ageFromYears: 35,
        bmiAbove: 30,
        mapAbove: 90,
        referFromModerate: 2,
        referFromHigh: 1,
        classes: {
          refer: {
            code: 'refer',
            severity: 'refer',
            family: 'Periksakan ke dokter Puskesmas bulan ini.',
            worker: 'Risiko preeklampsia: rujuk, pencegahan diputuskan dokter',
            referTo: 'puskesmas',
            topics: ['pregnancy-danger-signs', 'antenatal-visits'],
          },
          none: {
            code: 'none',
            severity: 'good',
            family: 'Tetap periksa kehamilan sesuai jadwal.',
            worker: 'Tanpa risiko tinggi preeklampsia',
          },
        },
      },
    },
  ],
  assess,
};
