import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { pointsIn, questionRule } from '../question-rule.ts';
import { minimumDiet } from './minimum-diet.ts';

export interface MinimumDietTable {
  mostGroups: number;
  mostMeals: number;
  classes: Record<'acceptable' | 'lacking', ClassRow>;
}

const card: RuleCard = {
  rule: 'minimum-diet',
  title: 'Makan kemarin',
  source:
    'WHO/UNICEF, Indicators for assessing infant and young child feeding practices, 2021: keragaman 5 dari 8 kelompok, frekuensi menurut umur, susu bila tidak disusui',
  since: '2021-01-01',
  appliesTo: 'anak 6–23 bulan yang ditanya hari ini',
  who: [{ fromMonths: 6, toMonths: 24 }],
  confidence: 'medium',
  confirmBy: '',
};

/** Yesterday's food against the least a child needs: enough kinds, often enough, and milk where there is no breast. */
export const minimumDietRule = questionRule<MinimumDietTable>({
  card,
  instrument: 'diet-24h',
  name: 'Makan kemarin',
  applies: ({ age }) => age.months >= 6 && age.months < 24,
  judge(answers, { mostGroups, mostMeals, classes }, { age }) {
    const { breastfed } = answers;
    const groups = pointsIn(answers.groups, 0, mostGroups);
    const meals = pointsIn(answers.meals, 0, mostMeals);
    const milkFeeds = breastfed === true ? 0 : pointsIn(answers['milk-feeds'], 0, mostMeals);
    if (typeof breastfed !== 'boolean' || groups === null || meals === null || milkFeeds === null)
      return { why: 'incomplete' };
    const found = minimumDiet({ months: age.months, breastfed, groups, meals, milkFeeds });
    if (!found) return { why: 'incomplete' };
    const lacks = [
      ...(found.diversity ? [] : ['jenisnya']),
      ...(found.frequency ? [] : ['seringnya']),
      ...(found.milk === false ? ['susunya'] : []),
    ].join(' dan ');
    return {
      row: found.acceptable ? classes.acceptable : classes.lacking,
      seen: {
        text: found.acceptable ? 'Jenis dan seringnya makan cukup' : `Yang kurang: ${lacks}`,
        numbers: { groups, meals, milkFeeds },
      },
    };
  },
  versions: [
    {
      version: 'who-2021',
      since: '2021-01-01',
      table: {
        mostGroups: 8,
        mostMeals: 12,
        classes: {
          acceptable: {
            code: 'acceptable',
            severity: 'good',
            family: 'Teruskan.',
            worker: 'Diet minimum (MAD) terpenuhi',
          },
          lacking: {
            code: 'lacking',
            severity: 'watch',
            family: 'Tambah sedikit demi sedikit sesuai Buku KIA.',
            worker: 'Diet minimum (MAD) belum terpenuhi: edukasi',
            topics: ['complementary-feeding'],
            reminder: true,
          },
        },
      },
    },
  ],
});
