import { numberText } from '../../measures/number-text.ts';
import { classFinding, type Seen, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Subject } from '../rule.ts';
import {
  amountOf,
  type ChildDay,
  childDay,
  type DayZ,
  isSwollen,
  zFromFive,
  zUnderFive,
} from './child-day.ts';
import { type AgeWindow, type IndexTable, windowOf } from './index-table.ts';
import type { ZName } from './indicators.ts';
import { notAssessed, type WhyNot } from './not-assessed.ts';
import { bandOfZ } from './z-band.ts';

type Needed = 'weight' | 'lengthHeight' | 'head';

/** One growth index: what it needs, how it is called. */
export interface GrowthIndex {
  z: ZName;
  /** the Indonesian short name: "BB/U" */
  short: string;
  needs: readonly Needed[];
}

const MEASURED = {
  weight: { name: 'Berat badan', unit: 'kg', key: 'weight' },
  lengthHeight: { name: 'Panjang atau tinggi badan', unit: 'cm', key: 'height' },
  head: { name: 'Lingkar kepala', unit: 'cm', key: 'head' },
} as const;

/** The finding of one index today: a class, or what is missing; [] outside the ages of the table. */
export function assessIndex(
  subject: Subject,
  index: GrowthIndex,
  table: IndexTable,
  rule: { card: RuleCard; version: string },
): Finding[] {
  const window = windowOf(table, subject);
  if (!window) return [];
  const day = childDay(subject);
  for (const need of index.needs) {
    const { name } = MEASURED[need];
    if (day[need] === null) return [unknownFinding(rule.card, rule.version, name, 'not-measured')];
    if (day[need] === 'differ') return [unknownFinding(rule.card, rule.version, name, 'differ')];
    if (!((amountOf(day[need]) ?? 0) > 0))
      return [unknownFinding(rule.card, rule.version, name, 'impossible')];
  }
  const of = window.standard === 'WHO 2006' ? zUnderFive(subject, day) : zFromFive(subject, day);
  const seen = seenOf(index, day, of, window, subject);
  const z = of.z[index.z] ?? null;
  const why = whyNot(index, day, of, z);
  if (why !== null || z === null)
    return [notAssessed(rule.card, rule.version, why ?? 'outside-table', seen)];
  return [classFinding(rule.card, rule.version, rowOf(window, z, subject, day), seen)];
}

function whyNot(index: GrowthIndex, day: ChildDay, of: DayZ, z: number | null): WhyNot | null {
  if (index.needs.includes('weight') && isSwollen(day)) return 'oedema';
  if (index.needs.includes('weight') && day.oedema === 'differ') return 'oedema-differs';
  if (day.age.days === null) return 'before-term';
  if (z === null) return 'outside-table';
  return of.flags.includes(index.z) ? 'implausible' : null;
}

function rowOf(window: AgeWindow, z: number, { age }: Subject, day: ChildDay) {
  const band = bandOfZ(window.bands, z);
  const { small } = window;
  if (!small || band !== window.bands[0]) return band;
  const kg = amountOf(day.weight);
  const light = kg !== null && kg < small.belowKg;
  return age.months < small.belowMonths || light ? small.row : band;
}

function seenOf(
  index: GrowthIndex,
  day: ChildDay,
  of: DayZ,
  window: AgeWindow,
  subject: Subject,
): Seen & { note: string } {
  const said = index.needs.map((need, i) => {
    const { name, unit } = MEASURED[need];
    const text = `${numberText(amountOf(day[need]) ?? 0)} ${unit}`;
    return `${i === 0 ? name : name.toLowerCase()} ${text}`;
  });
  const z = of.z[index.z] ?? null;
  const days = day.age.days ?? subject.age.days;
  const notes = [
    `z ${index.short} ${z === null ? '-' : numberText(z, 2)} (${window.standard}, ${days} hari${day.age.corrected ? ', umur koreksi' : ''}).`,
    subject.known.identity?.birthDateEstimated ? 'Tanggal lahir perkiraan.' : '',
    of.flags.includes('position') && index.needs.includes('lengthHeight')
      ? 'Diukur berdiri di bawah 9 bulan: posisi tidak dipakai.'
      : '',
  ];
  return {
    text: said.join(', '),
    note: notes.filter((n) => n !== '').join(' '),
    numbers: {
      z,
      ...Object.fromEntries(index.needs.map((n) => [MEASURED[n].key, amountOf(day[n])])),
      ...(index.z === 'zbfa' && of.bmi !== null ? { bmi: Math.round(of.bmi * 100) / 100 } : {}),
      days,
    },
  };
}
