import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, pointsIn, questionRule } from '../question-rule.ts';

export interface SrqTable {
  referFrom: number;
  classes: Record<SrqClass, ClassRow>;
}
export type SrqClass = 'urgent' | 'refer' | 'good';

const card: RuleCard = {
  rule: 'srq-20',
  title: 'Kuesioner kesehatan jiwa',
  source: 'KMK HK.01.07/MENKES/2015/2023, formulir 12 (SRQ-20): 6 atau lebih, atau butir 17',
  since: '2023-01-01',
  appliesTo: 'usia 18 tahun ke atas yang mengisi hari ini; hanya dilihat petugas kesehatan',
  who: [{ fromMonths: 216 }],
  confidence: 'high',
  confirmBy: '',
};

/** Item 17 alone is urgent, whatever the score. */
export const srqClass = (
  table: Pick<SrqTable, 'referFrom'>,
  score: number,
  item17: boolean,
): SrqClass => (item17 ? 'urgent' : score >= table.referFrom ? 'refer' : 'good');

const ITEMS = 20;

/** SRQ-20, answered alone on the sheet: the app keeps the score and whether item 17 was yes (ruling 5). */
export const srq20 = questionRule<SrqTable>({
  card,
  instrument: 'srq-20',
  name: 'Kuesioner kesehatan jiwa',
  sensitive: true,
  applies: ageFrom(18),
  judge(answers, table) {
    const score = pointsIn(answers.score, 0, ITEMS);
    const item17 = answers['item-17'];
    if (item17 === true) {
      const seen = { text: 'Kuesioner selesai', numbers: { score } };
      return { row: table.classes.urgent, seen };
    }
    if (score === null || typeof item17 !== 'boolean') return { why: 'incomplete' };
    const seen = { text: 'Kuesioner selesai', numbers: { score }, note: `Skor ${score} dari 20.` };
    return { row: table.classes[srqClass(table, score, item17)], seen };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        referFrom: 6,
        classes: {
          urgent: {
            code: 'urgent',
            severity: 'urgent',
            family: 'Temui bidan atau perawat sekarang, jangan pulang sendiri.',
            worker: 'Butir 17 dijawab ya: dampingi, jangan tinggalkan sendiri, rujuk hari ini',
            referTo: 'puskesmas',
          },
          refer: {
            code: 'refer',
            severity: 'refer',
            family: 'Bicarakan dengan bidan atau perawat.',
            worker: 'Skor ≥ 6: kemungkinan masalah kesehatan jiwa, rujuk',
            referTo: 'puskesmas',
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Terima kasih sudah mengisi.',
            worker: 'Skor ≤ 5',
          },
        },
      },
    },
  ],
});
