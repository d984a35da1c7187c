import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { pressureBandOf } from '../two-pressures.ts';
import { BLOOD_PRESSURE_CASES } from './blood-pressure.cases.ts';
import { bloodPressure2023 as table } from './blood-pressure.table.ts';
import { bloodPressure } from './blood-pressure.ts';

describe('adult blood pressure', () => {
  it.each(BLOOD_PRESSURE_CASES)('$name', (given) => {
    expect(judged(bloodPressure, given)).toEqual(wanted(bloodPressure, given));
  });

  it('never calls 130–139 or 85–89 normal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 300 }), fc.integer({ min: 30, max: 200 }), (s, d) => {
        const row = pressureBandOf(table, { systolic: s, diastolic: d });
        if (s >= 130 || d >= 85) {
          expect(row.severity).not.toBe('good');
          expect(`${row.code} ${row.worker} ${row.family}`).not.toMatch(/normal/i);
        }
        expect(row.severity === 'urgent').toBe(s >= 180 || d >= 110);
        if (s >= 140 || d >= 90) expect(['refer', 'urgent']).toContain(row.severity);
      }),
    );
  });
});
