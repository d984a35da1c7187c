import type { RequestListener, Server } from 'node:http';
import { createServer, type Server as HttpsServer } from 'node:https';
import { join } from 'node:path';
import { fingerprint } from '../keys/certificates.ts';
import { localNames, reachable } from './addresses.ts';
import { helperServer } from './helper-page.ts';
import { keepCertificates } from './keep-certificates.ts';

/** A laptop that moves to another hotspot gets another address. */
const LOOK_MS = 30_000;

export interface OwnHttps {
  /** for Fastify */
  server(handler: RequestListener): Server;
  /** SHA-256 of the authority */
  fingerprint: string;
  /** where phones find the app, given its port */
  address(port: number): string;
  /** Opens the helper page; null when its port is taken. Answers its address. */
  help(host: string, port: number, appPort: number): Promise<string | null>;
  stop(): Promise<void>;
}

/** https with certificates of this machine's own, kept in `home` and made anew when its addresses change. */
export async function ownHttps(home: string): Promise<OwnHttps> {
  const folder = join(home, 'tls');
  let names = localNames();
  let kept = await keepCertificates(folder, names, new Date());
  let serving: HttpsServer | null = null;
  let helper: Server | null = null;
  const look = async (): Promise<void> => {
    names = localNames();
    const next = await keepCertificates(folder, names, new Date());
    if (next.leaf.cert !== kept.leaf.cert) serving?.setSecureContext(next.leaf);
    kept = next;
  };
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS).unref();
  const address = (port: number): string => `https://${reachable(names)}:${port}`;
  return {
    server: (handler) => {
      serving = createServer({ key: kept.leaf.key, cert: kept.leaf.cert }, handler);
      // an https server answers as an http one does; only Fastify's types tell them apart
      return serving as unknown as Server;
    },
    fingerprint: fingerprint(kept.authority),
    address,
    help: async (host, port, appPort) => {
      helper = helperServer({
        app: () => address(appPort),
        authority: kept.authority.cert,
        fingerprint: fingerprint(kept.authority),
      });
      const open = await listens(helper, host, port);
      return open ? `http://${reachable(names)}:${port}/` : null;
    },
    stop: async () => {
      clearInterval(timer);
      helper?.closeAllConnections();
      await new Promise<void>((resolve) => (helper ? helper.close(() => resolve()) : resolve()));
    },
  };
}

const listens = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => resolve(true));
  });
