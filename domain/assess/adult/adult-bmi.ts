import { countedReading } from '../../measures/counted-reading.ts';
import { numberText } from '../../measures/number-text.ts';
import { bandOf, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { type AdultBmiTable, adultBmi2023 } from './adult-bmi.table.ts';

const card: RuleCard = {
  rule: 'adult-bmi',
  title: 'Berat badan menurut tinggi badan',
  source:
    'Kartu Bantu Pemeriksaan ≥ 19 tahun, edisi 2023; Permenkes 41/2014 (KMK HK.01.07/MENKES/2015/2023 tabel 21 memuat batas Asia-Pasifik)',
  since: '2023-01-01',
  appliesTo: 'usia 19 tahun ke atas, tidak hamil dan tidak nifas',
  who: [{ fromMonths: 228, except: ['bumil', 'nifas'] }],
  confidence: 'medium',
  confirmBy: '',
};

/** Body mass index, kg/m², rounded half up to one decimal as the form prints it. */
export function bmiOf(weightKg: number, heightCm: number): number {
  // the small addend keeps an exact half (24.95) from falling below it in binary
  return Math.floor((weightKg * 100_000) / (heightCm * heightCm) + 0.5 + 1e-9) / 10;
}

function assess(subject: Subject, table: AdultBmiTable, version: string): Finding[] {
  const { age, groups, day } = subject;
  if (age.months < table.fromMonths || groups.includes('bumil') || groups.includes('nifas'))
    return [];
  const weight = countedReading(day.readings.weight);
  const height = countedReading(day.readings['length-height']);
  const missing = (what: string, why: 'not-measured' | 'differ' | 'impossible') => [
    unknownFinding(card, version, what, why),
  ];
  if (weight === null) return missing('Berat badan', 'not-measured');
  if (height === null) return missing('Tinggi badan', 'not-measured');
  if (weight === 'differ') return missing('Berat badan', 'differ');
  if (height === 'differ') return missing('Tinggi badan', 'differ');
  const bmi = bmiOf(weight.value, height.value);
  const [min, max] = table.possible;
  if (!(bmi >= min && bmi <= max)) return missing('Berat atau tinggi badan', 'impossible');
  const text = `Berat ${numberText(weight.value)} kg, tinggi ${numberText(height.value)} cm`;
  const numbers = { weight: weight.value, height: height.value, bmi };
  const note = `IMT ${numberText(bmi, 1)}.`;
  return [classFinding(card, version, bandOf(table.bands, bmi), { text, numbers, note })];
}

export const adultBmi: Rule<AdultBmiTable> = {
  card,
  versions: [{ version: 'edisi-2023', since: '2023-01-01', table: adultBmi2023 }],
  assess,
};
