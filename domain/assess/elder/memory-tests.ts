import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, pointsIn, questionRule } from '../question-rule.ts';
import { amt, miniCog } from './follow-up-scores.ts';

export interface AmtTable {
  classes: Record<NonNullable<ReturnType<typeof amt>>, ClassRow>;
}
export interface MiniCogTable {
  classes: Record<NonNullable<ReturnType<typeof miniCog>>['result'], ClassRow>;
}

const cardOf = (rule: string, title: string, source: string): RuleCard => ({
  rule,
  title,
  source: `KMK HK.01.07/MENKES/2015/2023, pemeriksaan lanjutan SKILAS: ${source}`,
  since: '2023-01-01',
  appliesTo: 'usia 60 tahun ke atas yang diperiksa petugas hari ini',
  who: [{ fromMonths: 720 }],
  confidence: 'high',
  confirmBy: '',
});
const seeDoctor = {
  severity: 'refer',
  family: 'Periksakan ke Puskesmas, ditemani keluarga.',
  referTo: 'puskesmas',
  topics: ['elder-independence'],
} as const;
const good = { severity: 'good', family: 'Hasilnya baik. Tetap aktif bersama keluarga.' } as const;

/** AMT, ten questions on the sheet: only the points are kept. */
export const amtRule = questionRule<AmtTable>({
  card: cardOf('amt', 'Tes ingatan 10 pertanyaan', 'AMT 8–10 normal, 4–7 sedang, 0–3 berat'),
  instrument: 'amt',
  name: 'Tes ingatan',
  applies: ageFrom(60),
  judge(answers, table) {
    const score = pointsIn(answers.score, 0, 10);
    const result = score === null ? null : amt(score);
    if (result === null) return { why: 'incomplete' };
    const seen = { text: `Nilai ${score} dari 10`, numbers: { score } };
    return { row: table.classes[result], seen };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          normal: { ...good, code: 'normal', worker: 'AMT 8–10: normal' },
          moderate: { ...seeDoctor, code: 'moderate', worker: 'AMT 4–7: gangguan ingatan sedang' },
          severe: { ...seeDoctor, code: 'severe', worker: 'AMT 0–3: gangguan ingatan berat' },
        },
      },
    },
  ],
});

/** Mini-Cog: words recalled and the clock; the sheet's text is not ours to print. */
export const miniCogRule = questionRule<MiniCogTable>({
  card: cardOf('mini-cog', 'Tes ingatan tiga kata dan jam', 'Mini-Cog 0–2 kemungkinan gangguan'),
  instrument: 'mini-cog',
  name: 'Tes ingatan',
  applies: ageFrom(60),
  judge(answers, table) {
    const recalled = pointsIn(answers.recalled, 0, 3);
    const { clock } = answers;
    if (recalled === null || typeof clock !== 'boolean') return { why: 'incomplete' };
    const found = miniCog(recalled, clock);
    if (!found) return { why: 'incomplete' };
    const seen = { text: `Nilai ${found.score} dari 5`, numbers: { score: found.score } };
    return { row: table.classes[found.result], seen };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          unlikely: { ...good, code: 'unlikely', worker: 'Mini-Cog 3–5' },
          possible: {
            ...seeDoctor,
            code: 'possible',
            worker: 'Mini-Cog 0–2: kemungkinan gangguan kognitif',
          },
        },
      },
    },
  ],
});
