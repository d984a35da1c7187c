import { type Band, bandOf, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule, Subject } from '../rule.ts';
import { pregnancyToday } from './gestation.ts';

export interface FundalHeightTable {
  /** weeks in which height in cm follows the week */
  weeks: readonly [from: number, to: number];
  /** cm it may lie from the week */
  within: number;
  possible: readonly [min: number, max: number];
  small: Omit<Band, 'below'>;
  large: Omit<Band, 'below'>;
  good: Omit<Band, 'below'>;
}

const card: RuleCard = {
  rule: 'fundal-height',
  title: 'Tinggi fundus',
  source:
    'KMK HK.01.07/MENKES/1186/2022, pemeriksaan kehamilan: minggu 20–36 tinggi fundus (cm) = minggu ± 2',
  since: '2022-07-01',
  appliesTo: 'ibu hamil 20–36 minggu, diukur bidan',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

/** Whether a height fits the week; null before and after the weeks the table knows. */
export function fundalHeightFits(
  table: Pick<FundalHeightTable, 'weeks' | 'within'>,
  week: number,
  cm: number,
): 'small' | 'fits' | 'large' | null {
  if (week < table.weeks[0] || week > table.weeks[1]) return null;
  if (cm < week - table.within) return 'small';
  return cm > week + table.within ? 'large' : 'fits';
}

const how: OneNumber = { card, what: 'fundal-height', name: 'Tinggi fundus', unit: 'cm' };

function assess(subject: Subject, table: FundalHeightTable, version: string): Finding[] {
  if (!subject.day.readings['fundal-height']?.length) return [];
  const now = pregnancyToday(subject);
  if (!now) return [];
  if (!now.gestation)
    return [unknownFinding(card, version, 'Hari pertama haid terakhir', 'incomplete-record')];
  const { weeks } = now.gestation;
  const [from, to] = table.weeks;
  if (weeks < from || weeks > to)
    return [
      classFinding(card, version, outside(weeks < from), {
        text: `Hamil ${weeks} minggu`,
        numbers: { weeks },
      }),
    ];
  const bands: Band[] = [
    { ...table.small, below: weeks - table.within },
    { ...table.good, upTo: weeks + table.within },
    table.large,
  ];
  return assessOneNumber(subject, how, {
    version,
    possible: table.possible,
    classOf: (cm) => bandOf(bands, cm),
  });
}

const outside = (early: boolean) => ({
  code: 'unknown',
  severity: 'unknown' as const,
  family: 'Hasil ini dibaca oleh bidan.',
  worker: early
    ? 'Belum dinilai: di bawah 20 minggu gunakan palpasi'
    : 'Belum dinilai: di luar tabel 20–36 minggu',
});

/** Height of the womb against the week. */
export const fundalHeight: Rule<FundalHeightTable> = {
  card,
  versions: [
    {
      version: '2022',
      since: '2022-07-01',
      table: {
        weeks: [20, 36],
        within: 2,
        possible: [5, 60],
        small: {
          code: 'small',
          severity: 'refer',
          family: 'Belum sesuai minggu kehamilan. Periksakan ke Puskesmas.',
          worker: 'TFU lebih kecil dari usia kehamilan',
          referTo: 'puskesmas',
        },
        large: {
          code: 'large',
          severity: 'refer',
          family: 'Belum sesuai minggu kehamilan. Periksakan ke Puskesmas.',
          worker: 'TFU lebih besar dari usia kehamilan',
          referTo: 'puskesmas',
        },
        good: {
          code: 'good',
          severity: 'good',
          family: 'Sesuai minggu kehamilan.',
          worker: 'TFU sesuai',
        },
      },
    },
  ],
  assess,
};
