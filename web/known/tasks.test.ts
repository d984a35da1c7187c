import { expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { lineOf } from './line.ts';
import { entry, personId, registered } from './people-for-test.ts';
import type { RosterPerson } from './phone.ts';
import { closeTasks, tasksDue, tasksNow } from './tasks.ts';

const KADER = personId(900);
const assigned = (n: number, body: object = {}): Entry =>
  entry(personId(n), 'task-assigned', '2025-11-04', {
    task: 'home-visit',
    reasons: ['not-yet'],
    ...body,
  });
function personIn(n: number, ...entries: Entry[]): RosterPerson {
  const line = lineOf(personId(n), [registered(n, { address: { rt: '003' } }), ...entries]);
  if (!line || !('person' in line) || !line.person) throw new Error('no person in this line');
  return line.person;
}

it('T4.06 the line of a person knows what is open, with reason and day, the first due first', () => {
  const later = assigned(1, { dueBy: '2025-11-20', to: 'Bu Wulan' });
  const first = assigned(1, { task: 'follow-up', dueBy: '2025-11-08', reasons: ['two-t'] });
  const person = personIn(1, later, first);
  expect(person.tasks).toEqual([
    { fact: first.id, kind: 'follow-up', reasons: ['two-t'], dueBy: '2025-11-08' },
    {
      fact: later.id,
      kind: 'home-visit',
      reasons: ['not-yet'],
      dueBy: '2025-11-20',
      to: 'Bu Wulan',
    },
  ]);
  expect(personIn(1)).not.toHaveProperty('tasks');
});

it('what is closed is gone from the line, and comes back when the closing is taken back', () => {
  const task = assigned(1);
  const [draft] = closeTasks(
    { id: personId(1), scope: 'x' },
    [{ fact: task.id, kind: 'home-visit' }],
    '2025-11-05',
    { outcome: 'done', note: ' ' },
  );
  expect(draft?.body).toEqual({ task: task.id, kind: 'home-visit', outcome: 'done' });
  const closed = entry(personId(1), 'task-closed', '2025-11-05', draft?.body ?? {});
  const back = entry(personId(1), 'fact-withdrawn', '2025-11-05', { fact: closed.id });
  expect(personIn(1, task, closed)).not.toHaveProperty('tasks');
  expect(personIn(1, task, closed, back).tasks).toHaveLength(1);
});

it('T0.08 a reason kept to health workers stands in no list, also on their own phones (ruling 16)', () => {
  const person = personIn(
    1,
    assigned(1, { reasons: ['not-yet', 'srq-20.item-17'], note: 'rahasia' }),
  );
  expect(person.tasks).toEqual([
    { fact: expect.any(String), kind: 'home-visit', reasons: [], sensitive: true },
  ]);
});

it('death ends what is open', () => {
  const died = entry(personId(1), 'death-recorded', '2025-11-06', {
    diedOn: '2025-11-06',
    cause: 'unknown',
  });
  expect(personIn(1, assigned(1), died)).not.toHaveProperty('tasks');
});

it('the list: overdue first, then by day, then by RT; mine alone when asked', () => {
  const people = [
    personIn(1, assigned(1)),
    personIn(2, assigned(2, { dueBy: '2025-11-20', account: KADER })),
    personIn(3, assigned(3, { dueBy: '2025-11-01' })),
    personIn(4),
  ];
  const say = (mine: string | null) =>
    tasksNow(people, '2025-11-10', mine).map(({ person, urgency }) => [
      people.indexOf(person) + 1,
      urgency,
    ]);
  expect(say(null)).toEqual([
    [3, 'overdue'],
    [2, 'later'],
    [1, 'someday'],
  ]);
  expect(say(KADER)).toEqual([[2, 'later']]);
  expect([tasksDue(people, '2025-11-10'), tasksDue(people, '2025-11-20')]).toEqual([1, 2]);
});
