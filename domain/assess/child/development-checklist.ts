import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { questionRule } from '../question-rule.ts';

export interface DevelopmentChecklistTable {
  classes: Record<'complete' | 'incomplete', ClassRow>;
}

const card: RuleCard = {
  rule: 'development-checklist',
  title: 'Perkembangan anak',
  source: 'Buku KIA 2023, ceklis perkembangan menurut umur; kartu bayi dan balita, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'anak 0–71 bulan yang ditanya hari ini',
  who: [{ toMonths: 72 }],
  confidence: 'medium',
  confirmBy: '',
};

/** The kader's checklist of Buku KIA: one thing a child of that age cannot do yet is looked at by a health worker. */
export const developmentChecklist = questionRule<DevelopmentChecklistTable>({
  card,
  instrument: 'development-checklist',
  name: 'Ceklis perkembangan',
  applies: ({ age }) => age.months < 72,
  judge({ result }, { classes }) {
    if (result !== 'complete' && result !== 'incomplete') return { why: 'incomplete' };
    const text = result === 'complete' ? 'Ceklis Buku KIA lengkap' : 'Ada ceklis yang belum bisa';
    return { row: classes[result], seen: { text, numbers: {} } };
  },
  versions: [
    {
      version: 'kia-2023',
      since: '2023-01-01',
      table: {
        classes: {
          complete: {
            code: 'complete',
            severity: 'good',
            family: 'Perkembangannya sesuai umur. Teruskan bermain bersama.',
            worker: 'Ceklis Buku KIA lengkap',
          },
          incomplete: {
            code: 'incomplete',
            severity: 'refer',
            family: 'Minta bidan memeriksa perkembangannya. Latih setiap hari sambil bermain.',
            worker: 'Ceklis tidak lengkap: KPSP oleh tenaga kesehatan',
            referTo: 'pustu',
            topics: ['child-development'],
          },
        },
      },
    },
  ],
});
