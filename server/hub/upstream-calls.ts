import type { SealedRequest } from '#log/protocol.ts';
import type { Send, Sent, Stop } from '#log/run.ts';
import type { HubSignIn } from '../access/hub-sign-ins.ts';

/** Everything a local server asks of the main one. No answer is believed here beyond its status. */
export interface UpstreamCalls {
  send: Send;
  pushRaw(request: object): Promise<Sent<Stop | 'too-large'>>;
  pushSealed(request: SealedRequest): Promise<Sent<Stop | 'too-large'>>;
  link(asked: LinkAsked): Promise<Sent<Stop | 'too-large' | 'revoked'>>;
  leave(): Promise<Sent<Stop | 'too-large' | 'revoked'>>;
}

export interface LinkAsked {
  mark: string | null;
  waiting: number;
  signIns: HubSignIn[];
}

/** A village phone's line carries a page of 500 facts in less. */
const PATIENCE_MS = 45_000;

type Answered = { status: number; value: unknown };
type Fetch = typeof fetch;

export function upstreamCalls(url: string, token: string, fetcher: Fetch = fetch): UpstreamCalls {
  const post = (path: string, json: object): Promise<Answered | null> =>
    askUpstream(url + path, json, token, fetcher);
  const sent = async (path: string, json: object) => meaning(await post(path, json));
  return {
    send: {
      push: (request) => sent('/api/hub/push', request),
      pull: async (request) => {
        const answer = await sent('/api/hub/pull', request);
        if (answer.ok || answer.error !== 'too-large') return answer as Sent;
        return { ok: false, error: 'server-error' };
      },
    },
    pushRaw: (request) => sent('/api/hub/push', request),
    pushSealed: (request) => sent('/api/hub/push-sealed', request),
    link: async (asked) => {
      const answer = await post('/api/hub/link', asked);
      return isRevoked(answer) ? { ok: false, error: 'revoked' } : meaning(answer);
    },
    leave: async () => meaning(await post('/api/hub/leave', {})),
  };
}

/** Null when nothing answered. */
export async function askUpstream(
  url: string,
  json: object,
  token: string | null,
  fetcher: Fetch = fetch,
): Promise<Answered | null> {
  try {
    const response = await fetcher(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(json),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, value: text === '' ? null : jsonOf(text) };
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRevoked = (answer: Answered | null): boolean =>
  answer?.status === 401 && slugOf(answer.value) === 'revoked';

export const slugOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'slug' in value && typeof value.slug === 'string'
    ? value.slug
    : null;

/** What an answer means to the exchange, as on a phone (web/device/server-link.ts). */
function meaning(answer: Answered | null): Sent<Stop | 'too-large'> {
  if (!answer) return { ok: false, error: 'offline' };
  const { status, value } = answer;
  if (status >= 200 && status < 300)
    return value === undefined ? { ok: false, error: 'bad-answer' } : { ok: true, value };
  return { ok: false, error: stopOf(status) };
}

function stopOf(status: number): Stop | 'too-large' {
  if (status === 401) return 'signed-out';
  if (status === 413) return 'too-large';
  if (status === 426) return 'protocol-too-old';
  if (status === 429 || (status >= 502 && status <= 504)) return 'busy';
  return status >= 500 ? 'server-error' : 'bad-answer';
}
