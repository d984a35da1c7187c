import { numberText } from '../../measures/number-text.ts';
import { type Band, bandOf, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

export interface BirthWeightTable {
  /** told until this day of age */
  untilDay: number;
  /** g */
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'birth-weight',
  title: 'Berat lahir',
  source:
    'KMK HK.01.07/MENKES/2015/2023: BBLASR < 1000, BBLSR < 1500, BBLR < 2500, normal 2500–4000 g; < 2000 g dirujuk segera',
  since: '2023-01-01',
  appliesTo: 'bayi sampai 2 bulan',
  who: [{ toMonths: 3 }],
  confidence: 'high',
  confirmBy: '',
};

function assess(subject: Subject, table: BirthWeightTable, version: string): Finding[] {
  if (subject.age.days > table.untilDay) return [];
  const kg = subject.known.identity?.birthWeightKg;
  if (kg === undefined) return [unknownFinding(card, version, 'Berat lahir', 'incomplete-record')];
  const g = Math.round(kg * 1000);
  const seen = { text: `Berat lahir ${numberText(kg, 2)} kg`, numbers: { g } };
  return [classFinding(card, version, bandOf(table.bands, g), seen)];
}

const tiny = {
  severity: 'urgent',
  family: 'Sangat kecil. Antar ke Rumah Sakit sekarang, jaga tetap hangat di dada ibu.',
  referTo: 'hospital',
  topics: ['child-danger-signs'],
} as const;

/** Weight at birth: the smallest go to hospital at once; small and well ones stay warm on the mother's chest and are watched. */
export const birthWeight: Rule<BirthWeightTable> = {
  card,
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        untilDay: 60,
        bands: [
          {
            ...tiny,
            code: 'extremely-low',
            below: 1000,
            worker: 'BBLASR (< 1000 g): rujuk segera',
          },
          { ...tiny, code: 'very-low', below: 1500, worker: 'BBLSR (1000–1499 g): rujuk segera' },
          { ...tiny, code: 'low-refer', below: 2000, worker: 'BBLR (< 2000 g): rujuk segera RS' },
          {
            code: 'low',
            below: 2500,
            severity: 'watch',
            family: 'Kecil. Dekap kulit ke kulit, sering menyusu, dan temui bidan minggu ini.',
            worker: 'BBLR (2000–2499 g), sehat: PMK, Buku KIA Bayi Kecil, pantau sampai 2500 g',
            topics: ['breastfeeding', 'child-danger-signs'],
          },
          {
            code: 'good',
            upTo: 4000,
            severity: 'good',
            family: 'Berat lahirnya baik. Teruskan ASI saja sampai 6 bulan.',
            worker: 'BBLC (2500–4000 g)',
            topics: ['breastfeeding'],
          },
          {
            code: 'high',
            severity: 'watch',
            family: 'Besar. Ceritakan pada bidan saat kunjungan berikut.',
            worker: 'BBLB (> 4000 g)',
          },
        ],
      },
    },
  ],
  assess,
};
