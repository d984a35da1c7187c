import { daysBetween } from '../../calendar.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { numberText } from '../../measures/number-text.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { pregnancyToday } from './gestation.ts';

/** By body mass index before pregnancy: the whole gain, and the gain a week after week 13. */
export interface GainRow {
  bmiBelow?: number;
  name: string;
  totalKg: readonly [min: number, max: number];
  weeklyKg: readonly [min: number, max: number];
}

export interface PregnancyWeightGainTable {
  rows: readonly GainRow[];
  /** kg gained by the end of week `firstWeeks`, reached in a straight line */
  firstKg: readonly [min: number, max: number];
  firstWeeks: number;
  /** compared with the last weighing this many days ago: it must have risen */
  monthDays: readonly [min: number, max: number];
  possible: { kg: readonly [number, number]; cm: readonly [number, number] };
  classes: Record<'below' | 'above' | 'flat' | 'good', ClassRow>;
}

const card: RuleCard = {
  rule: 'pregnancy-weight-gain',
  title: 'Kenaikan berat badan ibu hamil',
  source:
    'Buku KIA 2023, kurva kenaikan berat badan ibu hamil; IOM, Weight Gain During Pregnancy, 2009 (kehamilan tunggal)',
  since: '2023-01-01',
  appliesTo: 'ibu hamil dengan HPHT, berat sebelum hamil, dan tinggi badan',
  who: [{ groups: ['bumil'] }],
  confidence: 'medium',
  confirmBy: '',
};

export interface GainBand {
  row: GainRow;
  /** kg she should have gained by that week */
  minKg: number;
  maxKg: number;
}

/** The band of the curve at a week: a straight line to week 13, then so much a week. */
export function gainBandAt(
  table: Pick<PregnancyWeightGainTable, 'rows' | 'firstKg' | 'firstWeeks'>,
  bmi: number,
  week: number,
): GainBand {
  const row = table.rows.find((r) => r.bmiBelow === undefined || bmi < r.bmiBelow);
  if (!row) throw new Error('the last row of a table must be open');
  const { firstKg, firstWeeks } = table;
  const at = (i: 0 | 1): number =>
    (firstKg[i] * Math.min(week, firstWeeks)) / firstWeeks +
    row.weeklyKg[i] * Math.max(0, week - firstWeeks);
  return { row, minKg: at(0), maxKg: at(1) };
}

const within = ([min, max]: readonly [number, number], n: number): boolean => n >= min && n <= max;

function assess(subject: Subject, table: PregnancyWeightGainTable, version: string): Finding[] {
  const now = pregnancyToday(subject);
  if (!now) return [];
  const reading = countedReading(subject.day.readings.weight);
  if (reading === null) return [unknownFinding(card, version, 'Berat badan', 'not-measured')];
  if (reading === 'differ') return [unknownFinding(card, version, 'Berat badan', 'differ')];
  const { startWeightKg, heightCm } = now.pregnancy;
  if (!now.gestation || startWeightKg === undefined || heightCm === undefined)
    return [unknownFinding(card, version, missingOf(now), 'incomplete-record')];
  if (![reading.value, startWeightKg].every((kg) => within(table.possible.kg, kg)))
    return [unknownFinding(card, version, 'Berat badan', 'impossible')];
  if (!within(table.possible.cm, heightCm))
    return [unknownFinding(card, version, 'Tinggi badan', 'impossible')];
  const bmi = startWeightKg / (heightCm / 100) ** 2;
  const band = gainBandAt(table, bmi, now.gestation.weeks);
  const gain = reading.value - startWeightKg;
  const seen = {
    text: `Berat badan ${numberText(reading.value, 1)} kg, ${risen(gain)} sejak sebelum hamil`,
    numbers: { weight: reading.value, gain: round1(gain), week: now.gestation.weeks },
    note: `IMT sebelum hamil ${numberText(bmi, 1)} (${band.row.name}); minggu ke-${now.gestation.weeks} seharusnya ${numberText(band.minKg, 2)}–${numberText(band.maxKg, 2)} kg, seluruhnya ${numberText(band.row.totalKg[0])}–${numberText(band.row.totalKg[1])} kg.`,
  };
  return [classFinding(card, version, classOf(subject, table, gain, band), seen)];
}

function classOf(
  subject: Subject,
  table: PregnancyWeightGainTable,
  gain: number,
  band: GainBand,
): ClassRow {
  const { below, above, flat, good } = table.classes;
  if (gain < band.minKg) return below;
  if (gain > band.maxKg) return above;
  return hasNotRisen(subject, table) ? flat : good;
}

/** Not a gram more than at the weighing about a month ago. */
function hasNotRisen(subject: Subject, table: PregnancyWeightGainTable): boolean {
  const now = countedReading(subject.day.readings.weight);
  const before = subject.known.days.findLast((day) => {
    const ago = daysBetween(day.on, subject.on);
    const weighed = countedReading(day.readings.weight);
    return within(table.monthDays, ago) && weighed !== null && weighed !== 'differ';
  });
  const then = countedReading(before?.readings.weight);
  return (
    now !== null &&
    now !== 'differ' &&
    then !== null &&
    then !== 'differ' &&
    now.value <= then.value
  );
}

function missingOf({ pregnancy, gestation }: NonNullable<ReturnType<typeof pregnancyToday>>) {
  const missing = [
    gestation ? [] : ['hari pertama haid terakhir'],
    pregnancy.startWeightKg === undefined ? ['berat sebelum hamil'] : [],
    pregnancy.heightCm === undefined ? ['tinggi badan'] : [],
  ].flat();
  const words = missing.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const round1 = (kg: number): number => Math.round(kg * 10) / 10;
const risen = (kg: number): string =>
  kg < 0 ? `turun ${numberText(-round1(kg), 1)} kg` : `naik ${numberText(round1(kg), 1)} kg`;

/** Weight gain in pregnancy against the curve of Buku KIA. Outside the band, or not rising for a month, is referred. */
export const pregnancyWeightGain: Rule<PregnancyWeightGainTable> = {
  card,
  versions: [
    {
      version: 'iom-2009',
      since: '2023-01-01',
      table: {
        rows: [
          { bmiBelow: 18.5, name: 'kurus', totalKg: [12.5, 18], weeklyKg: [0.44, 0.58] },
          { bmiBelow: 25, name: 'normal', totalKg: [11.5, 16], weeklyKg: [0.35, 0.5] },
          { bmiBelow: 30, name: 'gemuk', totalKg: [7, 11.5], weeklyKg: [0.23, 0.33] },
          { name: 'obesitas', totalKg: [5, 9], weeklyKg: [0.17, 0.27] },
        ],
        firstKg: [0.5, 2],
        firstWeeks: 13,
        monthDays: [21, 45],
        possible: { kg: [25, 180], cm: [90, 210] },
        classes: {
          below: {
            code: 'below',
            severity: 'refer',
            family: 'Kurang dari yang diharapkan. Bicarakan dengan bidan.',
            worker: 'Kenaikan di bawah kurva',
            referTo: 'pustu',
            topics: ['pregnancy-plate'],
          },
          above: {
            code: 'above',
            severity: 'refer',
            family: 'Lebih dari yang diharapkan. Bicarakan dengan bidan.',
            worker: 'Kenaikan di atas kurva',
            referTo: 'pustu',
            topics: ['pregnancy-plate'],
          },
          flat: {
            code: 'flat',
            severity: 'refer',
            family: 'Belum naik sejak bulan lalu. Bicarakan dengan bidan.',
            worker: 'Tidak naik dalam satu bulan',
            referTo: 'pustu',
            topics: ['pregnancy-plate'],
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Kenaikannya sesuai. Pertahankan makan bergizi.',
            worker: 'Sesuai kurva',
          },
        },
      },
    },
  ],
  assess,
};
