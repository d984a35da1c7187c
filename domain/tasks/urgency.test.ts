import { expect, it } from 'vitest';
import { type PersonListed, priorityOf } from './listed.ts';
import { byDue, dueByFor, urgencyOf } from './urgency.ts';

const ON = '2026-09-10';

it.each([
  ['2026-09-09', 'overdue'],
  ['2026-09-10', 'today'],
  ['2026-09-11', 'soon'],
  ['2026-09-17', 'soon'],
  ['2026-09-18', 'later'],
  [undefined, 'someday'],
] as const)('a task due by %s is %s', (dueBy, says) => {
  expect(urgencyOf(dueBy, ON)).toBe(says);
});

it('what is due first stands first, what has no day last', () => {
  const tasks = [{}, { dueBy: '2026-09-12' }, { dueBy: '2026-09-09' }];
  expect([...tasks].sort(byDue)).toEqual([{ dueBy: '2026-09-09' }, { dueBy: '2026-09-12' }, {}]);
});

it.each([
  ['an urgent finding, whatever the list', ['watch', 'urgent'], 'target', ['dewasa'], 'urgent'],
  ['a finding that refers', ['refer'], 'served', ['lansia'], 'high'],
  ['two months without gain', [], 'two-t', ['balita'], 'high'],
  ['a pregnant woman who did not come', [], 'not-yet', ['bumil', 'dewasa'], 'medium'],
  ['a child who did not come', [], 'not-yet', ['balita'], 'medium'],
  ['a mother not reached by an indicator', [], 'not:2.k6', ['bumil', 'dewasa'], 'medium'],
  ['an adult who did not come', [], 'not-yet', ['dewasa'], 'low'],
  ['somebody served and well', ['good'], 'served', ['balita'], 'low'],
] as const)('T4.06 %s', (_name, severities, what, groups, priority) => {
  expect(priorityOf(severities, what, groups)).toBe(priority satisfies PersonListed['priority']);
});

it('the graver, the sooner it is due', () => {
  expect((['urgent', 'high', 'medium', 'low'] as const).map((p) => dueByFor(p, ON))).toEqual([
    '2026-09-11',
    '2026-09-17',
    '2026-09-24',
    '2026-10-10',
  ]);
});
