import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, pointsIn, questionRule } from '../question-rule.ts';

export interface PhqTable {
  /** a pair of questions with this many points is seen by a health worker */
  pairFrom: number;
  /** words of a total, for the health worker */
  degrees: readonly { below?: number; name: string }[];
  classes: Record<'refer' | 'good', ClassRow>;
}

const card: RuleCard = {
  rule: 'phq-4',
  title: 'Empat pertanyaan perasaan',
  source: 'Kartu CKG 2025: dua pasang pertanyaan, salah satu pasang 3 atau lebih dirujuk',
  since: '2025-01-01',
  appliesTo: 'usia 18 tahun ke atas yang mengisi hari ini; hanya dilihat petugas kesehatan',
  who: [{ fromMonths: 216 }],
  confidence: 'medium',
  confirmBy: '',
};

const KEYS = ['q1', 'q2', 'q3', 'q4'] as const;

export interface PhqResult {
  first: number;
  second: number;
  total: number;
  refer: boolean;
  degree: string;
}

/** Points 0–3 of the four questions in the form's order: the first pair, then the second. */
export function phqResult(
  table: Pick<PhqTable, 'pairFrom' | 'degrees'>,
  points: readonly [number, number, number, number],
): PhqResult {
  const first = points[0] + points[1];
  const second = points[2] + points[3];
  const total = first + second;
  const degree = table.degrees.find((d) => d.below === undefined || total < d.below)?.name ?? '';
  return { first, second, total, refer: Math.max(first, second) >= table.pairFrom, degree };
}

export const phq4 = questionRule<PhqTable>({
  card,
  instrument: 'phq-4',
  name: 'Empat pertanyaan perasaan',
  sensitive: true,
  applies: ageFrom(18),
  judge(answers, table) {
    const [a, b, c, d] = KEYS.map((key) => pointsIn(answers[key], 0, 3));
    if (a == null || b == null || c == null || d == null) return { why: 'incomplete' };
    const result = phqResult(table, [a, b, c, d]);
    return {
      row: result.refer ? table.classes.refer : table.classes.good,
      seen: {
        text: 'Pertanyaan selesai',
        numbers: { first: result.first, second: result.second, total: result.total },
        note: `Pasangan ${result.first} dan ${result.second}; jumlah ${result.total}, ${result.degree}.`,
      },
    };
  },
  versions: [
    {
      version: 'ckg-2025',
      since: '2025-01-01',
      table: {
        pairFrom: 3,
        degrees: [
          { below: 3, name: 'normal' },
          { below: 6, name: 'ringan' },
          { below: 9, name: 'sedang' },
          { name: 'berat' },
        ],
        classes: {
          refer: {
            code: 'refer',
            severity: 'refer',
            family: 'Bicarakan dengan bidan atau perawat.',
            worker: 'Salah satu pasangan ≥ 3: gejala cemas atau depresi, rujuk',
            referTo: 'puskesmas',
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Terima kasih sudah mengisi.',
            worker: 'Kedua pasangan < 3',
          },
        },
      },
    },
  ],
});
