import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { classOf } from './index-cases-for-test.ts';
import { WEIGHT_FOR_AGE_CLASSES } from './weight-for-age.cases.ts';
import { weightForAge } from './weight-for-age.ts';

const girl = { sex: 'F', born: '2024-11-10', on: '2025-06-10' } as const;

describe('weight for age', () => {
  it.each(WEIGHT_FOR_AGE_CLASSES.map((row) => ({ row })))(
    'z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(weightForAge, row[0])).toEqual(row);
    },
  );

  it('says what was weighed to the family and the number to the worker', () => {
    const [finding] = saysOf(weightForAge, { ...girl, read: { weight: 5.2 } });
    expect(finding).toMatchObject({
      code: 'weight-for-age.severely-underweight',
      version: 'pmk-2-2020',
      numbers: { weight: 5.2, days: 212 },
    });
    expect(finding?.family).toMatch(/^Berat badan 5,2 kg\. Merah: di bawah garis merah/);
    expect(finding?.worker).toMatch(/z BB\/U -3,\d\d \(/);
    expect(finding?.worker).toContain('WHO 2006, 212 hari');
  });

  it('asks to weigh again what cannot be, and never calls it normal', () => {
    const [finding] = saysOf(weightForAge, { ...girl, read: { weight: 27 } });
    expect(finding).toMatchObject({ severity: 'unknown', numbers: { missing: 'implausible' } });
    expect(finding?.family).toContain('Ukur ulang');
  });

  it('judges the repeat of two weighings', () => {
    const [finding] = saysOf(weightForAge, { ...girl, read: { weight: [27, 7.5] }, repeat: 1 });
    expect(finding).toMatchObject({ severity: 'good', numbers: { weight: 7.5 } });
  });

  it('counts a child born at 32 weeks from the day they should have been born', () => {
    const early = {
      sex: 'F',
      born: '2025-01-10',
      on: '2025-04-10',
      read: { weight: 3.9 },
    } as const;
    const [term] = saysOf(weightForAge, early);
    const [corrected] = saysOf(weightForAge, { ...early, gestationWeeks: 32 });
    expect(term?.code).toBe('weight-for-age.severely-underweight');
    expect(corrected).toMatchObject({ severity: 'good', numbers: { days: 34 } });
    expect(corrected?.worker).toContain('umur koreksi');
  });

  it('leaves a child not yet at term to the midwife', () => {
    const child = { sex: 'F', born: '2025-01-10', on: '2025-02-10', gestationWeeks: 32 } as const;
    const [finding] = saysOf(weightForAge, { ...child, read: { weight: 2.4 } });
    expect(finding).toMatchObject({ severity: 'unknown', numbers: { missing: 'before-term' } });
  });
});
