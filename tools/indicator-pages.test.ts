import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('docs/indicators.md is what the tool prints from the catalogue', () => {
  const root = new URL('..', import.meta.url);
  const printed = execFileSync(process.execPath, ['tools/indicator-pages.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(new URL('docs/indicators.md', root), 'utf8')).toBe(printed);
}, 60_000);
