// Prints how big the source files are: numbers that can only be seen to grow.
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './source-files.mjs';

const isSource = (path) =>
  /^(domain|log|server|web|tools|bin)\/.*\.(ts|tsx|mts|mjs)$/.test(path) &&
  !/\.(test|cases)\.tsx?$/.test(path) &&
  !path.includes('/standards/');

/** Lines that are not blank, of every source file but tests, cases and generated tables; biggest first. */
export const sizes = () =>
  [...sourceFiles(isSource)]
    .map(([path, text]) => ({ path, lines: text.split('\n').filter((line) => line.trim()).length }))
    .sort((a, b) => b.lines - a.lines);

export function sizeTable(files) {
  const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * (1 - share)))];
  const row = (name, value) => `  ${name.padEnd(8)} ${String(value).padStart(5)}`;
  return [
    'Lines per file (tests, cases and generated tables left out):',
    row('files', files.length),
    row('median', at(0.5)?.lines ?? 0),
    row('p90', at(0.9)?.lines ?? 0),
    row('max', files[0]?.lines ?? 0),
    ...files.slice(0, 5).map(({ path, lines }) => `  ${String(lines).padStart(14)}  ${path}`),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(sizeTable(sizes()));
