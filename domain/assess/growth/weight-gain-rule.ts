import { numberText } from '../../measures/number-text.ts';
import { type ClassRow, classFinding, type Seen, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { childDay, isSwollen, zUnderFive } from './child-day.ts';
import { type GainToday, gainToday } from './months-weighed.ts';
import { notAssessed } from './not-assessed.ts';
import { KBM_2023, type WeightGain, type WeightGainTable } from './weight-gain.ts';

const card: RuleCard = {
  rule: 'weight-gain',
  title: 'Kenaikan berat badan',
  source: 'Buku KIA 2023 hlm. 54 (KMS: N, T, O, B, KBM); pembagian KBM bulan 7 dan 11: KMS 2010',
  since: '2023-05-06',
  appliesTo: 'Anak 0–60 bulan yang ditimbang',
  who: [{ toMonths: 61 }],
  confidence: 'medium',
  confirmBy: '',
};

type Said =
  | 'gained'
  | 'not-gained'
  | 'not-gained-twice'
  | 'last-month-missing'
  | 'last-month-unsaid'
  | 'other-interval'
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
    'last-month-unsaid': {
      code: 'last-month-unsaid',
      severity: 'unknown',
      family:
        'Kenaikan belum dinilai, karena hasil timbang bulan lalu belum pasti. Timbang lagi bulan depan.',
      worker:
        'Bulan lalu ditimbang, tetapi beratnya tidak dapat dipakai (dua hasil, tidak wajar, atau bengkak)',
    },
    'other-interval': {
      code: 'other-interval',
      severity: 'unknown',
      family:
        'Kenaikan belum dinilai, karena jarak dari timbang yang lalu tidak sekitar satu bulan. Timbang lagi dua minggu lagi.',
      worker: 'N atau T belum dapat dikatakan: jarak dua penimbangan di luar 21–45 hari',
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

function saidOf(gain: GainToday): Said {
  if (gain.doubtful) return 'other-interval';
  if (gain.code === 'N') return 'gained';
  if (gain.code === 'T') return gain.twoT ? 'not-gained-twice' : 'not-gained';
  if (gain.code === 'O') return 'last-month-missing';
  if (gain.code === 'B') return 'first';
  return gain.kbmG === null ? 'no-kbm' : 'last-month-unsaid';
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
  const gain = gainToday(subject, kg, z.zwfa ?? null, table.gain);
  const seen = seenOf(kg, gain);
  if (isSwollen(day)) return [notAssessed(card, version, 'oedema', seen)];
  if (day.oedema === 'differ') return [notAssessed(card, version, 'oedema-differs', seen)];
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
