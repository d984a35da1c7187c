import { describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { stampOf } from '#log/stamp.ts';
import { cardHolder } from './card-holder.ts';
import { cardGroups, cardsIn, cardText, newCard, readCard } from './cards.ts';
import type { RosterPerson } from './phone.ts';

const WHO = '01993a00-0000-7000-8000-0000000000b1';
let count = 0;
const entry = (kind: string, body: unknown): Entry => {
  count += 1;
  const id = stampOf(1_790_000_000_000 + count, 0, '8a1b2c3d4e5f6071');
  return { id, scope: 'mawar', subject: WHO, kind, v: 1, on: '2026-11-22', by: WHO, body };
};
const FIRST = 'A'.repeat(26);
const SECOND = 'B'.repeat(26);
const issued = (card: string) => entry('card-issued', { card });
const takenBack = (what: Entry) => entry('fact-withdrawn', { fact: what.id });

describe('a card', () => {
  it('is 26 letters and digits nobody mistakes, never the same, and nothing about anybody', () => {
    const cards = Array.from({ length: 200 }, () =>
      newCard(crypto.getRandomValues(new Uint8Array(32))),
    );
    expect(new Set(cards).size).toBe(200);
    for (const card of cards) expect(card).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(cardText(FIRST)).toBe(`SKL1:${FIRST}`);
  });
  it.each([
    ['scanned', `SKL1:${FIRST}`, FIRST],
    ['typed in groups', cardGroups(SECOND), SECOND],
    [
      'typed small, with what looks alike',
      'o0il1oo0il1oo0il1oo0il1oo0',
      '00111000111000111000111000',
    ],
    ['of an app that draws other ids', 'SKL1:abcDEF_-0123456789', 'abcDEF_-0123456789'],
  ])('is read when %s', (_, text, card) => {
    expect(readCard(text)).toBe(card);
  });
  it.each(['', 'SKL1:', 'SKL1:pendek', 'https://contoh.id', `${FIRST}A`, 'SKH1:ABCDEF'])(
    'is not read in %s',
    (text) => expect(readCard(text)).toBeNull(),
  );
});

describe('whose card', () => {
  it('is that of the newest that was not taken back; the others are past', () => {
    const [first, second] = [issued(FIRST), issued(SECOND)];
    expect(cardsIn([])).toEqual({});
    expect(cardsIn([first])).toEqual({ card: FIRST });
    expect(cardsIn([second, first])).toEqual({ card: SECOND, pastCards: [FIRST] });
    const back = takenBack(second);
    expect(cardsIn([first, second, back])).toEqual({ card: FIRST, pastCards: [SECOND] });
    expect(cardsIn([first, takenBack(first)])).toEqual({ pastCards: [FIRST] });
    expect(cardsIn([first, second, back, takenBack(back)])).toEqual({
      card: SECOND,
      pastCards: [FIRST],
    });
  });
  it('is found among everybody, also when it holds no more', () => {
    const person = { id: WHO, name: 'Contoh', sex: 'F', birthDate: '2020-01-01', posyandu: null };
    const people = [{ ...person, card: SECOND, pastCards: [FIRST] }] as RosterPerson[];
    expect(cardHolder(people, SECOND)).toEqual({ kind: 'person', id: WHO });
    expect(cardHolder(people, FIRST)).toEqual({ kind: 'revoked', id: WHO });
    expect(cardHolder(people, 'C'.repeat(26))).toEqual({ kind: 'unknown' });
  });
});
