import { describe, expect, it } from 'vitest';
import { instrumentOf } from '../../cards/instruments.ts';
import { anyRule } from '../any-rule.ts';
import { judged, wanted } from '../judge-for-test.ts';
import { findingsOf } from '../visit-for-test.ts';
import { ACUITY_CASES, E_CHART_CASES } from './clinic-tests.cases.ts';
import { eChartRule } from './e-chart.ts';
import { sightOf } from './eyes-ears.ts';
import { visualAcuity } from './visual-acuity.ts';

describe('tests of sight read by a health worker', () => {
  it.each(ACUITY_CASES)('chart: $name', (given) =>
    expect(judged(visualAcuity, given)).toEqual(wanted(visualAcuity, given)),
  );
  it.each(E_CHART_CASES)('E chart: $name', (given) =>
    expect(judged(eChartRule, given)).toEqual(wanted(eChartRule, given)),
  );

  it('names every line of the chart as the scale of sight does', () => {
    const lines = instrumentOf('visual-acuity')?.items.find((item) => item.key === 'left');
    const choices = lines?.kind === 'choice' ? lines.choices : [];
    expect(choices).toHaveLength(9);
    for (const { value } of choices) {
      const answers = { 'visual-acuity': { left: value, right: '6', complaint: false } };
      const [finding] = findingsOf(anyRule(visualAcuity), { ageMonths: 500, answers });
      expect(finding?.code).toBe(`visual-acuity.${sightOf(Number(value))}`);
    }
  });
});
