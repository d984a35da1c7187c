import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** Names made from the content, so they may be kept for a year; everything else is asked for anew. */
const isHashed = (path: string): boolean => /-[\w-]{8}\.\w+$/.test(path);

/**
 * Serves the built web app beside the API: its files by name, and its start page for any other address a person
 * could be on (it has addresses of its own). Addresses of the API that do not exist stay "not found".
 */
export async function serveWebApp(app: FastifyInstance, folder = DIST): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const files = new Set(filesIn(folder));
  await app.register(async (web) => {
    await web.register(compress, { encodings: ['br', 'gzip'] });
    await web.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
    web.get('/*', { schema: { hide: true } }, (request, reply) => {
      const path = pathOf(request.url);
      if (path === null || (!files.has(path) && isForPrograms(path))) return reply.callNotFound();
      const found = files.has(path) ? path : 'index.html';
      reply.header('cache-control', isHashed(found) ? FOR_A_YEAR : 'no-cache');
      return reply.sendFile(found);
    });
  });
  return true;
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '').slice(1);
  } catch {
    return null;
  }
}

/**
 * The API, or a file that is not there: a start page in its place would only confuse. The code of a village ends in
 * digits after a point, and is no file.
 */
const isForPrograms = (path: string): boolean =>
  path === 'api' || path.startsWith('api/') || /\.[a-z]\w*$/i.test(path);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
