import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule.ts';
import { bmiForAge } from './bmi-for-age.ts';
import { childDay, zFromFive, zUnderFive } from './child-day.ts';
import { type ChildCase, childSubject, saysOf } from './child-for-test.ts';
import { headCircumferenceForAge } from './head-circumference-for-age.ts';
import type { IndexTable } from './index-table.ts';
import { lengthHeightForAge } from './length-height-for-age.ts';
import { oedema } from './oedema.ts';
import { weightForAge } from './weight-for-age.ts';
import { weightForLengthHeight } from './weight-for-length-height.ts';
import { WORKED_CHILDREN, type WorkedChild } from './worked-children.cases.ts';

const RULE_OF: Record<keyof WorkedChild['says'], Rule<IndexTable>> = {
  BBU: weightForAge,
  TBU: lengthHeightForAge,
  BBTB: weightForLengthHeight,
  IMTU: bmiForAge,
  LKU: headCircumferenceForAge,
};

/** What the worker's text opens with, or why there is no class. */
function firstWords(rule: Rule<IndexTable>, child: ChildCase): string | null | undefined {
  const [finding] = saysOf(rule, child);
  if (finding?.severity !== 'unknown') return finding?.worker;
  return finding.numbers?.missing === 'implausible' ? 're-measure' : null;
}

describe.each(WORKED_CHILDREN)('$name', ({ child, z, says }) => {
  it('has these z-scores', () => {
    const subject = childSubject(child);
    const of = subject.age.days <= 1856 ? zUnderFive : zFromFive;
    expect(of(subject, childDay(subject)).z).toMatchObject(z);
  });

  it('is in these classes', () => {
    for (const [index, label] of Object.entries(says)) {
      const rule = RULE_OF[index as keyof WorkedChild['says']];
      const first = firstWords(rule, child);
      if (label === null || label === 're-measure') expect([index, first]).toEqual([index, label]);
      else
        expect(`${index} ${first}`).toMatch(new RegExp(`^${index} ${label.replace(/[()]/g, '.')}`));
    }
  });
});

it('swollen feet are the most urgent finding, whatever the weight', () => {
  const swollen = WORKED_CHILDREN.find((w) => w.child.read?.oedema === 1);
  expect(swollen && saysOf(oedema, swollen.child)).toMatchObject([
    { severity: 'urgent', referTo: 'puskesmas', worker: expect.stringContaining('Gizi buruk') },
  ]);
});
