import { describe, expect, it } from 'vitest';
import { DANGER_SIGNS, dangerSignsFor } from '../cards/danger-signs.ts';
import { assess } from './assess.ts';
import { DANGER_SIGN_CASES } from './danger-signs.cases.ts';
import { dangerSigns } from './danger-signs.ts';
import { judged, wanted } from './judge-for-test.ts';
import { VISIT_DAY, visitor } from './visit-for-test.ts';

describe('danger signs', () => {
  it.each(DANGER_SIGN_CASES)('$name', (given) => {
    expect(judged(dangerSigns, given)).toEqual(wanted(dangerSigns, given));
  });

  it('come before every other finding, also an urgent one', () => {
    const answers = { 'danger-signs-child': { fits: true } };
    const known = visitor({ ageMonths: 14, read: { oedema: 1, weight: 5 }, answers });
    expect(assess(known, VISIT_DAY)[0]?.code).toBe('danger-signs.present');
  });

  it('are asked of each by her stage: newborn, child, pregnant, after birth', () => {
    const keys = (ageMonths: number, ...groups: ('bumil' | 'nifas')[]) =>
      dangerSignsFor({ ageMonths, groups }).map((i) => i.key);
    expect(keys(1)).toEqual(['danger-signs-newborn']);
    expect(keys(2)).toEqual(['danger-signs-child']);
    expect(keys(300, 'bumil')).toEqual(['danger-signs-pregnancy']);
    expect(keys(300, 'nifas')).toEqual(['danger-signs-postpartum']);
    expect(keys(300)).toEqual([]);
  });

  it('every list is of yes-or-no questions with a key of its own', () => {
    for (const { items } of DANGER_SIGNS) {
      expect(items.every((i) => i.kind === 'yes-no')).toBe(true);
      expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
    }
  });
});
