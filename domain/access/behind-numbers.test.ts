import { expect, it } from 'vitest';
import { canOpenNumber } from './behind-numbers.ts';

it.each([
  ['kader', 'at-risk', '*', true],
  ['puskesmas', 'at-risk', 'bumil', true],
  ['data-officer', 'target', '*', true],
  ['data-officer', 'target', 'lansia', true],
  ['data-officer', 'target', 'bumil', false],
  ['data-officer', 'served', '*', false],
  ['nutritionist', 'at-risk', '*', true],
  ['nutritionist', 'at-risk', 'balita', true],
  ['nutritionist', 'at-risk', 'lansia', false],
  ['lurah', 'target', '*', false],
] as const)('T0.08 %s opens %s of %s: %s', (role, what, group, may) => {
  expect(canOpenNumber(role, { what, group })).toBe(may);
});
