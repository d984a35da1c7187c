/**
 * Counts vitest's JSON report. A file that broke before its first test counts as one failure, and so does a run
 * that ended badly (`code`) without saying why: silence is never a pass.
 */
export function countResults(json, code) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  const files = json === '' ? [] : (JSON.parse(json).testResults ?? []);
  for (const { status, assertionResults } of files) {
    const own = { passed: 0, failed: 0, skipped: 0 };
    for (const { status: outcome } of assertionResults) {
      if (outcome === 'passed' || outcome === 'failed') own[outcome] += 1;
      else own.skipped += 1;
    }
    if (status === 'failed' && own.failed === 0) own.failed = 1;
    for (const key of Object.keys(counted)) counted[key] += own[key];
  }
  if (counted.failed === 0 && (code !== 0 || counted.passed === 0)) counted.failed = 1;
  return counted;
}
