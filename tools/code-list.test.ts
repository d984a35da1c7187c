import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('docs/codes.md is what the tool prints from the tables', () => {
  const root = new URL('..', import.meta.url);
  const printed = execFileSync(process.execPath, ['tools/code-list.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(new URL('docs/codes.md', root), 'utf8')).toBe(printed);
}, 60_000);
