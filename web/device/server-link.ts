import type { CarriedRequest, SealedRequest } from '#log/protocol.ts';
import type { Send, Sent, Stop } from '#log/run.ts';

/** Everything this phone asks the server. No answer is believed here beyond its status; who asked reads it. */
export interface ServerLink {
  signIn(ask: SignIn): Promise<Asked>;
  me(token: string): Promise<Asked>;
  send(token: string): Send;
  pushSealed(token: string | null, request: SealedRequest): Promise<Sent<Stop | 'too-large'>>;
  /** certifies this phone's signing key: {certificate} */
  certificate(token: string, ask: { publicKey: string; device: string }): Promise<Asked>;
  pushCarried(token: string, request: CarriedRequest): Promise<Sent<Stop | 'too-large'>>;
  first(token: string, feed: string, signal?: AbortSignal): Promise<FirstAnswer>;
  /** whose records were opened here; the same id again changes nothing */
  tellReads(token: string, reads: readonly ReadTold[]): Promise<Asked>;
}
export interface ReadTold {
  id: string;
  subject: string;
  at: number;
  place?: string;
  list?: string;
}
export interface SignIn {
  username: string;
  password: string;
  device: string;
  deviceName: string;
}
export type Asked =
  | { ok: true; value: unknown }
  | { ok: false; status: number; slug: string | null; detail?: string };
export type FirstAnswer =
  | { ok: true; body: ReadableStream<Uint8Array<ArrayBuffer>> }
  | { ok: false; error: Stop };

/** A village's first copy takes longer; everything else answers within this even at 30 kB/s. */
const PATIENCE_MS = 45_000;

export function serverLink(base = '', fetcher: typeof fetch = fetch): ServerLink {
  const call = (path: string, init: Call): Promise<Response | null> =>
    reach(fetcher, base + path, init);
  const post = (token: string | null, path: string, json: unknown) =>
    call(path, { method: 'POST', token, json });
  return {
    signIn: async (ask) => read(await post(null, '/api/sign-in', ask)),
    me: async (token) => read(await call('/api/me', { method: 'GET', token })),
    send: (token) => ({
      push: async (request) => sent(await post(token, '/api/push', request)),
      pull: async (request) => {
        const answer = await sent(await post(token, '/api/pull', request));
        return answer.ok || answer.error !== 'too-large'
          ? (answer as Sent)
          : { ok: false, error: 'server-error' };
      },
    }),
    tellReads: async (token, reads) => read(await post(token, '/api/reads', { reads })),
    pushSealed: async (token, request) => sent(await post(token, '/api/push-sealed', request)),
    certificate: async (token, ask) => read(await post(token, '/api/devices/certificate', ask)),
    pushCarried: async (token, request) => sent(await post(token, '/api/push-carried', request)),
    first: async (token, feed, signal) => {
      const path = `/api/first?feed=${encodeURIComponent(feed)}`;
      const response = await call(path, { method: 'GET', token, signal: signal ?? null });
      if (!response) return { ok: false, error: 'offline' };
      const error = stopOf(response.status);
      if (error) return { ok: false, error: error === 'too-large' ? 'server-error' : error };
      return response.body ? { ok: true, body: response.body } : { ok: false, error: 'bad-answer' };
    },
  };
}

interface Call {
  method: 'GET' | 'POST';
  token: string | null;
  json?: unknown;
  signal?: AbortSignal | null;
}

/** Null when nothing answered. */
async function reach(fetcher: typeof fetch, url: string, call: Call): Promise<Response | null> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (call.token) headers.authorization = `Bearer ${call.token}`;
  if (call.json !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetcher(url, {
      method: call.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: call.signal === undefined ? AbortSignal.timeout(PATIENCE_MS) : call.signal,
      ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
    });
  } catch {
    return null;
  }
}

/** What a status means to the log's exchange; null when it is an answer. */
export function stopOf(status: number): Stop | 'too-large' | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401) return 'signed-out';
  if (status === 413) return 'too-large';
  if (status === 426) return 'protocol-too-old';
  // 502 and 504 come from what stands before a server that is starting or gone: smaller pushes would not help
  if (status === 429 || (status >= 502 && status <= 504)) return 'busy';
  return status >= 500 ? 'server-error' : 'bad-answer';
}

async function sent(response: Response | null): Promise<Sent<Stop | 'too-large'>> {
  if (!response) return { ok: false, error: 'offline' };
  const error = stopOf(response.status);
  if (error) return { ok: false, error };
  const value = await json(response);
  return value === undefined ? { ok: false, error: 'bad-answer' } : { ok: true, value };
}

async function read(response: Response | null): Promise<Asked> {
  if (!response) return { ok: false, status: 0, slug: null };
  const value = await json(response);
  if (response.ok && value !== undefined) return { ok: true, value };
  const slug =
    (value as { kind?: unknown; slug?: unknown; detail?: unknown } | undefined | null) ?? {};
  const named = typeof slug.slug === 'string' ? slug.slug : slug.kind;
  return {
    ok: false,
    status: response.status,
    slug: typeof named === 'string' ? named : null,
    ...(typeof slug.detail === 'string' ? { detail: slug.detail } : {}),
  };
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
