import { expect, test } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import { VISIT_DAY, visitor } from '#domain/assess/visit-for-test.ts';
import { findingsFor } from './findings.ts';

const as = (role: Me['account']['role']) => ({ account: { role } }) as Me;
const known = visitor({
  ageMonths: 800,
  read: { 'blood-pressure': [150, 95] },
  answers: {
    'srq-20': { score: 9, 'item-17': true },
    'phq-4': { q1: 3, q2: 3, q3: 3, q4: 3 },
    'gds-4': { satisfied: false, bored: true, helpless: true, worthless: true },
    'cervix-check': { target: true, 'high-risk': true },
  },
});
const PRIVATE = ['srq-20', 'phq-4', 'gds-4', 'cervix-check'];
const rulesTold = async (role: Me['account']['role']) =>
  (await findingsFor(as(role), known, VISIT_DAY)).map((f) => f.rule);

test('a kader’s phone says nothing of what was answered alone, a midwife’s does', async () => {
  const kader = await rulesTold('kader');
  expect(kader).toContain('blood-pressure');
  expect(kader.filter((rule) => PRIVATE.includes(rule))).toEqual([]);
  expect(await rulesTold('midwife')).toEqual(expect.arrayContaining(PRIVATE));
});
