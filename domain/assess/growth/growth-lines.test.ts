import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthLine, kmsBands, monthlyDays, valueAtZ } from './growth-lines.ts';
import { growthZ } from './indicators.ts';

/** WHO's printed monthly tables (PMK 2/2020 prints the same): index, sex, month, -3, -2, 0, +1, +3 SD. */
const PRINTED = [
  ['weight-for-age', 'M', 12, [6.9, 7.7, 9.6, 10.8, 13.3]],
  ['weight-for-age', 'F', 36, [9.6, 10.8, 13.9, 15.8, 20.9]],
  ['weight-for-age', 'F', 60, [12.1, 13.7, 18.2, 21.2, 29.5]],
  ['length-height-for-age', 'M', 6, [61.2, 63.3, 67.6, 69.8, 74]],
  ['length-height-for-age', 'F', 36, [83.6, 87.4, 95.1, 98.9, 106.5]],
  ['bmi-for-age', 'F', 60, [11.6, 12.7, 15.3, 16.9, 21.1]],
  ['head-for-age', 'M', 24, [44.2, 45.5, 48.3, 49.6, 52.3]],
] as const;

describe('lines of the growth charts', () => {
  it.each(PRINTED)('%s %s at %d months is as WHO prints it', (of, sex, month, printed) => {
    const day = monthlyDays()[month] ?? 0;
    // WHO prints the exact month, we draw the nearest whole day: never more than half a day of growth apart
    printed.forEach((value, i) => {
      const drawn = valueAtZ(of, sex, day, [-3, -2, 0, 1, 3][i] ?? 0) ?? 0;
      expect(Math.abs(drawn - value)).toBeLessThan(0.085);
    });
  });

  it('has one point for each month, and none where WHO has no figure', () => {
    expect(growthLine('weight-for-age', 'F', 0, monthlyDays())).toHaveLength(61);
    expect(growthLine('muac-for-age', 'F', 0, [0, 30, 91])).toHaveLength(1);
    expect(growthLine('weight-for-length', 'F', 0, [44.9, 45, 110, 110.1])).toHaveLength(2);
    expect(valueAtZ('weight-for-age', 'F', -1, 0)).toBeNull();
    expect(valueAtZ('weight-for-age', 'F', 1857, 0)).toBeNull();
  });

  it('gives back the z it was drawn at, also beyond ±3', () => {
    const sex = fc.constantFrom('F', 'M');
    const z = fc.double({ min: -4.5, max: 4.5, noNaN: true });
    fc.assert(
      fc.property(sex, fc.integer({ min: 0, max: 1856 }), z, (s, day, at) => {
        const weightKg = valueAtZ('weight-for-age', s, day, at);
        const got = growthZ({
          sex: s,
          ageDays: day,
          weightKg,
          lengthHeightCm: null,
          position: null,
          headCm: null,
          muacCm: null,
          oedema: false,
        });
        expect(Math.abs((got.zwfa ?? 99) - at)).toBeLessThanOrEqual(0.0051);
      }),
    );
  });

  it('draws the KMS with its red line at -3 and its orange line at +1', () => {
    const kms = kmsBands('M');
    expect(kms.redLine).toHaveLength(61);
    expect(kms.redLine[12]?.x).toBe(12);
    expect(kms.redLine[12]?.y).toBeCloseTo(6.9, 1);
    expect(kms.orangeLine[12]?.y).toBeCloseTo(10.8, 1);
    expect(kms.bands.map((b) => [b.fromZ, b.toZ])).toEqual([
      [-3, -2],
      [-2, -1],
      [-1, 1],
      [1, 2],
      [2, 3],
    ]);
    for (const band of kms.bands)
      band.low.forEach((p, i) => {
        expect(p.y).toBeLessThan(band.high[i]?.y ?? 0);
      });
  });
});
