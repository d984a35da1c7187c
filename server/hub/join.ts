import { fail, ok, type Result } from '#domain/result.ts';
import type { Joined } from '../http/hub.ts';
import type { Store } from '../store/store.ts';
import { takeArea } from './take-area.ts';
import { askUpstream, slugOf } from './upstream-calls.ts';
import { keepUpstream, readUpstream } from './upstream-row.ts';

export interface JoinAsked {
  url: string;
  username: string;
  password: string;
  /** how the main server's list names this one */
  name: string;
  /** a posyandu's id or a village's code */
  place?: string;
}

export type JoinProblem =
  | 'not-https'
  | 'no-answer'
  | 'wrong-password'
  | 'not-your-area'
  | 'which-place'
  | 'no-siklus'
  /** this database already serves for itself */
  | 'has-own-accounts'
  /** it passes on to another main server, and something is still on its way there */
  | 'joined-elsewhere';

export interface JoinDone {
  posyandu: string[];
  accounts: number;
}

/** Signs this server in at the main one and takes its places and accounts over. Nothing of a person travels yet. */
export async function joinUpstream(
  store: Store,
  asked: JoinAsked,
  at: Date,
  fetcher: typeof fetch = fetch,
): Promise<Result<JoinDone, JoinProblem>> {
  const url = asked.url.replace(/\/+$/, '');
  if (!isSafe(url)) return fail('not-https');
  const before = await readUpstream(store);
  if (before && before.url !== url) return fail('joined-elsewhere');
  if (!before && (await hasAccounts(store))) return fail('has-own-accounts');
  const { username, password, name, place } = asked;
  const body = { username, password, name, ...(place === undefined ? {} : { place }) };
  const answer = await askUpstream(`${url}/api/hub/join`, body, null, fetcher);
  if (!answer) return fail('no-answer');
  if (answer.status !== 200) return fail(problemOf(answer.status, answer.value));
  const joined = readJoined(answer.value);
  if (!joined) return fail('no-siklus');
  const { hub, area, mark } = joined;
  const row = { url, hubId: hub.id, token: hub.token, name, districtId: area.districtId };
  await keepUpstream(store.pool, store, row, at);
  await takeArea(store, area, mark, at);
  return ok({ posyandu: area.posyandu.map((p) => p.name), accounts: area.accounts.length });
}

/** A password travels, and password hashes come back: only encrypted, or inside this very machine. */
function isSafe(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol === 'https:') return true;
    return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  } catch {
    return false;
  }
}

async function hasAccounts(store: Store): Promise<boolean> {
  const { rowCount } = await store.pool.query('select 1 from accounts limit 1');
  return (rowCount ?? 0) > 0;
}

function problemOf(status: number, value: unknown): JoinProblem {
  const slug = slugOf(value);
  if (slug === 'wrong-password' || slug === 'account-disabled') return 'wrong-password';
  if (slug === 'not-your-area') return 'not-your-area';
  const detail = (value as { detail?: unknown } | null)?.detail;
  if (status === 400 && detail === 'which-place') return 'which-place';
  return status >= 500 || status === 429 ? 'no-answer' : 'no-siklus';
}

function readJoined(value: unknown): Joined | null {
  if (typeof value !== 'object' || value === null) return null;
  const joined = value as Partial<Joined>;
  if (typeof joined.hub?.id !== 'string' || typeof joined.hub.token !== 'string') return null;
  if (!Array.isArray(joined.area?.accounts) || !Array.isArray(joined.area.posyandu)) return null;
  return typeof joined.mark === 'string' ? (joined as Joined) : null;
}
