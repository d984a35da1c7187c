import { type Band, bandOf, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import { assessOneNumber, type OneNumber } from './one-number.ts';
import { pregnancyToday } from './pregnancy/gestation.ts';
import type { Rule, Subject } from './rule.ts';

/** Cut-offs of one kind of person, g/dL: below each is that class. */
export interface HbRow {
  name: string;
  fromMonths?: number;
  toMonths?: number;
  sex?: 'F' | 'M';
  trimester?: 1 | 2 | 3;
  below: number;
  mildFrom: number;
  moderateFrom: number;
  /** up to here enough, but told to watch */
  watchBelow?: number;
}

export interface HaemoglobinTable {
  rows: readonly HbRow[];
  possible: readonly [min: number, max: number];
  words: Record<'severe' | 'moderate' | 'mild' | 'watch' | 'good', Omit<Band, 'below'>>;
}

const card: RuleCard = {
  rule: 'haemoglobin',
  title: 'Pemeriksaan Hb',
  source:
    'PPK dokter di FKTP, KMK HK.01.07/MENKES/1186/2022 (ibu hamil per trimester); WHO haemoglobin cut-offs 2011 seperti KMK HK.01.07/MENKES/2015/2023; 6–23 bulan 11 menurut program nasional (WHO 2024: 10,5)',
  since: '2023-01-01',
  appliesTo: 'siapa pun yang diperiksa Hb, sejak 6 bulan',
  who: [{ fromMonths: 6 }, { groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

const how: OneNumber = { card, what: 'hb', name: 'Hb', unit: 'g/dL', decimals: 1 };

/** The row somebody is judged by; in pregnancy the trimester decides, whatever her age. */
export function hbRowFor(
  rows: readonly HbRow[],
  who: { months: number; sex: 'F' | 'M'; trimester: 1 | 2 | 3 | null },
): HbRow | null {
  if (who.trimester) return rows.find((row) => row.trimester === who.trimester) ?? null;
  const fits = (row: HbRow): boolean =>
    row.trimester === undefined &&
    (row.sex === undefined || row.sex === who.sex) &&
    who.months >= (row.fromMonths ?? 0) &&
    who.months < (row.toMonths ?? Number.POSITIVE_INFINITY);
  return rows.find(fits) ?? null;
}

const bandsOf = (row: HbRow, { words }: HaemoglobinTable): Band[] => [
  { ...words.severe, below: row.moderateFrom },
  { ...words.moderate, below: row.mildFrom },
  { ...words.mild, below: row.below },
  ...(row.watchBelow === undefined ? [] : [{ ...words.watch, below: row.watchBelow }]),
  words.good,
];

function assess(subject: Subject, table: HaemoglobinTable, version: string): Finding[] {
  if (!subject.day.readings.hb?.length) return [];
  const pregnant = pregnancyToday(subject);
  if (pregnant && !pregnant.gestation) return inAnyTrimester(subject, table, version);
  const row = hbRowFor(table.rows, {
    months: subject.age.months,
    sex: subject.sex,
    trimester: pregnant?.gestation?.trimester ?? null,
  });
  return row ? byRow(subject, table, version, row) : [];
}

/** Nobody knows her last period: what every trimester says alike is said, so that a very low value never waits for a date. */
function inAnyTrimester(subject: Subject, table: HaemoglobinTable, version: string): Finding[] {
  const rows = table.rows.filter((row) => row.trimester !== undefined);
  const said = rows.flatMap((row) => byRow(subject, table, version, row));
  const [first] = said;
  if (first && said.every((f) => f.code === first.code)) return [first];
  return [unknownFinding(card, version, 'Hari pertama haid terakhir', 'incomplete-record')];
}

function byRow(subject: Subject, table: HaemoglobinTable, version: string, row: HbRow): Finding[] {
  const said = assessOneNumber(subject, how, {
    version,
    possible: table.possible,
    classOf: (hb) => bandOf(bandsOf(row, table), hb),
  });
  return said.map((f) => ({ ...f, worker: `${f.worker} Batas: ${row.name}.` }));
}

/** Haemoglobin by age, sex and trimester. */
export const haemoglobin: Rule<HaemoglobinTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        possible: [2, 25],
        rows: [
          { name: 'hamil trimester 1', trimester: 1, below: 11, mildFrom: 10, moderateFrom: 7 },
          {
            name: 'hamil trimester 2',
            trimester: 2,
            below: 10.5,
            mildFrom: 10,
            moderateFrom: 7,
            watchBelow: 11,
          },
          { name: 'hamil trimester 3', trimester: 3, below: 11, mildFrom: 10, moderateFrom: 7 },
          {
            name: '6–23 bulan',
            fromMonths: 6,
            toMonths: 24,
            below: 11,
            mildFrom: 9.5,
            moderateFrom: 7,
          },
          {
            name: '24–59 bulan',
            fromMonths: 24,
            toMonths: 60,
            below: 11,
            mildFrom: 10,
            moderateFrom: 7,
          },
          {
            name: '5–11 tahun',
            fromMonths: 60,
            toMonths: 144,
            below: 11.5,
            mildFrom: 11,
            moderateFrom: 8,
          },
          {
            name: '12–14 tahun',
            fromMonths: 144,
            toMonths: 180,
            below: 12,
            mildFrom: 11,
            moderateFrom: 8,
          },
          {
            name: 'perempuan 15 tahun ke atas',
            fromMonths: 180,
            sex: 'F',
            below: 12,
            mildFrom: 11,
            moderateFrom: 8,
          },
          {
            name: 'laki-laki 15 tahun ke atas',
            fromMonths: 180,
            sex: 'M',
            below: 13,
            mildFrom: 11,
            moderateFrom: 8,
          },
        ],
        words: {
          severe: {
            code: 'severe',
            severity: 'urgent',
            family: 'Sangat rendah. Antar ke Puskesmas sekarang.',
            worker: 'Anemia berat: rujuk segera',
            referTo: 'puskesmas',
            topics: ['balanced-plate'],
          },
          moderate: {
            code: 'moderate',
            severity: 'refer',
            family: 'Rendah. Periksakan ke Puskesmas.',
            worker: 'Anemia sedang',
            referTo: 'puskesmas',
            topics: ['balanced-plate'],
          },
          mild: {
            code: 'mild',
            severity: 'refer',
            family: 'Sedikit rendah. Tanyakan bidan, lalu periksa lagi bulan depan.',
            worker: 'Anemia ringan',
            referTo: 'pustu',
            topics: ['balanced-plate'],
          },
          watch: {
            code: 'watch',
            severity: 'watch',
            family: 'Cukup, tetapi dekat batas. Minum tablet tambah darah setiap hari.',
            worker: 'Tidak anemia menurut batas trimester; di bawah 11, pantau',
            topics: ['iron-tablets'],
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Hasilnya baik.',
            worker: 'Tidak anemia',
          },
        },
      },
    },
  ],
  assess,
};
