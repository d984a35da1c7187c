import { expect, test } from 'vitest';
import { countResults } from './count-results.mjs';

const report = (...files: [status: string, ...tests: string[]][]): string =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((outcome) => ({ status: outcome })),
    })),
  });

test.each([
  ['all passed', report(['passed', 'passed', 'passed']), 0, 2, 0, 0],
  [
    'one failed, some skipped',
    report(['failed', 'passed', 'failed', 'pending', 'todo']),
    1,
    1,
    1,
    2,
  ],
  ['a file that could not be read', report(['failed'], ['passed', 'passed']), 1, 1, 1, 0],
  ['passed, but the run ended badly', report(['passed', 'passed']), 1, 1, 1, 0],
  ['nothing ran', report(), 0, 0, 1, 0],
  ['no report at all', '', 1, 0, 1, 0],
])('%s', (_, json, code, passed, failed, skipped) => {
  expect(countResults(json, code)).toEqual({ passed, failed, skipped });
});
