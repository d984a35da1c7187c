import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, questionRule, yesNoOf } from '../question-rule.ts';
import { gds4 } from './follow-up-scores.ts';

type Class = ReturnType<typeof gds4>['result'];
export interface Gds4Table {
  classes: Record<Class, ClassRow>;
}

const card: RuleCard = {
  rule: 'gds-4',
  title: 'Empat pertanyaan suasana hati',
  source:
    'KMK HK.01.07/MENKES/2015/2023, pemeriksaan lanjutan SKILAS: GDS-4, 1 ke atas dilanjutkan',
  since: '2023-01-01',
  appliesTo: 'usia 60 tahun ke atas yang ditanya petugas hari ini; hanya dilihat petugas kesehatan',
  who: [{ fromMonths: 720 }],
  confidence: 'high',
  confirmBy: '',
};
const KEYS = ['satisfied', 'bored', 'helpless', 'worthless'] as const;
const goOn = {
  severity: 'refer',
  family: 'Bicarakan dengan bidan atau perawat.',
  referTo: 'puskesmas',
} as const;

/** GDS-4 after SKILAS. */
export const gds4Rule = questionRule<Gds4Table>({
  card,
  instrument: 'gds-4',
  name: 'Empat pertanyaan suasana hati',
  sensitive: true,
  applies: ageFrom(60),
  judge(answers, table) {
    const [satisfied, bored, helpless, worthless] = yesNoOf(answers, KEYS) ?? [];
    if (satisfied === undefined || bored === undefined) return { why: 'incomplete' };
    if (helpless === undefined || worthless === undefined) return { why: 'incomplete' };
    const { score, result } = gds4(satisfied, bored, helpless, worthless);
    const seen = { text: 'Pertanyaan selesai', numbers: { score }, note: `Skor ${score} dari 4.` };
    return { row: table.classes[result], seen };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          none: {
            code: 'none',
            severity: 'good',
            family: 'Terima kasih sudah menjawab.',
            worker: 'GDS-4: 0, tidak ada tanda',
          },
          possible: { ...goOn, code: 'possible', worker: 'GDS-4: 1, lanjutkan GDS-15' },
          depression: { ...goOn, code: 'depression', worker: 'GDS-4: 2–4, lanjutkan GDS-15' },
        },
      },
    },
  ],
});
