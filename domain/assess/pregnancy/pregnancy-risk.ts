import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { openPregnancy } from './gestation.ts';

/** "4 terlalu": too young, too old, too many, too close. Cut-offs differ between sources; these are data. */
export interface PregnancyRiskTable {
  youngBelowYears: number;
  oldAboveYears: number;
  manyFromChildren: number;
  closeBelowMonths: number;
  classes: Record<'risk' | 'none', ClassRow>;
}

const card: RuleCard = {
  rule: 'pregnancy-risk',
  title: 'Risiko kehamilan',
  source:
    'KMK HK.01.07/MENKES/2015/2023 (usia ideal 20–35, anak kurang dari 3, jarak lebih dari 2 tahun); SATUSEHAT memakai < 21 dan anak > 3',
  since: '2023-01-01',
  appliesTo: 'ibu hamil',
  who: [{ groups: ['bumil'] }],
  confidence: 'medium',
  confirmBy: '',
};

export type RiskFactor = 'too-young' | 'too-old' | 'too-many' | 'too-close';
const WORDS: Record<RiskFactor, string> = {
  'too-young': 'umur ibu terlalu muda',
  'too-old': 'umur ibu sudah di atas batas yang dianjurkan',
  'too-many': 'anak sudah banyak',
  'too-close': 'jarak dengan anak sebelumnya terlalu dekat',
};

/** Which of the four hold, of what is known. `spacingMonths` null for a first child or when nobody knows. */
export function riskFactors(
  table: Omit<PregnancyRiskTable, 'classes'>,
  mother: { years: number; children: number | null; spacingMonths: number | null },
): RiskFactor[] {
  const { years, children, spacingMonths } = mother;
  return [
    ...(years < table.youngBelowYears ? ['too-young' as const] : []),
    ...(years > table.oldAboveYears ? ['too-old' as const] : []),
    ...(children !== null && children >= table.manyFromChildren ? ['too-many' as const] : []),
    ...(spacingMonths !== null && spacingMonths < table.closeBelowMonths
      ? ['too-close' as const]
      : []),
  ];
}

function assess(subject: Subject, table: PregnancyRiskTable, version: string): Finding[] {
  const pregnancy = openPregnancy(subject);
  if (!pregnancy) return [];
  const children = pregnancy.gravida === undefined ? null : pregnancy.gravida - 1;
  const spacingMonths = pregnancy.spacingMonths ?? null;
  const factors = riskFactors(table, { years: subject.age.years, children, spacingMonths });
  const unasked = children === null || (children > 0 && spacingMonths === null);
  if (factors.length === 0 && unasked)
    return [unknownFinding(card, version, 'Jumlah dan jarak anak', 'incomplete-record')];
  const words = factors.map((factor) => WORDS[factor]).join(', ');
  const seen = {
    text:
      factors.length === 0
        ? 'Umur, jumlah, dan jarak anak sesuai anjuran'
        : `Perlu perhatian: ${words}`,
    numbers: { years: subject.age.years, children, spacingMonths, factors: factors.length },
    ...(unasked ? { note: 'Jumlah atau jarak anak belum lengkap dicatat.' } : {}),
  };
  return [
    classFinding(card, version, factors.length > 0 ? table.classes.risk : table.classes.none, seen),
  ];
}

/** The four risks that can be known before anything is measured. */
export const pregnancyRisk: Rule<PregnancyRiskTable> = {
  card,
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        youngBelowYears: 20,
        oldAboveYears: 35,
        manyFromChildren: 3,
        closeBelowMonths: 24,
        classes: {
          risk: {
            code: 'risk',
            severity: 'watch',
            family: 'Bicarakan dengan bidan di mana sebaiknya melahirkan.',
            worker: 'Berisiko (4T)',
            topics: ['antenatal-visits', 'pregnancy-danger-signs'],
          },
          none: {
            code: 'none',
            severity: 'good',
            family: 'Tetap periksa kehamilan 6 kali.',
            worker: 'Tanpa faktor 4T',
          },
        },
      },
    },
  ],
  assess,
};
