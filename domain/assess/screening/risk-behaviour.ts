import type { Topic } from '../../cards/topics.ts';
import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { questionRule } from '../question-rule.ts';

export interface RiskBehaviourTable {
  /** what is talked about after a yes, and how it is named to the family */
  habits: Readonly<Record<string, { words: string; topic: Topic }>>;
  classes: Record<'some' | 'none', ClassRow>;
}

const card: RuleCard = {
  rule: 'risk-behaviour',
  title: 'Kebiasaan sehari-hari',
  source:
    'KMK HK.01.07/MENKES/2015/2023; kartu ≥ 19 tahun, kepala kartu, edisi 2023; SATUSEHAT Q0013',
  since: '2023-01-01',
  appliesTo: 'usia 15 tahun ke atas yang ditanya hari ini',
  who: [{ fromMonths: 180 }],
  confidence: 'high',
  confirmBy: '',
};

/** Habits: each yes is a talk at step 5. Half a questionnaire with a yes is enough to talk, without one it says nothing. */
export const riskBehaviour = questionRule<RiskBehaviourTable>({
  card,
  instrument: 'risk-behaviour',
  name: 'Kebiasaan',
  applies: ({ age }) => age.years >= 15,
  judge(answers, { habits, classes }) {
    const found = Object.entries(habits).filter(([key]) => answers[key] === true);
    const asked = Object.keys(habits).every((key) => typeof answers[key] === 'boolean');
    if (found.length === 0 && !asked) return { why: 'incomplete' };
    if (found.length === 0)
      return { row: classes.none, seen: { text: 'Kebiasaannya baik', numbers: { habits: 0 } } };
    const topics = [...new Set(found.map(([, { topic }]) => topic))];
    const words = found.map(([, habit]) => habit.words).join(', ');
    return {
      row: { ...classes.some, topics },
      seen: { text: `Yang dapat diperbaiki: ${words}`, numbers: { habits: found.length } },
    };
  },
  versions: [
    {
      version: 'edisi-2023',
      since: '2023-01-01',
      table: {
        habits: {
          sugar: { words: 'gula', topic: 'sugar-salt-fat' },
          salt: { words: 'garam', topic: 'sugar-salt-fat' },
          fat: { words: 'minyak', topic: 'sugar-salt-fat' },
          vegetables: { words: 'sayur dan buah', topic: 'balanced-plate' },
          activity: { words: 'gerak badan', topic: 'physical-activity' },
          alcohol: { words: 'minuman', topic: 'yearly-checks' },
        },
        classes: {
          some: {
            code: 'some',
            severity: 'watch',
            family: 'Pilih satu yang paling mudah dimulai minggu ini.',
            worker: 'Perilaku berisiko: edukasi tiap jawaban ya',
            reminder: true,
          },
          none: {
            code: 'none',
            severity: 'good',
            family: 'Pertahankan.',
            worker: 'Tanpa perilaku berisiko',
          },
        },
      },
    },
  ],
});
