import type { ServerQuestion, Watched } from '../beside/server.ts';
import { startChild } from './child.ts';

export interface BenchServer {
  /** http://127.0.0.1:port */
  base: string;
  /** bytes written to all sockets so far, headers and all */
  sent(): Promise<number>;
  /** Samples its CPU and times its statements from here on; slows it by a few percent. */
  watch(): Promise<void>;
  /** Stops watching and tells. */
  tell(): Promise<Watched>;
  metrics(): Promise<Map<string, number>>;
  end(): Promise<void>;
}

/** The real server in a process of its own, on a database that is migrated. */
export async function startServer(
  url: string,
  serve: { app?: string; pages?: string; link?: boolean } = {},
): Promise<BenchServer> {
  const child = startChild(new URL('../beside/server.ts', import.meta.url));
  const ask = <T>(question: ServerQuestion) => child.ask<T>(question);
  const { app = null, pages = null, link = false } = serve;
  const base = await ask<string>({ do: 'start', url, app, pages, link });
  return {
    base,
    sent: () => ask({ do: 'sent' }),
    watch: () => ask({ do: 'watch' }),
    tell: () => ask({ do: 'tell' }),
    metrics: () => readMetrics(base),
    end: () => child.end(),
  };
}

/** Prometheus' text as name (with labels) → value. */
async function readMetrics(base: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${base}/metrics`)).text();
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const at = line.lastIndexOf(' ');
    if (at > 0) values.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return values;
}
