import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthLine, kmsBands, monthlyDays, schoolLine, valueAtZ } from './growth-lines.ts';
import { growthZ } from './indicators.ts';
import { who2007 } from './who2007.ts';

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

/**
 * WHO's simplified field tables (z-scores), every line from -3 to +3 SD. Weight for length or height by centimetres;
 * by months of age the rest (WHO Child Growth Standards 2006/2007; WHO Reference 2007 from 61 months).
 */
const FIELD_TABLES = [
  ['weight-for-age', 'M', 12, [6.9, 7.7, 8.6, 9.6, 10.8, 12, 13.3]],
  ['weight-for-age', 'F', 24, [8.1, 9, 10.2, 11.5, 13, 14.8, 17]],
  ['weight-for-age', 'M', 48, [11.2, 12.7, 14.4, 16.3, 18.6, 21.2, 24.2]],
  ['length-height-for-age', 'F', 48, [89.8, 94.1, 98.4, 102.7, 107, 111.3, 115.7]],
  ['length-height-for-age', 'M', 60, [96.1, 100.7, 105.3, 110, 114.6, 119.2, 123.9]],
  ['bmi-for-age', 'F', 12, [12.7, 13.8, 15, 16.4, 17.9, 19.6, 21.6]],
  ['bmi-for-age', 'M', 60, [12, 12.9, 14, 15.2, 16.6, 18.3, 20.3]],
  ['head-for-age', 'F', 6, [38.3, 39.6, 40.9, 42.2, 43.5, 44.8, 46.1]],
  ['head-for-age', 'M', 48, [45.8, 47.3, 48.7, 50.2, 51.7, 53.1, 54.6]],
] as const;
const BY_CENTIMETRES = [
  ['weight-for-length', 'M', 45, [1.9, 2, 2.2, 2.4, 2.7, 3, 3.3]],
  ['weight-for-length', 'F', 45, [1.9, 2.1, 2.3, 2.5, 2.7, 3, 3.3]],
  ['weight-for-length', 'M', 75, [7.5, 8.1, 8.8, 9.5, 10.3, 11.3, 12.3]],
  ['weight-for-height', 'M', 100, [12.1, 13.1, 14.2, 15.4, 16.7, 18.2, 19.9]],
  ['weight-for-height', 'M', 120, [17.1, 18.6, 20.4, 22.4, 24.6, 27.2, 30.1]],
  ['weight-for-height', 'F', 120, [17.3, 18.9, 20.7, 22.8, 25.2, 28, 31.2]],
] as const;
const FROM_FIVE = [
  ['bmi-for-age', 'M', 61, [12.1, 13, 14.1, 15.3, 16.6, 18.3, 20.2]],
  ['bmi-for-age', 'F', 61, [11.8, 12.7, 13.9, 15.2, 16.9, 18.9, 21.3]],
  ['bmi-for-age', 'M', 228, [15.9, 17.6, 19.6, 22.2, 25.4, 29.7, 35.5]],
  ['bmi-for-age', 'F', 228, [14.7, 16.5, 18.7, 21.4, 25, 29.7, 36.2]],
  ['height-for-age', 'M', 61, [96.5, 101.1, 105.7, 110.3, 114.9, 119.4, 124]],
  ['height-for-age', 'F', 228, [143.5, 150.1, 156.6, 163.2, 169.7, 176.2, 182.8]],
  ['weight-for-age', 'M', 61, [12.7, 14.4, 16.3, 18.5, 21.1, 24.2, 27.8]],
  ['weight-for-age', 'F', 120, [20.3, 23.3, 27, 31.9, 38.2, 46.9, 59.2]],
] as const;
const SEVEN = [-3, -2, -1, 0, 1, 2, 3] as const;

describe('every line from -3 to +3 SD lies where WHO prints it', () => {
  it.each(FIELD_TABLES)('%s %s at %d months', (of, sex, month, printed) => {
    const day = monthlyDays()[month] ?? 0;
    // the nearest whole day to WHO's exact month, and the rounding of the print
    printed.forEach((value, i) => {
      expect(Math.abs((valueAtZ(of, sex, day, SEVEN[i] ?? 0) ?? 0) - value)).toBeLessThan(0.085);
    });
  });
  it.each(BY_CENTIMETRES)('%s %s at %d cm', (of, sex, cm, printed) => {
    expect(SEVEN.map((z) => Math.round((valueAtZ(of, sex, cm, z) ?? 0) * 10) / 10)).toEqual(
      printed,
    );
  });
  it.each(FROM_FIVE)('%s %s at %d months (WHO 2007)', (of, sex, month, printed) => {
    const drawn = SEVEN.map((z) => schoolLine(of, sex, z, [month])[0]?.y ?? 0);
    expect(drawn.map((y) => Math.round(y * 10) / 10)).toEqual(printed);
  });

  it('the line of the arm is the one the arm is judged by', () => {
    for (const sex of ['F', 'M'] as const)
      for (const z of SEVEN) {
        const muacCm = valueAtZ('muac-for-age', sex, 400, z);
        const child = { sex, ageDays: 400, weightKg: null, lengthHeightCm: null } as const;
        const got = growthZ({ ...child, position: null, headCm: null, muacCm, oedema: false });
        expect(got.zacfa).toBe(z);
      }
  });

  it('the lines from five years on are the ones children are judged by, and end where WHO ends', () => {
    for (const z of SEVEN) {
      const heightCm = schoolLine('height-for-age', 'F', z, [130])[0]?.y ?? 0;
      const bmi = schoolLine('bmi-for-age', 'F', z, [130])[0]?.y ?? 0;
      const weightKg = bmi * (heightCm / 100) ** 2;
      const got = who2007({ sex: 'F', ageMonths: 130, weightKg, heightCm, oedema: false });
      expect([got.zhfa, got.zbfa]).toEqual([z, z]);
    }
    expect(schoolLine('bmi-for-age', 'F', 0, [60, 61, 228, 229]).map((p) => p.x)).toEqual([
      61, 228,
    ]);
    expect(schoolLine('weight-for-age', 'F', 0, [120, 121]).map((p) => p.x)).toEqual([120]);
  });
});

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
