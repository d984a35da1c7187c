import type { LocalDate, Month } from '../../calendar.ts';
import type { BodyOf, Fact } from '../../facts/fact.ts';
import type { RecapForm, RecapKey } from './form.ts';
import type { RecapRow } from './recap-row.ts';

/** What somebody put their name to, and where it reads differently now. */
export interface SignedRecap {
  fact: string;
  form: RecapKey;
  month: Month;
  name: string;
  on: LocalDate;
  edition: string;
  ruleVersion: string;
  values: Readonly<Record<string, number>>;
  note?: string;
}

/**
 * The subject signatures of a posyandu's month are written under: the same on every phone, so that they meet. Four
 * 32-bit FNV-1a sums of the two names, each with its own seed, in the shape of a uuid of version 8 (RFC 9562).
 */
export function recapSubject(posyandu: string, month: Month): string {
  const text = `recap\n${posyandu}\n${month}`;
  const hex = SEEDS.map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b] as const;
const FNV_PRIME = 0x01000193;

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME) >>> 0;
  return hash;
}

/** What a signature keeps of a line: its numbers, without columns only health workers may see. */
export function signedValues(form: RecapForm, row: RecapRow): Record<string, number> {
  const open = row.values.filter(({ n }) => {
    const source = form.columns[n - 1]?.source;
    return !(source?.of === 'cell' && source.sensitive);
  });
  return Object.fromEntries(
    open.flatMap(({ n, value }) => (value === null ? [] : [[String(n), value] as const])),
  );
}

/** Signatures that stand, of one form, oldest first; the facts may be of anything. */
export function signedRecaps(facts: readonly Fact[], form: RecapKey): SignedRecap[] {
  const withdrawn = new Set(
    facts.flatMap((fact) => (fact.kind === 'fact-withdrawn' ? [fact.body.fact] : [])),
  );
  return facts
    .filter(
      (fact): fact is Fact<'recap-signed'> =>
        fact.kind === 'recap-signed' && fact.body.form === form && !withdrawn.has(fact.id),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, on, body }) => ({ fact: id, on, ...pick(body) }));
}

const pick = (body: BodyOf<'recap-signed'>): Omit<SignedRecap, 'fact' | 'on'> => body;

export interface ChangedColumn {
  n: number;
  signed: number;
  now: number;
}

/** Columns that read differently now ("berubah sejak ditandatangani"); those kept from this reader are not compared. */
export const changedSince = (signed: SignedRecap, row: RecapRow): ChangedColumn[] =>
  row.values.flatMap(({ n, value }) => {
    const was = signed.values[String(n)];
    return was === undefined || value === null || was === value
      ? []
      : [{ n, signed: was, now: value }];
  });
