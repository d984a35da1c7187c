import type { PinProblem } from './phone.ts';

/** Six digits, and not the first ones anybody would try: 000000, 123456, 654321, 121212. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d{6}$/.test(pin)) return { kind: 'not-six-digits' };
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  const even = new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1;
  const pairs = pin.slice(0, 2).repeat(3) === pin;
  return even || pairs ? { kind: 'too-easy' } : null;
}
