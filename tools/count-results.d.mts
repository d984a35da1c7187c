export function countResults(
  json: string,
  code: number,
): { passed: number; failed: number; skipped: number };
