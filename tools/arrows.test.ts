import { expect, test } from 'vitest';
import { circles, violations } from './arrows.ts';
import { importsOf } from './imports.ts';
import { sourceFiles } from './source-files.mjs';

const isCode = (path: string): boolean => /^(domain|log|server|web)\/.*\.tsx?$/.test(path);
const files = sourceFiles(isCode);

test('every import follows the arrow table, and the pure folders stay pure', () => {
  expect(files.size).toBeGreaterThan(50);
  expect(violations(files)).toEqual([]);
});

test('no file needs itself through others', () => {
  expect(circles(files)).toEqual([]);
});

test('nothing names a place on somebody’s machine', () => {
  // Written in pieces, so that this file does not name them either.
  const places = new RegExp(
    ['/wo' + 'rk/', '\\.\\./sha' + 'red/', '/ro' + 'ot/', '/ho' + 'me/\\w'].join('|'),
  );
  const named = [...sourceFiles((path) => path !== 'package-lock.json')]
    .filter(([, text]) => places.test(text))
    .map(([path]) => path);
  expect(named).toEqual([]);
});

/** The table must be able to say no: each line crosses it once. */
test.each([
  ['domain/a.ts', `import { x } from '#log/stamp.ts';`],
  ['domain/a.ts', `import fs from 'node:fs';`],
  ['domain/a.ts', `import {\n  a,\n  type B,\n} from '../server/config.ts';`],
  ['domain/a.ts', `const x = await import('kysely');`],
  ['domain/a.ts', `export * from 'typebox-other';`],
  ['domain/a.ts', 'const now = Date.now();'],
  ['domain/a.ts', 'const now = new Date();'],
  ['domain/a.ts', 'const now = new Date;'],
  ['domain/a.ts', 'const r = Math.random();'],
  ['domain/assess/growth/a.ts', `import { b } from '../adult/b.ts';`],
  ['domain/a.ts', `import { any } from './any-for-test.ts';`],
  ['log/a.ts', `import type { T } from '#domain/result.ts';`],
  ['log/a.ts', `import { Type } from 'typebox';`],
  ['log/a.ts', 'setTimeout(() => {}, 1);'],
  ['log/a.ts', `await fetch('/x');`],
  ['server/interop/a.ts', `import { x } from '../store/database.ts';`],
  ['server/http/a.ts', 'await pool.query(sql);'],
  ['server/store/a.ts', `import { x } from '../http/app.ts';`],
  ['server/cli/a.ts', `import { x } from '../../web/words/say.ts';`],
  ['web/ui/a.tsx', `import { assess } from '#domain/assess/assess.ts';`],
  ['web/ui/a.tsx', `import { store } from '../device/store.ts';`],
  ['web/device/a.ts', `import { x } from '#domain/result.ts';`],
  ['web/kader/a.tsx', `import { x } from '../dashboard/village.tsx';`],
  ['web/kader/a.tsx', 'indexedDB.open("x");'],
  ['web/dashboard/a.tsx', `import '../kader/today.tsx';`],
  ['web/known/a.ts', `import { x } from '../kader/today.tsx';`],
  ['web/a.ts', `import { x } from '../server/config.ts';`],
])('refuses in %s: %s', (path, text) => {
  expect(violations(new Map([[path, text]]))).toHaveLength(1);
});

test.each([
  ['domain/a.ts', `import { Type } from 'typebox';\nimport { ok } from './result.ts';`],
  ['domain/a.ts', '// Date.now() is not for us\nconst word = "Math.random";'],
  ['domain/a.ts', 'const day = new Date(ms);'],
  ['domain/a.test.ts', `import { test } from 'vitest';\nimport fs from 'node:fs';`],
  ['domain/any-for-test.ts', `import fc from 'fast-check';`],
  ['server/http/a.ts', `import { x } from '../store/places.ts';`],
  ['web/ui/a.tsx', `import { type Finding, type Colour } from '#domain/assess/finding.ts';`],
  ['web/kader/a.tsx', `import { x } from '../known/person.ts';`],
])('allows in %s: %s', (path, text) => {
  expect(violations(new Map([[path, text]]))).toEqual([]);
});

test('sees circles, and not those of types', () => {
  const a = `import { b } from './b.ts';`;
  const round = new Map([
    ['log/a.ts', a],
    ['log/b.ts', `export { c } from './c.ts';`],
    ['log/c.ts', `import { a } from './a.ts';`],
  ]);
  expect(circles(round)).toEqual(['log/a.ts → log/b.ts → log/c.ts → log/a.ts']);
  round.set('log/c.ts', `import type { A } from './a.ts';`);
  expect(circles(round)).toEqual([]);
});

test('reads imports however they are written', () => {
  const text = `import a, { type B } from './1.ts';
    import { type C } from './2.ts';
    export type { D } from './3.ts';
    export { e } from "./4.ts";
    import './5.css';
    // import { no } from './no.ts';
    const f: import('./6.ts').F = await import('./7.ts');`;
  expect(
    importsOf(text).map((one) => one.to.replace(/\D/g, '') + (one.typeOnly ? 't' : '')),
  ).toEqual(['1', '2t', '3t', '4', '5', '6', '7']);
});
