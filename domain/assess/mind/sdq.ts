import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { pointsIn, questionRule } from '../question-rule.ts';

export const SDQ_SCALES = ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'] as const;
export type SdqScale = (typeof SDQ_SCALES)[number];
export type SdqRater = 'self' | 'parent';
export type SdqBand = 'normal' | 'borderline' | 'abnormal';
type Cuts = readonly [borderlineFrom: number, abnormalFrom: number];

export interface SdqTable {
  /** who answers: up to and with this age the parent */
  parentUpToYears: number;
  total: Record<SdqRater, Cuts>;
  scales: Record<SdqRater, Record<Exclude<SdqScale, 'prosocial'>, Cuts>>;
  /** the other way round: up to and with these points */
  prosocial: { borderlineUpTo: number; abnormalUpTo: number };
  classes: Record<'refer' | 'good', ClassRow>;
}

const card: RuleCard = {
  rule: 'sdq',
  title: 'Kuesioner kekuatan dan kesulitan',
  source:
    'KMK HK.01.07/MENKES/2015/2023; batas Goodman. Teks berhak cipta: hanya nilai yang dicatat',
  since: '2023-01-01',
  appliesTo: 'usia 4–18 tahun yang mengisi hari ini; hanya dilihat petugas kesehatan',
  who: [{ fromMonths: 48, toMonths: 228 }],
  confidence: 'medium',
  confirmBy: '',
};

const bandOf = ([borderline, abnormal]: Cuts, points: number): SdqBand =>
  points >= abnormal ? 'abnormal' : points >= borderline ? 'borderline' : 'normal';

export type SdqPoints = Record<SdqScale, number>;

/** The total of four difficulties, and the band of it and of each scale. */
export function sdqBands(
  table: Omit<SdqTable, 'classes' | 'parentUpToYears'>,
  rater: SdqRater,
  points: SdqPoints,
): { total: number; bands: Record<'total' | SdqScale, SdqBand> } {
  const { emotional, conduct, hyperactivity, peer, prosocial } = points;
  const total = emotional + conduct + hyperactivity + peer;
  const cuts = table.scales[rater];
  const kind =
    prosocial <= table.prosocial.abnormalUpTo
      ? 'abnormal'
      : prosocial <= table.prosocial.borderlineUpTo
        ? 'borderline'
        : 'normal';
  return {
    total,
    bands: {
      total: bandOf(table.total[rater], total),
      emotional: bandOf(cuts.emotional, emotional),
      conduct: bandOf(cuts.conduct, conduct),
      hyperactivity: bandOf(cuts.hyperactivity, hyperactivity),
      peer: bandOf(cuts.peer, peer),
      prosocial: kind,
    },
  };
}

export const sdq = questionRule<SdqTable>({
  card,
  instrument: 'sdq',
  name: 'Kuesioner kekuatan dan kesulitan',
  sensitive: true,
  applies: ({ age }) => age.years >= 4 && age.years <= 18,
  judge(answers, table, { age }) {
    const [emotional, conduct, hyperactivity, peer, prosocial] = SDQ_SCALES.map((scale) =>
      pointsIn(answers[scale], 0, 10),
    );
    if (emotional == null || conduct == null || hyperactivity == null) return { why: 'incomplete' };
    if (peer == null || prosocial == null) return { why: 'incomplete' };
    const rater = age.years <= table.parentUpToYears ? 'parent' : 'self';
    const found = sdqBands(table, rater, { emotional, conduct, hyperactivity, peer, prosocial });
    // somebody may be well in three things and very unwell in one
    const { prosocial: _strength, total, ...difficulties } = found.bands;
    const worst = total !== 'normal' || Object.values(difficulties).includes('abnormal');
    return {
      row: worst ? table.classes.refer : table.classes.good,
      seen: {
        text: 'Kuesioner selesai',
        numbers: { total: found.total },
        note: `Jumlah ${found.total}: ${Object.entries(found.bands)
          .map(([scale, band]) => `${scale} ${band}`)
          .join(', ')}.`,
      },
    };
  },
  versions: [
    {
      version: 'goodman',
      since: '2023-01-01',
      table: {
        parentUpToYears: 11,
        total: { self: [16, 20], parent: [14, 17] },
        scales: {
          self: {
            emotional: [6, 7],
            conduct: [4, 5],
            hyperactivity: [6, 7],
            peer: [4, 6],
          },
          parent: {
            emotional: [4, 5],
            conduct: [3, 4],
            hyperactivity: [6, 7],
            peer: [3, 4],
          },
        },
        prosocial: { borderlineUpTo: 5, abnormalUpTo: 4 },
        classes: {
          refer: {
            code: 'refer',
            severity: 'refer',
            family: 'Bicarakan dengan bidan atau perawat.',
            worker: 'Ambang atau tidak normal: konseling, rujuk',
            referTo: 'puskesmas',
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Terima kasih sudah mengisi.',
            worker: 'Normal',
          },
        },
      },
    },
  ],
});
