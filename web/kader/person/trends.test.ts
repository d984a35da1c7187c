import { describe, expect, it } from 'vitest';
import type { Known, Reading } from '#domain/facts/known.ts';
import { GLUCOSE_LIMIT, PRESSURE_LIMITS, trendOf, weekIn } from './trends.ts';

const reading = (on: string, value: number, more: Partial<Reading> = {}): Reading => ({
  fact: on,
  value,
  on,
  repeat: false,
  scope: 'contoh',
  ...more,
});
const known = (
  ...days: [
    on: string,
    readings: Partial<Record<'weight' | 'length-height' | 'blood-pressure', Reading[]>>,
  ][]
): Known =>
  ({
    id: 'contoh',
    identity: { name: 'Contoh', sex: 'F', birthDate: '2025-01-05' },
    days: days.map(([on, readings]) => ({ on, readings })),
  }) as unknown as Known;

describe('curves of a person', () => {
  it('draw what counts, both numbers of a pressure, and leave out a day on which two readings differ', () => {
    const points = trendOf(
      known(
        ['2025-08-01', { 'blood-pressure': [reading('2025-08-01', 138, { diastolic: 88 })] }],
        [
          '2025-09-01',
          {
            'blood-pressure': [
              reading('2025-09-01', 150, { diastolic: 95 }),
              reading('2025-09-01', 130, { diastolic: 85 }),
            ],
          },
        ],
      ),
      'blood-pressure',
    );
    expect(points.map((p) => [p.y, p.lower, p.says])).toEqual([
      [138, 88, '1 Agu 2025: 138/88 mmHg'],
    ]);
  });

  it('take their limits from the tables of the rules', () => {
    expect(PRESSURE_LIMITS).toEqual({ upper: 140, lower: 90 });
    expect(GLUCOSE_LIMIT).toBe(200);
  });

  it('count a pregnancy in weeks, and nothing before or after it', () => {
    const week = weekIn('2025-06-01', '2026-03-01');
    expect(week('2025-06-15')).toBe(2);
    expect(week('2025-05-31')).toBeNull();
    expect(week('2026-03-02')).toBeNull();
  });
});
