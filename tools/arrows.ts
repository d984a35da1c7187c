import { posix } from 'node:path';
import { codeOnly, importsOf } from './imports.ts';

/**
 * Who may import whom. A file belongs to the longest folder here that holds it.
 * `may`: folders, or npm packages written `npm:name`; `types`: folders of which only types may be taken.
 */
export interface Rule {
  folder: string;
  may: readonly string[];
  types?: readonly string[];
}

const SERVER_PARTS = ['domain', 'log', 'server/keys', 'server/start-problem.ts', 'npm:*'];
const SEEN_BY_ALL = ['web/ui', 'web/known', 'web/device', 'web/words', 'domain', 'log', 'npm:*'];
/** the monthly recap is one screen for the kader's phone and the office */
const SCREENS = [...SEEN_BY_ALL, 'web/recap'];

export const RULES: readonly Rule[] = [
  { folder: 'domain', may: ['domain', 'npm:typebox'] },
  { folder: 'log', may: ['log'] },
  { folder: 'server', may: ['server', 'domain', 'log', 'npm:*'] },
  { folder: 'server/embedded', may: ['server/embedded', 'server/start-problem.ts', 'npm:*'] },
  {
    folder: 'server/store',
    may: ['server/store', 'server/embedded', 'server/access', 'server/queries', ...SERVER_PARTS],
  },
  { folder: 'server/queries', may: ['server/queries', 'server/store', ...SERVER_PARTS] },
  {
    folder: 'server/access',
    may: ['server/access', 'server/store', 'server/queries', ...SERVER_PARTS],
  },
  { folder: 'server/interop', may: ['server/interop', 'domain', 'npm:*'] },
  {
    folder: 'server/http',
    may: [
      'server/http',
      'server/access',
      'server/queries',
      'server/store',
      'server/interop',
    ].concat(SERVER_PARTS, 'server/config.ts'),
  },
  { folder: 'web', may: ['web', 'domain', 'log', 'npm:*'] },
  {
    folder: 'web/words',
    may: ['web/words', 'domain', 'npm:@preact/signals'],
    types: ['log', 'web/known', 'web/device'],
  },
  // how a table is written for spreadsheets is one file of strings: charts give theirs away too
  {
    folder: 'web/ui',
    may: ['web/ui', 'web/words', 'web/known/csv-text.ts', 'npm:*'],
    types: ['domain'],
  },
  { folder: 'web/device', may: ['web/device', 'log', 'npm:*'] },
  { folder: 'web/known', may: ['web/known', 'web/device', 'domain', 'log', 'npm:*'] },
  { folder: 'web/recap', may: SCREENS },
  { folder: 'web/kader', may: ['web/kader', ...SCREENS] },
  { folder: 'web/puskesmas', may: ['web/puskesmas', ...SCREENS] },
  { folder: 'web/dashboard', may: ['web/dashboard', ...SCREENS] },
];

/** What the pure folders may not do, and what screens and requests may not do themselves. */
export const BANS: readonly { folders: readonly string[]; what: RegExp; name: string }[] = [
  { folders: ['domain', 'log'], what: /\bDate\.now\b/, name: 'Date.now' },
  { folders: ['domain', 'log'], what: /\bnew Date\b\s*(\(\s*\)|[^\s(])/, name: 'new Date()' },
  { folders: ['domain', 'log'], what: /\bMath\.random\b/, name: 'Math.random' },
  { folders: ['domain', 'log'], what: /\bfetch\s*\(/, name: 'fetch' },
  { folders: ['domain', 'log'], what: /\bset(Timeout|Interval)\b/, name: 'a timer' },
  {
    folders: ['domain', 'log'],
    what: /\bglobalThis\b/,
    name: 'a global',
  },
  {
    folders: ['web/ui', 'web/kader', 'web/puskesmas', 'web/dashboard'],
    what: /\bindexedDB\b/,
    name: 'IndexedDB',
  },
  { folders: ['web/ui'], what: /\bfetch\s*\(/, name: 'fetch' },
  { folders: ['server/http'], what: /\.query\s*[(<]/, name: 'SQL' },
];

/** Tests that hold the two ends of one agreement against each other, so that neither drifts. */
const AGREEMENTS: ReadonlySet<string> = new Set(['web/device/seal.test.ts']);

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
/** What several tests share: tables of cases, made-up values at random. */
const isForTests = (path: string): boolean => /(-for-test|\.cases)\.tsx?$/.test(path);
const inFolder = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** `domain/assess/growth/x.ts` → `domain/assess/growth`; null outside, and for the tables all rules may read. */
const ruleFolder = (path: string): string | null =>
  /^domain\/assess\/(?!standards\/)[^/]+(?=\/)/.exec(path)?.[0] ?? null;

/** Every line that crosses the table, as `path: what is wrong`. `files`: path from the root → text. */
export function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => [
    ...wrongImports(path, text),
    ...(isTest(path) ? [] : wrongDoings(path, text)),
  ]);
}

function wrongImports(path: string, text: string): string[] {
  const rules = RULES.filter((one) => inFolder(path, one.folder));
  // A test may bring whatever of its own side it needs to set the scene.
  const rule = isTest(path) ? rules[0] : rules.at(-1);
  if (rule === undefined || AGREEMENTS.has(path)) return [];
  return importsOf(text)
    .filter(({ to, typeOnly }) => !mayImport(rule, path, to, typeOnly))
    .map(({ to }) => `${path}: may not import ${to}`);
}

function mayImport(rule: Rule, path: string, to: string, typeOnly: boolean): boolean {
  const target = targetOf(path, to);
  if (target !== null && isForTests(target) && !isTest(path) && !isForTests(path)) return false;
  if (target === null) {
    const name = /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
    if (isTest(path) || (isForTests(path) && name === 'fast-check')) return true;
    return rule.may.includes('npm:*') || rule.may.includes(`npm:${name}`);
  }
  const from = ruleFolder(path);
  const other = ruleFolder(target);
  if (from !== null && other !== null && from !== other) return false;
  if (rule.may.some((folder) => inFolder(target, folder))) return true;
  return typeOnly && (rule.types ?? []).some((folder) => inFolder(target, folder));
}

/** The path from the root an import leads to; null for a package or a part of Node. */
export function targetOf(path: string, to: string): string | null {
  if (to.startsWith('#')) return to.slice(1);
  return to.startsWith('.') ? posix.join(posix.dirname(path), to) : null;
}

function wrongDoings(path: string, text: string): string[] {
  const bans = BANS.filter((ban) => ban.folders.some((folder) => inFolder(path, folder)));
  if (bans.length === 0) return [];
  const code = codeOnly(text);
  return bans.filter((ban) => ban.what.test(code)).map((ban) => `${path}: may not use ${ban.name}`);
}

/** Files that need each other when the program runs, each circle once, as `a → b → a`. */
export function circles(files: ReadonlyMap<string, string>): string[] {
  const needs = new Map<string, string[]>();
  for (const [path, text] of files) {
    const targets = importsOf(text)
      .filter((one) => !one.typeOnly)
      .map((one) => targetOf(path, one.to));
    needs.set(path, targets.filter((one) => one !== null && files.has(one)) as string[]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) visit(path, []);
  return found;
}
