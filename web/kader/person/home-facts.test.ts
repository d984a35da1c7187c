import { describe, expect, it } from 'vitest';
import { fact, idAt } from '#domain/facts/fact-for-test.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { houseOf, locatedHere, pointOfHouse, unlocated } from './home-facts.ts';

const HOME = 'contoh-melati-3';
const CARD = '1872030101079001';
const POINT = { latitude: -5.1, longitude: 105.3, accuracyM: 12 };
const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

interface Wish {
  n: number;
  posyandu?: string | null;
  rt?: string;
  card?: string;
  diedOn?: string;
  refused?: boolean;
  located?: string;
}

/** The same people as a list of everybody and as all that is known of each. */
function phoneWith(wishes: readonly Wish[]) {
  const people = wishes.map(
    ({ n, posyandu = HOME, rt = '001', card = CARD, diedOn, located }): RosterPerson => ({
      id: id(n),
      name: `Contoh ${n}`,
      sex: 'F',
      birthDate: `19${60 + n}-01-01`,
      posyandu,
      rt,
      household: card,
      ...(diedOn ? { diedOn } : {}),
      ...(located ? { homePoint: { fact: idAt(900 + n), on: located, point: POINT } } : {}),
    }),
  );
  const known = new Map(
    wishes.map(({ n, posyandu = HOME, refused }): [string, Known] => {
      const at = { subject: id(n), scope: posyandu ?? HOME };
      const body = { name: `Contoh ${n}`, sex: 'F', birthDate: `19${60 + n}-01-01` } as const;
      const answer = { given: !refused, textVersion: 'contoh-1' };
      return [
        id(n),
        knownNow(
          [
            fact(n * 2, 'person-registered', '2026-01-01', body, at),
            fact(n * 2 + 1, 'consent-recorded', '2026-01-01', answer, at),
          ],
          id(n),
        ),
      ];
    }),
  );
  return {
    people: () => people,
    rosterPerson: (who: string) => people.find((p) => p.id === who) ?? null,
    person: async (who: string) => known.get(who) ?? null,
  };
}

describe('who lives in the house', () => {
  it('is on the same card, at the same posyandu and RT, and alive', () => {
    const phone = phoneWith([
      { n: 1 },
      { n: 2 },
      { n: 3, posyandu: 'contoh-dahlia-8' },
      { n: 4, rt: '002' },
      { n: 5, diedOn: '2026-02-01' },
      { n: 6, posyandu: null },
      { n: 7, card: '1872030101079002' },
    ]);
    expect(houseOf(phone, id(1)).map((p) => p.id)).toEqual([id(1), id(2)]);
    expect(houseOf(phone, id(9))).toEqual([]);
  });
});

describe('a point read at the house', () => {
  it('is written for everybody in it, but not for who refused', async () => {
    const phone = phoneWith([{ n: 1 }, { n: 2, refused: true }, { n: 3 }]);
    const drafts = await locatedHere(phone, id(1), POINT, '2026-11-23');
    expect(drafts).toEqual(
      [1, 3].map((n) => ({
        kind: 'home-located',
        subject: id(n),
        scope: HOME,
        on: '2026-11-23',
        body: { point: POINT },
      })),
    );
  });

  it('is theirs, else the newest of who lives with them', () => {
    const phone = phoneWith([
      { n: 1, located: '2026-03-01' },
      { n: 2, located: '2026-05-01' },
      { n: 3 },
    ]);
    const house = houseOf(phone, id(1));
    expect(pointOfHouse(house, id(1))?.on).toBe('2026-03-01');
    expect(pointOfHouse(house, id(3))).toMatchObject({ on: '2026-05-01', person: { id: id(2) } });
    expect(pointOfHouse(houseOf(phoneWith([{ n: 1 }]), id(1)), id(1))).toBeNull();
  });

  it('is taken away from all who have one, also by a phone whose clock went back', () => {
    const phone = phoneWith([
      { n: 1, located: '2026-03-01' },
      { n: 2, located: '2026-12-24' },
      { n: 3 },
    ]);
    const drafts = unlocated(houseOf(phone, id(1)), '2026-11-23');
    expect(drafts.map(({ subject, on, body }) => [subject, on, body])).toEqual([
      [id(1), '2026-11-23', {}],
      [id(2), '2026-12-24', {}],
    ]);
  });
});
