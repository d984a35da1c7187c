/**
 * WHO's z-score arithmetic.
 * Source: WHO Child Growth Standards, Methods and development (2006), chapter 7; WHO Anthro's R package for rounding.
 * `y` is the measurement, `l`, `m`, `s` WHO's parameters for that sex and age (or length).
 */

/** z = ((y/M)^L - 1) / (S L), or ln(y/M) / S where L is 0. For length/height and head circumference. */
export function zScore(y: number, l: number, m: number, s: number): number {
  if (l === 0) return Math.log(y / m) / s;
  // L is 1 throughout two tables: sparing the power there is a third of the time of all indicators
  const power = l === 1 ? y / m : (y / m) ** l;
  return (power - 1) / (s * l);
}

/** The measurement that lies at z, without the rule beyond ±3. */
export function valueAt(z: number, l: number, m: number, s: number): number {
  return l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/**
 * z with WHO's rule beyond ±3 SD, for everything with weight or arm in it: there one more SD is as wide as
 * the step from 2 to 3, because the far tails of skewed measurements are not to be trusted.
 */
export function zScoreRestricted(y: number, l: number, m: number, s: number): number {
  const z = zScore(y, l, m, s);
  if (z > 3) {
    const sd3 = valueAt(3, l, m, s);
    return 3 + (y - sd3) / (sd3 - valueAt(2, l, m, s));
  }
  if (z < -3) {
    const sd3 = valueAt(-3, l, m, s);
    return -3 + (y - sd3) / (valueAt(-2, l, m, s) - sd3);
  }
  return z;
}

/** Nearer to a tie than this, in hundredths, the product x * 100 may lie on the wrong side of it. */
const NEAR_TIE = 1e-6;
/** Up to here the error of x * 100 stays well under NEAR_TIE. */
const FAST_UP_TO = 1e7;

/**
 * Two decimals as R (4 and later) and Python round: the decimal nearest to the exact binary value; an exact tie goes
 * to the even digit; -0 becomes 0. `toFixed` alone sends exact ties away from zero, `Math.round(x * 100)` trips over
 * products such as 1.005 * 100.
 */
export function round2(x: number): number {
  const hundredths = x * 100;
  const floor = Math.floor(hundredths);
  const rest = hundredths - floor - 0.5;
  if (Math.abs(x) < FAST_UP_TO && (rest > NEAR_TIE || rest < -NEAR_TIE))
    return (rest > 0 ? floor + 1 : floor) / 100 + 0;
  return nearTie(x, floor);
}

function nearTie(x: number, floor: number): number {
  // a tie at the third decimal is exact in binary only for odd eighths: .125, .375, .625, .875
  if (Math.abs((x * 8) % 2) === 1) return (floor % 2 === 0 ? floor : floor + 1) / 100 + 0;
  return Number(x.toFixed(2)) + 0;
}
