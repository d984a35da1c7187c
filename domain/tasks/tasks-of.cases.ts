import type { Fact } from '../facts/fact.ts';
import { fact, idAt } from '../facts/fact-for-test.ts';
import type { Lived } from './tasks-of.ts';

const HOME = '18.72.03.1004.008';
const lives: Lived = {
  diedOn: null,
  residences: [{ since: '2026-01-01', posyandu: HOME, rt: '003' }],
};
const visit = (n: number, dueBy?: string): Fact =>
  fact(n, 'task-assigned', '2026-09-01', {
    task: 'home-visit',
    reasons: ['not-yet'],
    ...(dueBy ? { dueBy } : {}),
  });
const followUp = (n: number): Fact =>
  fact(n, 'task-assigned', '2026-09-02', { task: 'follow-up', reasons: ['two-t'], to: 'Bu Wulan' });
const done = (n: number, task: number, outcome: 'done' | 'not-found' | 'refused' = 'done'): Fact =>
  fact(n, 'task-closed', '2026-09-05', { task: idAt(task), kind: 'home-visit', outcome });
const back = (n: number, of: number): Fact =>
  fact(n, 'fact-withdrawn', '2026-09-06', { fact: idAt(of), reason: 'typing' });

interface Case {
  name: string;
  facts: Fact[];
  lived?: Lived;
  /** every task as `<n> open` or `<n> <outcome>`, an outcome nobody wrote with a `*` */
  says: string[];
}

export const TASK_CASES: readonly Case[] = [
  { name: 'nothing was assigned', facts: [], says: [] },
  { name: 'assigned is open', facts: [visit(1)], says: ['1 open'] },
  { name: 'closed is done', facts: [visit(1), done(2, 1)], says: ['1 done'] },
  {
    name: 'not found is closed too',
    facts: [visit(1), done(2, 1, 'not-found')],
    says: ['1 not-found'],
  },
  {
    name: 'a closing taken back leaves it open',
    facts: [visit(1), done(2, 1), back(3, 2)],
    says: ['1 open'],
  },
  {
    name: 'taking back the taking back closes it again',
    facts: [visit(1), done(2, 1), back(3, 2), back(4, 3)],
    says: ['1 done'],
  },
  { name: 'an assignment taken back never was', facts: [visit(1), back(2, 1)], says: [] },
  {
    name: 'of two closings on two phones the first written stands',
    facts: [done(3, 1, 'refused'), visit(1), done(2, 1)],
    says: ['1 done'],
  },
  {
    name: 'two phones assigned the same: both are there',
    facts: [visit(1), visit(2), done(3, 1)],
    says: ['1 done', '2 open'],
  },
  {
    name: 'a closing that came before its assignment waits for it',
    facts: [done(2, 1)],
    says: [],
  },
  {
    name: 'a follow-up stays open when the visit is done',
    facts: [visit(1), followUp(2), done(3, 1)],
    says: ['1 done', '2 open'],
  },
  {
    name: 'death ends what is open, and leaves what was done',
    facts: [visit(1), followUp(2), done(3, 1)],
    lived: { ...lives, diedOn: '2026-09-08' },
    says: ['1 done', '2 not-needed*'],
  },
  {
    name: 'leaving everything we know ends it',
    facts: [visit(1)],
    lived: {
      diedOn: null,
      residences: [...lives.residences, { since: '2026-09-07', posyandu: null, rt: null }],
    },
    says: ['1 not-needed*'],
  },
  {
    name: 'moving to another posyandu takes it along',
    facts: [visit(1)],
    lived: {
      diedOn: null,
      residences: [...lives.residences, { since: '2026-09-07', posyandu: 'lain', rt: null }],
    },
    says: ['1 open'],
  },
];

export { lives };
