import { expect, test } from 'vitest';
import { fact } from '#domain/facts/fact-for-test.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { myQuality } from './my-quality.ts';
import type { RosterPerson } from './phone.ts';

const ME = { id: '00000000-0000-7000-8000-0000000000aa', name: 'Bu Sri (contoh)' };
const OTHER = '00000000-0000-7000-8000-0000000000bb';
const person = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A phone with children each weighed once: by me, by somebody else, or by somebody else who wrote my name. */
function phoneOf(children: readonly { birth?: string; by?: string; measuredBy?: string }[]) {
  const folded = children.map(({ birth = '2025-01-20', by = ME.id, measuredBy }, i) => {
    const at = { subject: person(i), by };
    const body = {
      what: 'weight',
      value: 9 + i / 10,
      ...(measuredBy ? { measuredBy } : {}),
    } as const;
    const registered = { name: 'Anak Contoh', sex: 'F', birthDate: birth } as const;
    const facts = [
      fact(1, 'person-registered', '2026-01-02', registered, at),
      fact(2, 'measurement-taken', '2026-07-10', body, at),
    ];
    return { known: knownNow(facts, person(i)), birth };
  });
  const roster = folded.map(
    ({ known, birth }): RosterPerson => ({
      id: known.id,
      name: 'Anak Contoh',
      sex: 'F',
      birthDate: birth,
      posyandu: null,
    }),
  );
  return {
    people: () => roster,
    person: async (id: string) => folded.find((f) => f.known.id === id)?.known ?? null,
    today: () => '2026-07-20',
  };
}
const always = async () => true;

test('T4.02 my own measurements, also those somebody else typed for me, and nobody else’s', async () => {
  const phone = phoneOf([
    {},
    {},
    { by: OTHER },
    { by: OTHER, measuredBy: ME.name },
    { measuredBy: 'Bu Wati' },
  ]);
  const mine = await myQuality(phone, ME, always);
  expect(mine?.measuring.readings).toBe(3);
  expect(mine?.measuring.sign).toBe('few');
  expect(mine?.least).toBe(50);
});

test('grown people are left unopened', async () => {
  const phone = phoneOf([{ birth: '1980-01-01' }, { birth: '2020-01-01' }]);
  const opened: string[] = [];
  const counting = {
    ...phone,
    person: (id: string) => phone.person(id).finally(() => opened.push(id)),
  };
  expect((await myQuality(counting, ME, always))?.measuring.readings).toBe(0);
  expect(opened).toEqual([]);
});

test('stops when nobody looks any more', async () => {
  expect(await myQuality(phoneOf([{}]), ME, async () => false)).toBeNull();
});
