import { addToMonth, type Month, monthOf } from '../../calendar.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { numberText } from '../../measures/number-text.ts';
import { completedMonths } from '../../people/age.ts';
import { type ClassRow, classFinding, type Seen, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { childDay, isSwollen, zUnderFive } from './child-day.ts';
import { notAssessed } from './not-assessed.ts';
import {
  KBM_2023,
  type WeightGain,
  type WeightGainCode,
  type WeightGainTable,
  weightGain,
} from './weight-gain.ts';

const card: RuleCard = {
  rule: 'weight-gain',
  title: 'Kenaikan berat badan',
  source: 'Buku KIA 2023 hlm. 54 (KMS: N, T, O, B, KBM); pembagian KBM bulan 7 dan 11: KMS 2010',
  since: '2023-05-06',
  appliesTo: 'Anak 0–60 bulan yang ditimbang',
  confidence: 'medium',
  confirmBy: '',
};

type Said =
  | 'gained'
  | 'not-gained'
  | 'not-gained-twice'
  | 'last-month-missing'
  | 'first'
  | 'no-kbm';

export interface WeightGainRuleTable {
  gain: WeightGainTable;
  /** completed months, excluded */
  toMonths: number;
  rows: Record<Said, ClassRow>;
}

const kia2023: WeightGainRuleTable = {
  gain: KBM_2023,
  toMonths: 61,
  rows: {
    gained: {
      code: 'gained',
      severity: 'good',
      family: 'Hijau: naik cukup. Timbang lagi bulan depan.',
      worker: 'Naik (N)',
    },
    'not-gained': {
      code: 'not-gained',
      severity: 'refer',
      referTo: 'pustu',
      family:
        'Merah: naiknya belum cukup. Temui bidan atau perawat untuk mencari sebabnya, dan timbang lagi dua minggu lagi.',
      worker: 'Tidak naik (T); cari tanda bahaya dan gejala TBC',
      topics: ['child-growth'],
    },
    'not-gained-twice': {
      code: 'not-gained-twice',
      severity: 'refer',
      referTo: 'puskesmas',
      family:
        'Merah: naiknya belum cukup dua bulan berturut-turut. Temui bidan atau perawat hari ini, lalu periksakan ke puskesmas.',
      worker: 'Tidak naik dua kali (2T); cari tanda bahaya dan gejala TBC',
      topics: ['child-growth'],
    },
    'last-month-missing': {
      code: 'last-month-missing',
      severity: 'unknown',
      family: 'Kenaikan belum dinilai, karena bulan lalu tidak ditimbang. Datang lagi bulan depan.',
      worker: 'O: bulan lalu tidak ditimbang',
    },
    first: {
      code: 'first',
      severity: 'unknown',
      family: 'Kenaikan mulai dinilai bulan depan, karena ini penimbangan pertama.',
      worker: 'B: penimbangan pertama',
    },
    'no-kbm': {
      code: 'no-kbm',
      severity: 'unknown',
      family: 'Kenaikan mulai dinilai pada umur 1 bulan.',
      worker: 'KBM tidak ada untuk umur ini',
    },
  },
};

/** The last weighing of one month, as SKDN counts: two weighings in a month, the later one. */
interface MonthWeighed {
  month: Month;
  on: string;
  kg: number;
}

/** Weighings of the months before this one, latest month first; a day on which two readings differ gives none. */
export function weighingsBefore(subject: Subject): MonthWeighed[] {
  const now = monthOf(subject.on);
  const seen = new Set<Month>();
  const found: MonthWeighed[] = [];
  for (const day of subject.known.days.toReversed()) {
    const month = monthOf(day.on);
    if (month >= now || seen.has(month) || !day.readings.weight?.length) continue;
    seen.add(month);
    const reading = countedReading(day.readings.weight);
    if (reading !== null && reading !== 'differ')
      found.push({ month, on: day.on, kg: reading.value });
  }
  return found;
}

function judged(
  subject: Subject,
  kg: number,
  zwfa: number | null,
  table: WeightGainTable,
): WeightGain {
  const [last, before] = weighingsBefore(subject);
  const compare = (
    now: { month: Month; on: string; kg: number },
    previous: MonthWeighed | undefined,
    previousCode: WeightGainCode,
    z: number | null,
  ) =>
    weightGain(
      {
        sex: subject.sex,
        ageMonths: completedMonths(subject.birthDate, now.on),
        kg: now.kg,
        previousKg: previous?.kg ?? null,
        weighedLastMonth: previous?.month === addToMonth(now.month, -1),
        first: previous === undefined,
        previousCode,
        zwfa: z,
      },
      table,
    );
  const lastCode = last ? compare(last, before, null, null).code : null;
  return compare({ month: monthOf(subject.on), on: subject.on, kg }, last, lastCode, zwfa);
}

function saidOf(gain: WeightGain): Said {
  if (gain.code === 'N') return 'gained';
  if (gain.code === 'T') return gain.twoT ? 'not-gained-twice' : 'not-gained';
  if (gain.code === 'O') return 'last-month-missing';
  return gain.code === 'B' ? 'first' : 'no-kbm';
}

function changeText(gainG: number | null): string {
  if (gainG === null) return '';
  if (gainG === 0) return ', tetap';
  return gainG > 0 ? `, naik ${gainG} g` : `, turun ${-gainG} g`;
}

function seenOf(kg: number, gain: WeightGain): Seen & { note: string } {
  const lines = [
    gain.kbmG === null ? '' : `KBM ${gain.kbmG} g.`,
    gain.belowRedLine ? 'Di bawah garis merah (BGM).' : '',
    gain.aboveOrangeLine ? 'Di atas garis oranye.' : '',
  ];
  return {
    text: `Berat badan ${numberText(kg)} kg${changeText(gain.gainG)}`,
    note: lines.filter((l) => l !== '').join(' '),
    numbers: { weight: kg, gain: gain.gainG, minimum: gain.kbmG, status: gain.code },
  };
}

function assess(subject: Subject, table: WeightGainRuleTable, version: string): Finding[] {
  if (subject.age.months >= table.toMonths) return [];
  const day = childDay(subject);
  if (day.weight === null) return [];
  if (day.weight === 'differ') return [unknownFinding(card, version, 'Berat badan', 'differ')];
  const kg = day.weight.value;
  if (!(kg > 0)) return [unknownFinding(card, version, 'Berat badan', 'impossible')];
  const { z, flags } = zUnderFive(subject, day);
  const gain = judged(subject, kg, z.zwfa ?? null, table.gain);
  const seen = seenOf(kg, gain);
  if (isSwollen(day)) return [notAssessed(card, version, 'oedema', seen)];
  if (flags.includes('zwfa')) return [notAssessed(card, version, 'implausible', seen)];
  return [classFinding(card, version, table.rows[saidOf(gain)], seen)];
}

/**
 * N, T, O, B and 2T from this month's weighing and those of the months before. A child who is not weighed today has
 * no status and gets no finding here (the weight rule says that the weight is missing).
 */
export const weightGainRule: Rule<WeightGainRuleTable> = {
  card,
  versions: [{ version: 'kia-2023', since: '2023-05-06', table: kia2023 }],
  assess,
};
