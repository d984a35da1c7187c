import { barthel as instrument } from '../../cards/barthel.ts';
import { bandOf, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { type BarthelTable, barthel2023 } from './barthel.table.ts';

const card: RuleCard = {
  rule: 'barthel',
  title: 'Kegiatan sehari-hari',
  source: 'KMK HK.01.07/MENKES/2015/2023, formulir 6; kartu lansia, halaman depan, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'usia 60 tahun ke atas yang ditanya hari ini',
  who: [{ fromMonths: 720 }],
  confidence: 'high',
  confirmBy: '',
};

const MOST = instrument.items.map(
  (item) => [item.key, item.kind === 'score' ? item.choices.length - 1 : 0] as const,
);

/** The sum of the ten items, or null while one is missing or has points nobody can give. */
export function barthelScore(answers: Readonly<Record<string, unknown>>): number | null {
  let sum = 0;
  for (const [key, most] of MOST) {
    const points = answers[key];
    if (typeof points !== 'number' || !Number.isInteger(points)) return null;
    if (points < 0 || points > most) return null;
    sum += points;
  }
  return sum;
}

function assess(subject: Subject, table: BarthelTable, version: string): Finding[] {
  const given = subject.day.answers.barthel;
  if (!given || !subject.groups.includes('lansia')) return [];
  const score = barthelScore(given.answers);
  if (score === null)
    return [unknownFinding(card, version, 'Sepuluh pertanyaan kegiatan', 'incomplete')];
  const seen = { text: `Nilai ${score} dari 20`, numbers: { score } };
  return [classFinding(card, version, bandOf(table.bands, score), seen)];
}

/** AKS, the modified Barthel index: 20 is independent, anything less is seen by a health worker. */
export const barthel: Rule<BarthelTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: barthel2023 }],
  assess,
};
