import { createReadStream } from 'node:fs';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { buildApp } from '../../server/http/app.ts';
import { serveWebApp } from '../../server/http/web-app.ts';
import { openLink } from '../../server/hub/link.ts';
import { secretsFrom } from '../../server/keys/secrets.ts';
import { openPool } from '../../server/store/database.ts';
import { startKeeperThread } from '../../server/store/keeper-thread.ts';
import { answering } from '../scene/child.ts';
import { BENCH_SECRET } from '../scene/database.ts';
import { type CpuShares, sampleCpu } from './cpu-shares.ts';
import { type SqlTimes, timeSql } from './sql-times.ts';

/** What the server in a process of its own is asked. */
export type ServerQuestion =
  | { do: 'start'; url: string; app: string | null; pages: string | null; link: boolean }
  | { do: 'sent' }
  | { do: 'watch' }
  | { do: 'tell' };

export interface Watched {
  sql: SqlTimes;
  cpu: CpuShares;
}

/** Bytes this server has written to sockets that are closed by now, and the open ones. */
let closedBytes = 0;
const open = new Set<Socket>();
let stopWatching: (() => Promise<Watched>) | null = null;

answering<ServerQuestion>(async (question) => {
  if (question.do === 'start') return start(question);
  if (question.do === 'sent') return [...open].reduce((n, s) => n + s.bytesWritten, closedBytes);
  if (question.do === 'watch') {
    const sql = timeSql();
    const cpu = await sampleCpu();
    stopWatching = async () => ({ sql: sql(), cpu: await cpu() });
    return null;
  }
  return stopWatching?.();
});

/** As many as the program itself opens. */
const READERS = 4;

/** The real server; beside it, under /bench/, the pages of benches that need a page of their own. */
async function start(asked: Extract<ServerQuestion, { do: 'start' }>): Promise<string> {
  const pool = openPool(asked.url);
  const store = { pool, secrets: secretsFrom(BENCH_SECRET) };
  const link = asked.link ? await openLink(store, { version: 'bench' }) : null;
  const readers = openPool(asked.url, { size: READERS });
  const app = await buildApp({ pool, readers, secret: BENCH_SECRET, demo: true, passesOn: link });
  const { pages } = asked;
  if (pages) {
    app.get<{ Params: { '*': string } }>(
      '/bench/*',
      { schema: { hide: true } },
      (request, reply) => {
        const path = request.params['*'];
        if (path.endsWith('.gz')) reply.header('content-encoding', 'gzip');
        // as the app's own files are kept: a worker's code comes over the wire once
        else reply.header('cache-control', 'public, max-age=31536000, immutable');
        return reply.type(typeOf(path)).send(createReadStream(join(pages, path)));
      },
    );
  }
  if (asked.app) await serveWebApp(app, asked.app);
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      closedBytes += socket.bytesWritten;
    });
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  link?.start();
  startKeeperThread({ url: asked.url, patienceMs: null });
  return address;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.gz': 'application/x-ndjson',
};
const typeOf = (path: string): string => TYPES[extname(path)] ?? 'application/octet-stream';
