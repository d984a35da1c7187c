import { type Band, bandOf, type ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, questionRule } from '../question-rule.ts';

export interface VisualAcuityTable {
  /** classes of the denominator of 6/x of the worse eye, with its best correction */
  bands: readonly Band[];
  /** the last line that is normal is seen all the same when there is a complaint */
  complaintFrom: number;
  complaint: ClassRow;
}

const card: RuleCard = {
  rule: 'visual-acuity',
  title: 'Tajam penglihatan',
  source:
    'KMK HK.01.07/MENKES/2015/2023; PKG 2025: 6/6 sampai 6/12 normal, 6/12 dengan keluhan dirujuk',
  since: '2023-01-01',
  appliesTo: 'usia 6 tahun ke atas yang diperiksa hari ini',
  who: [{ fromMonths: 72 }],
  confidence: 'medium',
  confirmBy: '',
};

/** The lines of a chart, and what stands for less than 3/60. */
const LINES = new Set(['6', '9', '12', '18', '24', '36', '60', '120', '360']);
const denominatorOf = (answer: unknown): number | null =>
  typeof answer === 'string' && LINES.has(answer) ? Number(answer) : null;

const refer = {
  severity: 'refer',
  family: 'Penglihatan perlu diperiksa. Periksakan mata ke Puskesmas.',
  referTo: 'puskesmas',
  topics: ['yearly-checks'],
} as const;

/** Read by a health worker; both eyes are needed, and the worse one decides. */
export const visualAcuity = questionRule<VisualAcuityTable>({
  card,
  instrument: 'visual-acuity',
  name: 'Tajam penglihatan',
  applies: ageFrom(6),
  judge(answers, { bands, complaintFrom, complaint }) {
    const eyes = [denominatorOf(answers.left), denominatorOf(answers.right)];
    const worse = Math.max(...eyes.map((eye) => eye ?? 0));
    const row = bandOf(bands, worse);
    const complains = answers.complaint === true && worse >= complaintFrom;
    if (eyes.includes(null) && row.severity === 'good') return { why: 'incomplete' };
    if (typeof answers.complaint !== 'boolean' && row.severity === 'good' && worse >= complaintFrom)
      return { why: 'incomplete' };
    return {
      row: row.severity === 'good' && complains ? complaint : row,
      seen: {
        text: 'Kartu mata sudah dibaca',
        numbers: { worse },
        note: `Mata terburuk: ${worse}.`,
      },
    };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        complaintFrom: 12,
        complaint: { code: 'complaint', worker: '6/12 dengan keluhan: rujuk', ...refer },
        bands: [
          {
            upTo: 12,
            code: 'normal',
            severity: 'good',
            family: 'Hasilnya baik. Ulangi setahun lagi.',
            worker: 'Normal (6/6 sampai 6/12)',
          },
          { upTo: 18, code: 'mild', worker: 'Gangguan ringan (6/18)', ...refer },
          { upTo: 60, code: 'moderate', worker: 'Gangguan sedang (sampai 6/60)', ...refer },
          { upTo: 120, code: 'severe', worker: 'Gangguan berat (sampai 3/60)', ...refer },
          { code: 'blind', worker: 'Kurang dari 3/60', ...refer },
        ],
      },
    },
  ],
});
