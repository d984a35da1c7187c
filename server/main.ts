import { readFileSync } from 'node:fs';
import type { Opened } from './cli/open-store.ts';
import { buildApp } from './http/app.ts';
import { serveWebApp } from './http/web-app.ts';
import { openLink } from './hub/link.ts';
import { type OwnHttps, ownHttps } from './hub/serve-https.ts';
import { StartProblem } from './start-problem.ts';
import { startKeeperThread } from './store/keeper-thread.ts';
import type { Keeper } from './store/rollups-keeper.ts';

export interface Running {
  /** where people open it */
  address: string;
  /** false: nothing is built, so only the API answers */
  withWebApp: boolean;
  /** https of our own: where a phone learns to trust it (null: that port is taken), and what to compare */
  phones?: { help: string | null; fingerprint: string };
  /** Answers what is under way, then closes the port and lets the database go. */
  stop(): Promise<void>;
}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Where to listen; https with a certificate of this machine's own, and the page that explains it. */
export interface Serving {
  host: string;
  port: number;
  /** the helper page's port; null: plain http, behind a proxy or for this machine alone */
  helpPort: number | null;
}

/** The API and the web app on one port, over an opened store; a local server's link with the main one beside them. */
export async function startServer(
  store: Opened,
  demo: boolean,
  serving: Serving = { ...store.config, helpPort: null },
  say: (line: string) => void = () => {},
): Promise<Running> {
  const { config, db, pool, secret } = store;
  const link = await openLink(store, { version, say });
  const https = serving.helpPort === null ? null : await ownHttps(config.home);
  const about = { pool, readers: db.readers, secret, demo, version, logLevel: config.logLevel };
  const app = await buildApp({ ...about, passesOn: link, https });
  const withWebApp = await serveWebApp(app);
  let keeper: Keeper | null = null;
  const stop = async (): Promise<void> => {
    await keeper?.stop();
    await link?.stop();
    await https?.stop();
    await app.close();
    await db.stop();
  };
  try {
    const address = await app.listen({ port: serving.port, host: serving.host });
    link?.start();
    keeper = startKeeperThread(db, { say });
    const opened = https ? await openForPhones(https, serving) : { address };
    return { ...opened, withWebApp, stop };
  } catch (error) {
    await stop();
    throw listenProblem(error, serving.host, serving.port) ?? error;
  }
}

async function openForPhones(
  https: OwnHttps,
  { host, port, helpPort }: Serving,
): Promise<Pick<Running, 'address' | 'phones'>> {
  const help = helpPort === null ? null : await https.help(host, helpPort, port);
  return {
    address: https.address(port),
    phones: { help, fingerprint: https.fingerprint },
  };
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
