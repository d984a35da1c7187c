import { describe, expect, test } from 'vitest';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { Attendance, FactDraft } from '../../known/phone.ts';
import { withdrawals } from '../saving.tsx';
import { mayBeOf, movedReadings, readingsOfDay } from './move-reading.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ON = '2025-11-04';
const [AISYAH, BIMA] = [id(1), id(2)];
let stamp = 1000;
const written = (draft: FactDraft): Fact => {
  stamp += 1;
  const read = parseFact({ ...draft, id: id(stamp), v: 1, by: id(9) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const at = (subject: string) => ({ subject, scope: 'contoh', on: ON });
const born = (subject: string): Fact =>
  written({
    ...at(subject),
    kind: 'person-registered',
    body: { name: 'Contoh', sex: 'F', birthDate: '2024-11-01' },
  });
const weight = (subject: string, value: number): Fact =>
  written({
    ...at(subject),
    kind: 'measurement-taken',
    body: { what: 'weight', value, session: id(900), step: 2, measuredBy: 'Ibu Sari Contoh' },
  });
const of = (facts: readonly Fact[], subject: string) =>
  knownNow(
    facts.filter((f) => f.subject === subject),
    subject,
  );
const weights = (facts: readonly Fact[], subject: string) =>
  of(facts, subject).days.flatMap((d) => (d.readings.weight ?? []).map((r) => r.value));

describe('a reading written under the wrong child', () => {
  const facts = [born(AISYAH), born(BIMA), weight(AISYAH, 9.4)];
  const known = of(facts, AISYAH);
  const standing = new Set(known.days.flatMap((d) => (d.readings.weight ?? []).map((r) => r.fact)));
  const wrong = readingsOfDay(known.history, standing, ON);
  const moved = movedReadings(wrong, BIMA, 'Salah anak').map(written);

  test('counts for the other, with who measured and where it comes from; the first no longer has it', () => {
    const after = [...facts, ...moved];
    expect(weights(after, AISYAH)).toEqual([]);
    expect(weights(after, BIMA)).toEqual([9.4]);
    expect(of(after, BIMA).days[0]?.readings.weight?.[0]).toMatchObject({
      movedFrom: wrong[0]?.id,
      measuredBy: 'Ibu Sari Contoh',
    });
  });

  test('stays in the history of both', () => {
    const after = [...facts, ...moved];
    const kinds = (subject: string) => of(after, subject).history.map((f) => f.kind);
    expect(kinds(AISYAH)).toEqual(['person-registered', 'measurement-taken', 'fact-withdrawn']);
    expect(kinds(BIMA)).toEqual(['person-registered', 'measurement-taken']);
  });

  test('undone, everything is as it was', () => {
    const after = [...facts, ...moved, ...withdrawals(moved).map(written)];
    expect(weights(after, AISYAH)).toEqual([9.4]);
    expect(weights(after, BIMA)).toEqual([]);
  });

  test('what was taken back before is not moved', () => {
    expect(readingsOfDay(known.history, new Set(), ON)).toEqual([]);
  });

  test('is offered to whoever stood nearest in the queue, and only to those measured so', () => {
    const came = (n: number, queue: number | null, birthDate = '2024-11-01'): Attendance => ({
      person: { id: id(n), name: `Anak ${n}`, sex: 'F', birthDate, posyandu: 'contoh' },
      queue,
      guest: false,
      arrivedMs: n,
      steps: [],
      next: 2,
    });
    const head = written({
      ...at(AISYAH),
      kind: 'measurement-taken',
      body: { what: 'head', value: 44, session: id(900), step: 2 },
    });
    if (head.kind !== 'measurement-taken') throw new Error('no reading');
    const all = [came(7, 9), came(1, 4), came(5, 5, '1960-01-01'), came(6, 6), came(3, 3)];
    expect(mayBeOf(all, [head]).map((a) => a.person.id)).toEqual([id(3), id(6), id(7)]);
    expect(mayBeOf(all, wrong).map((a) => a.person.id)).toEqual([id(5), id(3), id(6), id(7)]);
  });
});
