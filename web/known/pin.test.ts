import { expect, test } from 'vitest';
import { pinProblem } from './pin.ts';

test.each([
  ['12345', 'not-six-digits'],
  ['12a456', 'not-six-digits'],
  ['000000', 'too-easy'],
  ['123456', 'too-easy'],
  ['654321', 'too-easy'],
  ['121212', 'too-easy'],
  ['123123', 'too-easy'],
  ['112233', 'too-easy'],
  ['101112', 'too-easy'],
  ['111222', 'too-easy'],
  ['170890', 'like-a-date'],
  ['010119', 'like-a-date'],
  ['290289', null],
  ['320190', null],
  ['284915', null],
  ['739164', null],
])('a PIN of %s: %s', (pin, problem) => {
  expect(pinProblem(pin)?.kind ?? null).toBe(problem);
});
