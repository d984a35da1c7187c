import { readFileSync } from 'node:fs';
import type { Opened } from './cli/open-store.ts';
import { buildApp } from './http/app.ts';
import { serveWebApp } from './http/web-app.ts';
import { StartProblem } from './start-problem.ts';

export interface Running {
  /** where people open it */
  address: string;
  /** false: nothing is built, so only the API answers */
  withWebApp: boolean;
  /** Answers what is under way, then closes the port and lets the database go. */
  stop(): Promise<void>;
}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** The API and the web app on one port, over an opened store. */
export async function startServer(store: Opened, demo: boolean): Promise<Running> {
  const { config, db, pool, secret } = store;
  const app = await buildApp({ pool, secret, demo, version, logLevel: config.logLevel });
  const withWebApp = await serveWebApp(app);
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    const stop = async (): Promise<void> => {
      await app.close();
      await db.stop();
    };
    return { address, withWebApp, stop };
  } catch (error) {
    await app.close();
    await db.stop();
    throw listenProblem(error, config.host, config.port) ?? error;
  }
}

function listenProblem(error: unknown, host: string, port: number): StartProblem | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new StartProblem(
      `Port ${port} sedang dipakai program lain. Pilih yang lain: PORT=8081.`,
    );
  if (code === 'EACCES')
    return new StartProblem(`Port ${port} tidak boleh dipakai oleh pengguna ini. Coba PORT=8080.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartProblem(`HOST=${host} bukan alamat mesin ini.`);
  return null;
}
