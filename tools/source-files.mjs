import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = [
  'domain',
  'log',
  'server',
  'web',
  'tools',
  'bin',
  'bench',
  'journeys',
  'decisions',
  '.ci',
];
const TEXT = /\.(ts|tsx|mts|mjs|js|sql|md|json|html|css|csv)$|\/\.ci\/run$/;

/** Every text file of the project, path from the root (with `/`) → text. What npm or a build made is not ours. */
export function sourceFiles(keep = () => true) {
  const files = new Map();
  for (const folder of FOLDERS.filter((name) => existsSync(join(ROOT, name))))
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(ROOT, path).split(sep).join('/');
      if (entry.isFile() && TEXT.test(`/${name}`) && !name.startsWith('bench/out/') && keep(name))
        files.set(name, readFileSync(path, 'utf8'));
    }
  for (const entry of readdirSync(ROOT, { withFileTypes: true }))
    if (entry.isFile() && TEXT.test(entry.name) && keep(entry.name))
      files.set(entry.name, readFileSync(join(ROOT, entry.name), 'utf8'));
  return files;
}
