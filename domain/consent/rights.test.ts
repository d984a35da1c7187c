import { expect, test } from 'vitest';
import { fact } from '../facts/fact-for-test.ts';
import { answerBy, requestsOf } from './rights.ts';

test.each([
  // 20 November 2026 was a Friday
  ['see', '2026-11-20', '2026-11-23'],
  ['correct', '2026-11-20', '2026-11-23'],
  ['restrict', '2026-11-20', '2026-11-23'],
  ['erase', '2026-11-20', '2026-11-25'],
  ['erase', '2026-11-16', '2026-11-19'],
] as const)('a request to %s of %s is answered by %s', (what, on, by) => {
  expect(answerBy(what, on)).toBe(by);
});

test('a request is open until somebody answers it, and again when the answer is taken back', () => {
  const asked = fact(1, 'rights-requested', '2026-11-20', { what: 'see', askedBy: 'Ibu Contoh' });
  const answered = fact(2, 'rights-answered', '2026-11-21', { request: asked.id, outcome: 'done' });
  const undone = fact(3, 'fact-withdrawn', '2026-11-21', { fact: answered.id });
  expect(requestsOf([asked])).toMatchObject([
    { what: 'see', askedBy: 'Ibu Contoh', answerBy: '2026-11-23', answer: null },
  ]);
  expect(requestsOf([answered, asked])[0]?.answer).toEqual({ on: '2026-11-21', outcome: 'done' });
  expect(requestsOf([asked, answered, undone])[0]?.answer).toBeNull();
});

test('a request taken back is no request', () => {
  const asked = fact(1, 'rights-requested', '2026-11-20', { what: 'erase' });
  expect(requestsOf([asked, fact(2, 'fact-withdrawn', '2026-11-20', { fact: asked.id })])).toEqual(
    [],
  );
});
