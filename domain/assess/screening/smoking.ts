import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { questionRule } from '../question-rule.ts';

type Smokes = 'active' | 'passive' | 'none';
export interface SmokingTable {
  classes: Record<Smokes, ClassRow>;
}

const card: RuleCard = {
  rule: 'smoking',
  title: 'Asap rokok',
  source: 'KMK HK.01.07/MENKES/2015/2023, skrining merokok usia 10–18 tahun dan dewasa',
  since: '2023-01-01',
  appliesTo: 'usia 10 tahun ke atas yang ditanya hari ini',
  who: [{ fromMonths: 120 }],
  confidence: 'high',
  confirmBy: '',
};

const TEXT: Record<Smokes, string> = {
  active: 'Merokok',
  passive: 'Terkena asap rokok orang lain',
  none: 'Tidak merokok',
};
const isKnown = (status: unknown): status is Smokes =>
  typeof status === 'string' && Object.hasOwn(TEXT, status);

/** Anybody who smokes is offered help to stop; smoke of others is talked about at home. */
export const smoking = questionRule<SmokingTable>({
  card,
  instrument: 'smoking',
  name: 'Merokok',
  applies: ({ age }) => age.years >= 10,
  judge({ status }, { classes }) {
    if (!isKnown(status)) return { why: 'incomplete' };
    return { row: classes[status], seen: { text: TEXT[status], numbers: {} } };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          active: {
            code: 'active',
            severity: 'watch',
            family: 'Tawarkan bantuan berhenti. Bidan atau Puskesmas dapat menolong.',
            worker: 'Merokok: konseling upaya berhenti merokok (UBM)',
            topics: ['smoking'],
          },
          passive: {
            code: 'passive',
            severity: 'watch',
            family: 'Sepakati di rumah: tidak merokok di dalam rumah.',
            worker: 'Terpapar asap rokok: edukasi',
            topics: ['smoking'],
            reminder: true,
          },
          none: {
            code: 'none',
            severity: 'good',
            family: 'Pertahankan.',
            worker: 'Tidak merokok dan tidak terpapar',
          },
        },
      },
    },
  ],
});
