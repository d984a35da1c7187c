import { describe, expect, it } from 'vitest';
import { fact, someone } from './fact-for-test.ts';
import { knownNow } from './known-now.ts';

const DAY = '2026-03-01';
const born = fact(1, 'person-registered', DAY, {
  name: 'Contoh Melati',
  sex: 'F',
  birthDate: '2000-01-08',
});
type Answers = Record<string, boolean | number>;
const asked = (n: number, instrument: string, answers: Answers, corrects?: string) =>
  fact(n, 'answers-given', DAY, {
    instrument,
    version: '1',
    answers,
    ...(corrects === undefined ? {} : { corrects }),
  });
const SIGNS = 'danger-signs-pregnancy';
const [yes, no] = [
  { bleeding: true, fever: false },
  { bleeding: false, fever: false },
];
const said = (instrument: string, ...facts: Parameters<typeof knownNow>[0][number][]) =>
  knownNow([born, ...facts], someone).days[0]?.answers[instrument];

describe('a danger sign and another phone that had not heard of it', () => {
  it('stands, whichever of the two wrote later (ruling 8)', () => {
    for (const [first, second] of [
      [yes, no],
      [no, yes],
    ] as const) {
      const both = said(SIGNS, asked(2, SIGNS, first), asked(3, SIGNS, second));
      expect(both?.answers).toEqual(yes);
    }
  });

  it('is mended by correcting the one who said it', () => {
    const [a, b] = [asked(2, SIGNS, yes), asked(3, SIGNS, no)];
    const now = said(SIGNS, a, b);
    expect(now?.fact).toBe(a.id);
    expect(said(SIGNS, a, b, asked(4, SIGNS, no, now?.fact))?.answers).toEqual(no);
  });

  it('so does item 17, and of other answers the later stands', () => {
    const [grave, light] = [
      { score: 3, 'item-17': true },
      { score: 1, 'item-17': false },
    ];
    const srq = said('srq-20', asked(2, 'srq-20', grave), asked(3, 'srq-20', light));
    expect(srq?.answers).toEqual({ score: 1, 'item-17': true });
    const card = 'exclusive-breastfeeding';
    const fed = [asked(2, card, { exclusive: true }), asked(3, card, { exclusive: false })];
    expect(said(card, ...fed)?.answers).toEqual({ exclusive: false });
  });
});
