import { gzipSync } from 'node:zlib';
import type { BenchServer } from './server.ts';

export interface OneDownload {
  /** one gzip of all lines, as the server would send one */
  gzip: Buffer;
  /** people's lines to a record of 500 facts */
  blocks: number[];
  facts: number;
  people: number;
  /** feed after feed, read by Node: what the server alone takes */
  ms: number;
}

const FACTS_A_RECORD = 500;

/** Everything these feeds hold, as one download: the same lines the server gives feed by feed. */
export async function oneDownload(
  { base }: BenchServer,
  username: string,
  password: string,
): Promise<OneDownload> {
  const signed = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, device: 'bench-floor' }),
  });
  const { token, me } = (await signed.json()) as { token: string; me: { feeds: string[] } };
  const lines: string[] = [];
  const from = performance.now();
  for (const feed of me.feeds) {
    const answer = await fetch(`${base}/api/first?feed=${encodeURIComponent(feed)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`first copy of ${feed}: ${answer.status}`);
    const all = (await answer.text()).trimEnd().split('\n');
    lines.push(...all.slice(1, -1));
  }
  const ms = performance.now() - from;
  const counts = lines.map((line) => (JSON.parse(line) as [string, unknown[]])[1].length);
  return {
    gzip: gzipSync(lines.join('\n')),
    blocks: blocksOf(counts),
    facts: counts.reduce((sum, n) => sum + n, 0),
    people: counts.length,
    ms,
  };
}

function blocksOf(counts: readonly number[]): number[] {
  const blocks: number[] = [];
  let [people, facts] = [0, 0];
  for (const count of counts) {
    people += 1;
    facts += count;
    if (facts < FACTS_A_RECORD) continue;
    blocks.push(people);
    [people, facts] = [0, 0];
  }
  return people > 0 ? [...blocks, people] : blocks;
}
