import { expect, test } from 'vitest';
import { REFUSALS } from '#log/protocol.ts';
import { refusalWords } from '../../words/problems.ts';
import { MEND_WAYS } from './mend-ways.ts';

test.each(REFUSALS)('a fact refused as %s says why and can be acted on', (refusal) => {
  expect(refusalWords[refusal].says).not.toBe('');
  expect(MEND_WAYS[refusal].length).toBeGreaterThan(0);
});

test('a number that another fact has is never taken back: that would take back the other one', () => {
  expect(MEND_WAYS['id-taken']).not.toContain('withdraw');
});
