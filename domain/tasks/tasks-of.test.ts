import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fact, idAt } from '../facts/fact-for-test.ts';
import { lives, TASK_CASES } from './tasks-of.cases.ts';
import { openTasks, type TaskNow, tasksOf } from './tasks-of.ts';

const numberOf = (id: string): number => Number(id.slice(9, 13));
const say = ({ fact: id, closed }: TaskNow): string =>
  `${numberOf(id)} ${closed ? `${closed.outcome}${closed.fact === null ? '*' : ''}` : 'open'}`;

it.each(TASK_CASES)('T4.06 $name', ({ facts, lived = lives, says }) => {
  expect(tasksOf(facts, lived).map(say)).toEqual(says);
  expect(openTasks(facts, lived).map(say)).toEqual(says.filter((one) => one.endsWith('open')));
});

it('neither the order in which facts come nor how often changes a task', () => {
  const all = TASK_CASES.filter(({ facts }) => facts.length > 1);
  const shuffled = fc
    .constantFrom(...all)
    .chain((one) =>
      fc
        .shuffledSubarray([...one.facts, ...one.facts], { minLength: one.facts.length * 2 })
        .map((facts) => ({ one, facts })),
    );
  fc.assert(
    fc.property(shuffled, ({ one, facts }) => {
      const lived = one.lived ?? lives;
      expect(tasksOf(facts, lived)).toEqual(tasksOf(one.facts, lived));
    }),
  );
});

it('a task says who, why and by when; one with a reason kept to health workers says so (ruling 16)', () => {
  const assigned = fact(1, 'task-assigned', '2026-09-01', {
    task: 'follow-up',
    reasons: ['two-t', 'srq-20.item-17'],
    dueBy: '2026-09-08',
    to: 'Bidan Rina',
    note: 'Telepon dulu',
  });
  expect(tasksOf([assigned], lives)).toEqual([
    {
      fact: idAt(1),
      kind: 'follow-up',
      reasons: ['two-t', 'srq-20.item-17'],
      assignedOn: '2026-09-01',
      by: assigned.by,
      dueBy: '2026-09-08',
      to: 'Bidan Rina',
      note: 'Telepon dulu',
      sensitive: true,
      closed: null,
    },
  ]);
});
