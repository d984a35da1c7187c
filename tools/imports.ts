/** One import as it stands in a file. */
export interface Import {
  /** what stands between the quotes */
  to: string;
  /** only types: nothing of it is left when the program runs */
  typeOnly: boolean;
}

const FROM =
  /^[ \t]*(import|export)\s+(type\s+)?(?:[\w$*{}\s,]|\btype\b)*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g;

/** Every import of a TypeScript file: static, for its effect, re-exported, dynamic, or as a type. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [all, , type, to] of code.matchAll(FROM))
    if (to !== undefined) found.push({ to, typeOnly: type !== undefined || onlyTypesNamed(all) });
  for (const [, to] of code.matchAll(BARE))
    if (to !== undefined) found.push({ to, typeOnly: false });
  for (const [, to] of code.matchAll(DYNAMIC))
    if (to !== undefined) found.push({ to, typeOnly: false });
  return found;
}

/** `import { type A, type B } from …` */
function onlyTypesNamed(statement: string): boolean {
  const named = /^[^{]*\{([^}]*)\}\s*from/.exec(statement);
  if (named === null || /^\s*\w+\s+[\w$]+\s*,/.test(statement)) return false;
  const names = (named[1] ?? '').split(',').filter((name) => name.trim() !== '');
  return names.length > 0 && names.every((name) => name.trim().startsWith('type '));
}

/** Comments gone, line numbers kept. Strings that hold `//` stay whole. */
export function withoutComments(text: string): string {
  const piece =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(piece, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, '') : found,
  );
}

/** Strings emptied too, for looking at what the code itself does. */
export const codeOnly = (text: string): string =>
  withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
