import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, type QuestionRule, questionRule } from '../question-rule.ts';

export interface SensesTable {
  classes: Record<'impaired' | 'good', ClassRow>;
}

const SOURCE = 'KMK HK.01.07/MENKES/2015/2023; kartu ≥ 19 tahun kolom K–N, edisi 2023';
const cardOf = (rule: string, title: string): RuleCard => ({
  rule,
  title,
  source: SOURCE,
  since: '2023-01-01',
  appliesTo: 'usia 6 tahun ke atas yang diperiksa hari ini',
  who: [{ fromMonths: 72 }],
  confidence: 'high',
  confirmBy: '',
});

/** Left and right, each passed or not; one that did not pass is enough to be seen. */
const bothSides = (
  card: RuleCard,
  instrument: string,
  part: string,
  worker: string,
): QuestionRule<SensesTable> => ({
  card,
  instrument,
  name: card.title,
  applies: ageFrom(6),
  judge(answers, table) {
    const sides = [answers.left, answers.right];
    const impaired = sides.filter((side) => side === 'impaired').length;
    if (impaired === 0 && !sides.every((side) => side === 'normal')) return { why: 'incomplete' };
    const which = ['kiri', 'kanan'].filter((_, i) => sides[i] === 'impaired');
    return {
      row: impaired > 0 ? table.classes.impaired : table.classes.good,
      seen: {
        text:
          impaired > 0 ? `${part} ${which.join(' dan ')} kurang jelas` : `${part} keduanya jelas`,
        numbers: { impaired },
      },
    };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          impaired: {
            code: 'impaired',
            severity: 'refer',
            family: 'Periksakan ke Puskesmas.',
            worker,
            referTo: 'puskesmas',
            topics: ['yearly-checks'],
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Hasilnya baik. Ulangi 6 bulan lagi.',
            worker: 'Lulus',
          },
        },
      },
    },
  ],
});

export const sight = questionRule(
  bothSides(
    cardOf('sight', 'Tes melihat hitung jari'),
    'finger-counting',
    'Penglihatan',
    'Tes hitung jari: dicurigai gangguan penglihatan, rujuk',
  ),
);
export const hearing = questionRule(
  bothSides(
    cardOf('hearing', 'Tes mendengar bisikan'),
    'whisper',
    'Pendengaran',
    'Tes bisik tidak lulus: rujuk',
  ),
);
