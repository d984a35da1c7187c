import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { questionRule, yesNoOf } from '../question-rule.ts';

export interface ComplementaryFeedingTable {
  /** what the card asks for: without one of these it is talked about */
  needed: readonly string[];
  classes: Record<'suitable' | 'lacking', ClassRow>;
}

const card: RuleCard = {
  rule: 'complementary-feeding',
  title: 'Makanan pendamping ASI',
  source: 'Kartu bayi dan balita, edisi 2023: MP-ASI kaya protein hewani; Buku KIA 2023',
  since: '2023-01-01',
  appliesTo: 'anak 6–23 bulan yang ditanya hari ini',
  who: [{ fromMonths: 6, toMonths: 24 }],
  confidence: 'medium',
  confirmBy: '',
};

/** Food beside breast milk: with something from an animal, and enough of it for the age. */
export const complementaryFeeding = questionRule<ComplementaryFeedingTable>({
  card,
  instrument: 'complementary-feeding',
  name: 'Makanan pendamping ASI',
  applies: ({ age }) => age.months >= 6 && age.months < 24,
  judge(answers, { needed, classes }) {
    const lacks = needed.filter((key) => answers[key] === false);
    if (lacks.length === 0 && !yesNoOf(answers, needed)) return { why: 'incomplete' };
    const animal = lacks.includes('animal');
    return lacks.length === 0
      ? { row: classes.suitable, seen: { text: 'Ada lauk hewani, jumlahnya sesuai', numbers: {} } }
      : {
          row: classes.lacking,
          seen: {
            text: animal ? 'Belum ada lauk hewani' : 'Jumlah atau jenisnya belum sesuai umur',
            numbers: { lacking: lacks.length },
          },
        };
  },
  versions: [
    {
      version: 'edisi-2023',
      since: '2023-01-01',
      table: {
        needed: ['animal', 'suitable'],
        classes: {
          suitable: {
            code: 'suitable',
            severity: 'good',
            family: 'Teruskan, dan susui sampai 2 tahun.',
            worker: 'MP-ASI sesuai',
          },
          lacking: {
            code: 'lacking',
            severity: 'watch',
            family: 'Beri telur, ikan, ayam, atau hati setiap hari.',
            worker: 'MP-ASI belum sesuai: edukasi',
            topics: ['complementary-feeding'],
            reminder: true,
          },
        },
      },
    },
  ],
});
