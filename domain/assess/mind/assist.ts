import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, pointsIn, questionRule } from '../question-rule.ts';

/** ASSIST, used at the puskesmas: the risk of a substance by its points. Source: WHO ASSIST 3.1; KMK HK.01.07/MENKES/2015/2023. */
export type AssistRisk = 'low' | 'moderate' | 'high';
export type AssistCuts = Readonly<
  Record<'alcohol' | 'other', readonly [moderate: number, high: number]>
>;
export const ASSIST_CUTS: AssistCuts = { alcohol: [11, 27], other: [4, 27] };

/** Points 0 to 39; null outside. Recorded by health workers only, and sensitive (ruling 16). */
export function assistRisk(
  substance: 'alcohol' | 'other',
  points: number,
  cuts: AssistCuts = ASSIST_CUTS,
): AssistRisk | null {
  if (!Number.isInteger(points) || points < 0 || points > 39) return null;
  const [moderate, high] = cuts[substance];
  return points >= high ? 'high' : points >= moderate ? 'moderate' : 'low';
}

export interface AssistTable {
  cuts: AssistCuts;
  classes: Record<AssistRisk, ClassRow>;
}

const card: RuleCard = {
  rule: 'assist',
  title: 'Lembar pertanyaan kesehatan',
  source: 'WHO ASSIST 3.1; KMK HK.01.07/MENKES/2015/2023: dipakai di puskesmas',
  since: '2023-01-01',
  appliesTo: 'usia 15 tahun ke atas yang mengisi hari ini; hanya dilihat petugas kesehatan',
  who: [{ fromMonths: 180 }],
  confidence: 'high',
  confirmBy: '',
};

const SUBSTANCES = [
  ...['tobacco', 'alcohol', 'cannabis', 'cocaine', 'amphetamine'],
  ...['inhalant', 'sedative', 'hallucinogen', 'opioid', 'other'],
] as const;
const WEIGHT: Readonly<Record<AssistRisk, number>> = { low: 0, moderate: 1, high: 2 };

/** The substance with the highest risk decides; a substance left empty was never used, a mistyped one says nothing. */
export const assist = questionRule<AssistTable>({
  card,
  instrument: 'assist',
  name: 'Lembar pertanyaan',
  sensitive: true,
  applies: ageFrom(15),
  judge(answers, { cuts, classes }) {
    const given = SUBSTANCES.filter((key) => answers[key] !== undefined);
    const risks = given.map((key) => {
      const points = pointsIn(answers[key], 0, 39);
      return points === null
        ? null
        : assistRisk(key === 'alcohol' ? 'alcohol' : 'other', points, cuts);
    });
    const known = risks.filter((risk) => risk !== null);
    const worst = known.toSorted((a, b) => WEIGHT[b] - WEIGHT[a])[0];
    if (worst === undefined || (worst !== 'high' && known.length < risks.length))
      return { why: 'incomplete' };
    const scores = given.map((key, i) => `${key} ${answers[key]} (${risks[i] ?? '?'})`).join(', ');
    return {
      row: classes[worst],
      seen: { text: 'Lembar selesai diisi', numbers: { asked: given.length }, note: `${scores}.` },
    };
  },
  versions: [
    {
      version: 'who-3-1',
      since: '2023-01-01',
      table: {
        cuts: ASSIST_CUTS,
        classes: {
          low: {
            code: 'low',
            severity: 'good',
            family: 'Terima kasih sudah mengisi.',
            worker: 'Risiko rendah: edukasi',
          },
          moderate: {
            code: 'moderate',
            severity: 'refer',
            family: 'Bicarakan dengan dokter atau perawat di Puskesmas.',
            worker: 'Risiko sedang: konseling singkat di puskesmas',
            referTo: 'puskesmas',
          },
          high: {
            code: 'high',
            severity: 'refer',
            family: 'Bicarakan dengan dokter di Puskesmas minggu ini.',
            worker: 'Risiko tinggi: dokter puskesmas, rujuk ke layanan lanjut',
            referTo: 'puskesmas',
          },
        },
      },
    },
  ],
});
