import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { fact, idAt } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { monthContext } from '../pws/month-context.ts';
import { type CaseReason, reasonsToReview } from './to-review.ts';

const ON = '2026-11-20';
const CHILD = { name: 'Anak Contoh', sex: 'F', birthDate: '2025-11-10' } as const;
const SESSION = '00000000-0000-7000-8000-0000000000c1';
const registered = fact(1, 'person-registered', '2026-01-05', CHILD);
const came = (n: number, on: string) => fact(n, 'attended', on, { session: SESSION });
const weighed = (n: number, on: string, value: number) =>
  fact(n, 'measurement-taken', on, { what: 'weight', value });
const referred = (n: number, on: string, reasons: string[] = ['weight-gain.t']) =>
  fact(n, 'referral-made', on, { to: 'puskesmas', reasons });
const task = (n: number, reasons: string[]) =>
  fact(n, 'task-assigned', '2026-11-11', { task: 'home-visit', reasons });

interface Case {
  name: string;
  facts: Fact[];
  says: CaseReason[];
}
const OPEN = ['2026-11-10', '2026-10-13'];
const both = [came(11, '2026-10-13'), came(12, '2026-11-10')];

const CASES: readonly Case[] = [
  { name: 'came both times, nothing wrong', facts: both, says: [] },
  { name: 'came to neither of the last two open days', facts: [], says: ['absent-twice'] },
  { name: 'came to the first of them', facts: [came(11, '2026-10-13')], says: [] },
  {
    name: 'sent to the puskesmas, not seen since',
    facts: [...both, referred(20, '2026-11-10')],
    says: ['referred'],
  },
  {
    name: 'seen again after the referral',
    facts: [...both, referred(20, '2026-11-10'), weighed(21, '2026-11-15', 9)],
    says: [],
  },
  {
    name: 'a referral of three months ago',
    facts: [...both, referred(20, '2026-08-10')],
    says: [],
  },
  {
    name: 'a referral kept to health workers is never said',
    facts: [...both, referred(20, '2026-11-10', ['hiv-test'])],
    says: [],
  },
  { name: 'work that is still open', facts: [...both, task(20, ['not-yet'])], says: ['task'] },
  {
    name: 'work that is done',
    facts: [
      ...both,
      task(20, ['not-yet']),
      fact(21, 'task-closed', '2026-11-12', { task: idAt(20), kind: 'follow-up', outcome: 'done' }),
    ],
    says: [],
  },
  {
    name: 'work for a sensitive reason is never said',
    facts: [...both, task(20, ['srq-20.item-17'])],
    says: [],
  },
  {
    name: 'did not gain twice, and so is at risk',
    facts: [
      ...both,
      weighed(19, '2026-08-11', 8.6),
      weighed(20, '2026-09-08', 8.6),
      weighed(21, '2026-10-13', 8.6),
      weighed(22, '2026-11-10', 8.6),
    ],
    says: ['two-t', 'at-risk'],
  },
  {
    name: 'died',
    facts: [fact(20, 'death-recorded', '2026-11-01', { diedOn: '2026-11-01', cause: 'unknown' })],
    says: [],
  },
];

describe('cases suggested for a meeting', () => {
  it.each(CASES)('$name', ({ facts, says }) => {
    const known = knownNow([registered, ...facts], registered.subject);
    const asked = {
      on: ON,
      since: '2026-11-09',
      openDays: () => OPEN,
      context: monthContext(() => null),
    };
    expect(reasonsToReview(known, asked)).toEqual(says);
  });
});
