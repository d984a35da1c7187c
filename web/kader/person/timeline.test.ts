import { expect, test } from 'vitest';
import { type Fact, type FactKind, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { only, timeline } from './timeline.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const fact = (n: number, kind: FactKind, body: unknown, on = '2025-11-04'): Fact => {
  const read = parseFact({ id: id(n), kind, v: 1, subject: ID, scope: 'contoh', on, by: ID, body });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const lines = (...facts: Fact[]) =>
  timeline(knownNow(facts, ID)).flatMap((d) => d.lines.map((l) => `${l.gone ?? ''}|${l.says}`));

test('T0.10 every day, newest first, and every reading of a day', () => {
  const known = knownNow(
    [
      fact(1, 'measurement-taken', { what: 'weight', value: 6.9 }, '2025-10-04'),
      fact(2, 'measurement-taken', { what: 'weight', value: 27 }),
      fact(3, 'measurement-taken', { what: 'weight', value: 7.2, repeat: true }),
    ],
    ID,
  );
  expect(timeline(known).map((d) => [d.on, d.lines.map((l) => l.says)])).toEqual([
    ['2025-11-04', ['27 kg', '7,2 kg, ukuran ulang']],
    ['2025-10-04', ['6,9 kg']],
  ]);
});

test('what was corrected or taken back stays, marked', () => {
  expect(
    lines(
      fact(1, 'measurement-taken', { what: 'weight', value: 72 }),
      fact(2, 'measurement-taken', { what: 'weight', value: 7.2, corrects: id(1) }),
      fact(3, 'attended', { session: id(9), queue: 4 }),
      fact(4, 'fact-withdrawn', { fact: id(3) }),
    ),
  ).toEqual(['replaced|72 kg', '|7,2 kg', 'withdrawn|nomor 4']);
});

test('what was taken back says why; a reason that was itself taken back says nothing', () => {
  const written = [
    fact(1, 'measurement-taken', { what: 'weight', value: 72 }),
    fact(2, 'fact-withdrawn', { fact: id(1), reason: 'Salah orang' }),
  ];
  const because = (facts: Fact[]) => timeline(knownNow(facts, ID))[0]?.lines[0]?.because;
  expect(because(written)).toBe('Salah orang');
  expect(because([...written, fact(3, 'fact-withdrawn', { fact: id(2) })])).toBeUndefined();
});

test('the history can be narrowed to what was measured, served, referred, or happened', () => {
  const days = timeline(
    knownNow(
      [
        fact(1, 'person-named', { name: 'Melati Contoh' }, '2025-10-01'),
        fact(2, 'measurement-taken', { what: 'weight', value: 7.2 }),
        fact(3, 'service-given', { service: 'vitamin-a-red' }),
        fact(4, 'referral-made', { to: 'pustu', reasons: [] }),
      ],
      ID,
    ),
  );
  const ids = (about: Parameters<typeof only>[1]) =>
    only(days, about).flatMap((d) => d.lines.map((l) => Number(l.fact.id.slice(-3))));
  expect(ids('measured')).toEqual([2]);
  expect(ids('served')).toEqual([3]);
  expect(ids('referred')).toEqual([4]);
  expect(ids('event')).toEqual([1]);
  expect(ids('all')).toEqual([2, 3, 4, 1]);
  expect(only(days, 'event').map((d) => d.on)).toEqual(['2025-10-01']);
});

test('a correction that was itself taken back lets the first stand', () => {
  expect(
    lines(
      fact(1, 'measurement-taken', { what: 'weight', value: 7.2 }),
      fact(2, 'measurement-taken', { what: 'weight', value: 72, corrects: id(1) }),
      fact(3, 'fact-withdrawn', { fact: id(2) }),
    ),
  ).toEqual(['|7,2 kg', 'withdrawn|72 kg']);
});

test('an act is confirmed once a health worker said so', () => {
  const known = knownNow(
    [
      fact(1, 'service-given', { service: 'vitamin-a-red' }),
      fact(2, 'service-confirmed', { fact: id(1) }),
    ],
    ID,
  );
  expect(timeline(known)[0]?.lines.map((l) => [l.title, l.confirmed])).toEqual([
    ['Vitamin A kapsul merah', true],
  ]);
});

test.each<[FactKind, unknown, string]>([
  ['measurement-taken', { what: 'blood-pressure', value: 120, diastolic: 80 }, '120/80 mmHg'],
  ['measurement-taken', { what: 'oedema', value: 0 }, 'Tidak'],
  [
    'answers-given',
    { instrument: 'tbc-signs', version: 'edisi-2023', answers: { cough: true, fever: false } },
    'Batuk terus menerus',
  ],
  [
    'answers-given',
    { instrument: 'tbc-signs', version: 'edisi-2023', answers: { cough: false } },
    'semua tidak',
  ],
  ['education-given', { topics: ['smoking', 'immunization'] }, 'Berhenti merokok dan Imunisasi'],
  ['referral-made', { to: 'puskesmas', reasons: [] }, 'Puskesmas'],
])('%s is said', (kind, body, says) => {
  expect(lines(fact(1, kind, body))).toEqual([`|${says}`]);
});
