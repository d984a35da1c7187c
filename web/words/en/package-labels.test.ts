import { expect, test } from 'vitest';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { labelsInEnglish } from './labels.ts';
import { packageLabelsInEnglish } from './package-labels.ts';

test('every service of the packages, and for whom it is, has its English', () => {
  const said = PACKAGE_ROWS.flatMap(({ label, condition }) =>
    condition ? [label, condition] : [label],
  );
  const known = { ...packageLabelsInEnglish, ...labelsInEnglish };
  expect([...new Set(said)].filter((label) => !Object.hasOwn(known, label))).toEqual([]);
});
