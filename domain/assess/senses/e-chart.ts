import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { questionRule } from '../question-rule.ts';
import { eChart } from './eyes-ears.ts';

export interface EChartTable {
  classes: Record<'refer' | 'good', ClassRow>;
}

const card: RuleCard = {
  rule: 'e-chart',
  title: 'Tes daya lihat',
  source: 'Pedoman SDIDTK, Kementerian Kesehatan: tes daya lihat 36–72 bulan',
  since: '2016-01-01',
  appliesTo: 'anak 36–71 bulan yang dites hari ini',
  who: [{ fromMonths: 36, toMonths: 72 }],
  confidence: 'high',
  confirmBy: '',
};
const TRIES = ['try-1', 'try-2', 'try-3', 'try-4', 'try-5'] as const;

/** Tries in their order, up to the first that was not made. */
function triesOf(answers: Readonly<Record<string, unknown>>): boolean[] {
  const tries: boolean[] = [];
  for (const key of TRIES) {
    const right = answers[key];
    if (typeof right !== 'boolean') break;
    tries.push(right);
  }
  return tries;
}

/** Three right in a row, or four of five; the midwife points and the child shows with its hand. */
export const eChartRule = questionRule<EChartTable>({
  card,
  instrument: 'e-chart',
  name: 'Tes daya lihat',
  applies: ({ age }) => age.months >= 36 && age.months < 72,
  judge(answers, { classes }) {
    const tries = triesOf(answers);
    const result = eChart(tries);
    if (result === null) return { why: 'incomplete' };
    const right = tries.filter(Boolean).length;
    return {
      row: classes[result],
      seen: {
        text: `Benar ${right} dari ${tries.length} kali`,
        numbers: { right, tries: tries.length },
      },
    };
  },
  versions: [
    {
      version: 'sdidtk',
      since: '2016-01-01',
      table: {
        classes: {
          refer: {
            code: 'refer',
            severity: 'refer',
            family: 'Penglihatan anak perlu diperiksa. Bawa ke Puskesmas.',
            worker: 'Daya lihat kurang (kartu E): rujuk',
            referTo: 'puskesmas',
            topics: ['child-development'],
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Hasilnya baik. Ulangi 6 bulan lagi.',
            worker: 'Daya lihat baik',
          },
        },
      },
    },
  ],
});
