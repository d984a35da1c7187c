import { type Band, bandOf } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, pointsIn, questionRule, yesNoOf } from '../question-rule.ts';

export interface PumaTable {
  fromYears: number;
  /** points of an age: from this year on */
  ages: readonly { fromYears: number; points: number }[];
  /** points of pack-years: up to and with, the last open */
  packYears: readonly { below?: number; upTo?: number; points: number }[];
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'puma',
  title: 'Pertanyaan napas dan rokok (PUMA)',
  source:
    'KMK HK.01.07/MENKES/2015/2023, formulir 4; SATUSEHAT Q0021. Kartu mencetak "< 6 / > 6": 6 dirujuk',
  since: '2023-01-01',
  appliesTo: 'usia 40 tahun ke atas yang ditanya hari ini',
  who: [{ fromMonths: 480 }],
  confidence: 'high',
  confirmBy: '',
};

export interface Smoked {
  ever: boolean;
  sticksADay: number;
  years: number;
}

/** Twenty sticks a day for a year is one pack-year. */
export const packYearsOf = ({ ever, sticksADay, years }: Smoked): number =>
  ever ? (sticksADay * years) / 20 : 0;

/** The seven items' points: sex, age, pack-years, breath, phlegm, cough, spirometry. */
export function pumaItems(
  table: Pick<PumaTable, 'ages' | 'packYears'>,
  who: { sex: 'F' | 'M'; years: number; smoked: Smoked; signs: readonly boolean[] },
): number[] {
  const age = table.ages.findLast((row) => who.years >= row.fromYears)?.points ?? 0;
  const packs = packYearsOf(who.smoked);
  const smoking = table.packYears.find(
    (row) =>
      (row.below === undefined || packs < row.below) &&
      (row.upTo === undefined || packs <= row.upTo),
  );
  return [
    who.sex === 'M' ? 1 : 0,
    age,
    smoking?.points ?? 0,
    ...who.signs.map((sign) => (sign ? 1 : 0)),
  ];
}

export const PUMA_SIGNS = ['breath', 'phlegm', 'cough', 'spirometry'] as const;
const MOST_STICKS = 200;
const MOST_YEARS = 100;

/** Breath and smoking from 40 years: six points and more are seen by a doctor. */
export const puma = questionRule<PumaTable>({
  card,
  instrument: 'puma',
  name: 'Pertanyaan napas dan rokok',
  applies: ageFrom(40),
  judge(answers, table, subject) {
    const signs = yesNoOf(answers, PUMA_SIGNS);
    const ever = answers['ever-smoked'];
    if (!signs || typeof ever !== 'boolean') return { why: 'incomplete' };
    const sticksADay = ever ? pointsIn(answers['sticks-a-day'], 0, MOST_STICKS) : 0;
    const years = ever ? pointsIn(answers['years-smoked'], 0, MOST_YEARS) : 0;
    if (sticksADay === null || years === null) return { why: 'incomplete' };
    if (years > subject.age.years) return { why: 'impossible' };
    const smoked = { ever, sticksADay, years };
    const items = pumaItems(table, { sex: subject.sex, years: subject.age.years, smoked, signs });
    const score = items.reduce((sum, points) => sum + points, 0);
    const packYears = packYearsOf(smoked);
    const seen = { text: `Nilai ${score} dari 9`, numbers: { score, packYears } };
    return { row: bandOf(table.bands, score), seen };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        fromYears: 40,
        ages: [
          { fromYears: 40, points: 0 },
          { fromYears: 50, points: 1 },
          { fromYears: 60, points: 2 },
        ],
        packYears: [{ below: 20, points: 0 }, { upTo: 30, points: 1 }, { points: 2 }],
        bands: [
          {
            code: 'low',
            below: 6,
            severity: 'good',
            family: 'Jaga paru-paru: jauhi asap rokok.',
            worker: 'Skor < 6: edukasi',
            topics: ['smoking'],
          },
          {
            code: 'high',
            severity: 'refer',
            family: 'Periksakan napas ke Puskesmas. Bila merokok, minta bantuan untuk berhenti.',
            worker: 'Skor ≥ 6: UBM dan spirometri, rujuk',
            referTo: 'puskesmas',
            topics: ['smoking'],
          },
        ],
      },
    },
  ],
});
