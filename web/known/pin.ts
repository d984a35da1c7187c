import { dateOf } from '#domain/calendar.ts';
import type { PinProblem } from './phone.ts';

/**
 * Six digits, and not the first ones anybody would try: 000000, 123456, 654321, 121212, 123123, 112233, 101112, and
 * no day of a life written as people write it (170890), for birthdays stand in the register.
 */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d{6}$/.test(pin)) return { kind: 'not-six-digits' };
  if (isEven(pin, 1) || isEven(pin, 2) || repeats(pin, 2) || repeats(pin, 3) || isFew(pin))
    return { kind: 'too-easy' };
  return isBirthday(pin) ? { kind: 'like-a-date' } : null;
}

/** Each part one more, one less or the same as the one before: 1-2-3-4-5-6, 11-22-33, 10-11-12. */
function isEven(pin: string, size: 1 | 2): boolean {
  const parts = pin.match(new RegExp(`.{${size}}`, 'g'))?.map(Number) ?? [];
  const steps = new Set(parts.slice(1).map((part, i) => part - (parts[i] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && (Math.abs(step) <= 1 || (size === 2 && Math.abs(step) === 11));
}

const repeats = (pin: string, size: 2 | 3): boolean => pin.slice(0, size).repeat(6 / size) === pin;

/** Two digits at most, as in 111222 or 100001. */
const isFew = (pin: string): boolean => new Set(pin).size <= 2;

/** DDMMYY of a day there was, between the 1930s and the 2010s. */
function isBirthday(pin: string): boolean {
  const pair = (at: number) => Number(pin.slice(at, at + 2));
  const year = pair(4) < 20 ? 2000 + pair(4) : 1900 + pair(4);
  return year >= 1930 && dateOf(year, pair(2), pair(0)) !== null;
}
