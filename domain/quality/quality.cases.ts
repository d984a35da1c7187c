import type { DigitMeasure } from './digit-preference.ts';
import type { Sign } from './sign.ts';

const each = (digits: string, times: number): number[] =>
  Array.from({ length: times }, () => [...digits].map(Number)).flat();

/** Last digits as they were written, and what may be said of them. */
export const DIGIT_CASES: readonly {
  says: string;
  digits: readonly number[];
  index: number | null;
  round: number | null;
  sign: Sign;
}[] = [
  { says: 'nothing measured', digits: [], index: null, round: null, sign: 'few' },
  { says: '49 zeros are still too few', digits: each('0', 49), index: 0.9, round: 1, sign: 'few' },
  { says: 'all zeros', digits: each('0', 60), index: 0.9, round: 1, sign: 'look' },
  { says: 'only 0 and 5', digits: each('05', 30), index: 0.8, round: 1, sign: 'look' },
  { says: 'even digits only', digits: each('02468', 12), index: 0.5, round: 0.2, sign: 'look' },
  {
    says: 'every digit alike',
    digits: each('0123456789', 6),
    index: 0,
    round: 0.2,
    sign: 'fine',
  },
  {
    // 8 of 50 on one digit: chance does that
    says: 'a little heaping in few readings',
    digits: [...each('0123456789', 4), ...each('0', 4), ...each('5', 3), ...each('12', 1), 3],
    index: 0.1,
    round: 0.3,
    sign: 'fine',
  },
];

/** The digit a tool shows last. */
export const LAST_DIGITS: readonly [DigitMeasure, number, number][] = [
  ['weight', 7, 0],
  ['weight', 7.2, 2],
  ['weight', 7.24, 2],
  ['weight', 8.2, 2],
  ['weight', 8.7, 7],
  ['weight', 16.1, 1],
  ['length-height', 65.5, 5],
  ['muac', 12.9, 9],
  ['waist', 88, 8],
  ['waist', 87.6, 7],
  ['blood-pressure', 127, 7],
  ['blood-pressure', 120, 0],
];
