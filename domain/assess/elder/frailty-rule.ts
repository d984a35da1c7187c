import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, questionRule } from '../question-rule.ts';
import { frailty } from './follow-up-scores.ts';

type Class = NonNullable<ReturnType<typeof frailty>>['result'];
export interface FrailtyTable {
  classes: Record<Class, ClassRow>;
}

const card: RuleCard = {
  rule: 'frailty',
  title: 'Kekuatan badan lansia',
  source: 'KMK HK.01.07/MENKES/2015/2023, pemeriksaan lanjutan SKILAS: RAPUH 0, 1–2, 3 atau lebih',
  since: '2023-01-01',
  appliesTo: 'usia 60 tahun ke atas yang diperiksa petugas hari ini',
  who: [{ fromMonths: 720 }],
  confidence: 'high',
  confirmBy: '',
};

const number = (answer: unknown): number => (typeof answer === 'number' ? answer : Number.NaN);

/** RAPUH: five points of resistance, tiredness, illness, walking and weight lost. */
export const frailtyRule = questionRule<FrailtyTable>({
  card,
  instrument: 'frailty',
  name: 'Pertanyaan kekuatan badan',
  applies: ageFrom(60),
  judge(answers, table) {
    const { stairs, walk } = answers;
    if (typeof stairs !== 'boolean' || typeof walk !== 'boolean') return { why: 'incomplete' };
    const found = frailty({
      stairs,
      walk,
      tired: number(answers.tired),
      diseases: number(answers.diseases),
      weightBefore: number(answers['weight-before']),
      weightNow: number(answers['weight-now']),
    });
    if (!found) return { why: 'incomplete' };
    const { score, lostPercent, result } = found;
    const note = `Berat turun ${String(lostPercent).replace('.', ',')}% setahun.`;
    const seen = { text: `Nilai ${score} dari 5`, numbers: { score, lostPercent }, note };
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
            family: 'Badannya kuat. Tetap bergerak setiap hari.',
            worker: 'RAPUH 0: tidak rapuh',
          },
          before: {
            code: 'before',
            severity: 'watch',
            family: 'Mulai melemah. Latihan ringan dan makan lauk setiap hari.',
            worker: 'RAPUH 1–2: pra-kerapuhan',
            topics: ['elder-independence', 'physical-activity'],
          },
          frail: {
            code: 'frail',
            severity: 'refer',
            family: 'Badannya lemah. Periksakan ke Puskesmas.',
            worker: 'RAPUH ≥ 3: sindroma kerapuhan',
            referTo: 'puskesmas',
            topics: ['elder-independence', 'fall-prevention'],
          },
        },
      },
    },
  ],
});
