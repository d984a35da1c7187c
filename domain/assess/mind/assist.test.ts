import { describe, expect, it } from 'vitest';
import { anyRule } from '../any-rule.ts';
import { judged, wanted } from '../judge-for-test.ts';
import { findingsOf } from '../visit-for-test.ts';
import { ASSIST_CASES } from './assist.cases.ts';
import { assist } from './assist.ts';

describe('ASSIST', () => {
  it.each(ASSIST_CASES)('$name', (given) =>
    expect(judged(assist, given)).toEqual(wanted(assist, given)),
  );

  it('stays with health workers, and names no substance to anybody else', () => {
    const answers = { assist: { cannabis: 30 } };
    const [finding] = findingsOf(anyRule(assist), { ageMonths: 300, answers });
    expect(finding).toMatchObject({ sensitive: true });
    expect(`${finding?.title} ${finding?.family}`.toLowerCase()).not.toMatch(
      /kanabis|cannabis|zat/,
    );
  });
});
