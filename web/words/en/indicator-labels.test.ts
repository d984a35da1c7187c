import { expect, it } from 'vitest';
import { INDICATORS, PROJECTIONS } from '#domain/pws/indicators/catalogue.ts';
import { indicatorLabelsInEnglish } from './indicator-labels.ts';

it('every indicator and projection has its English, and nothing else', () => {
  const said = [
    ...INDICATORS.map(({ title }) => title),
    ...Object.values(PROJECTIONS).map(({ label }) => label),
  ];
  expect(Object.keys(indicatorLabelsInEnglish).toSorted()).toEqual([...new Set(said)].toSorted());
});
