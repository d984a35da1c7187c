import { fail, ok, type Result } from '#domain/result.ts';

/** Why a question to the server has no answer. */
export type AskProblem = 'offline' | 'signed-out' | 'not-allowed' | 'server-error';

/** Questions that only the server can answer, asked in the name of whoever is signed in. */
export interface AskServer {
  /** The JSON behind an address of the API, unread; with a body it is posted there, or put where that is said. */
  json(path: string, body?: object, method?: 'POST' | 'PUT'): Promise<Result<unknown, AskProblem>>;
  /**
   * Hands a file over and gives the answer as it came, refusals with their sentence too; left out where there is
   * nobody to hand it to.
   */
  file?(path: string, bytes: ArrayBuffer): Promise<Result<FileAnswer, 'offline' | 'signed-out'>>;
  /** A file the server makes: a workbook, a paper to sign; left out where nothing can be kept. */
  download?(path: string): Promise<Result<Blob, AskProblem>>;
  /** Follows a stream of server-sent events; settles when it ends, with the reason when it never began. */
  follow(path: string, on: FollowOn, signal: AbortSignal): Promise<Result<void, AskProblem>>;
}

export interface FileAnswer {
  ok: boolean;
  value: unknown;
}

export interface FollowOn {
  /** the stream is open: from here on nothing is missed */
  open(): void;
  event(name: string): void;
}

/** Long enough for a village's month at 30 kB/s, short enough to say "tanpa sinyal" while somebody still looks. */
const PATIENCE_MS = 20_000;
/** 5 MB at 30 kB/s, and the time to write what is in it. */
const FILE_PATIENCE_MS = 240_000;

/** Asks with the token that holds now; null means nobody is signed in. */
export function askServer(token: () => string | null, fetcher: typeof fetch = fetch): AskServer {
  const reach = async (
    path: string,
    accept: string,
    signal: AbortSignal,
    sent?: { body: object; method: string },
  ): Promise<Result<Response, AskProblem>> => {
    const held = token();
    if (held === null) return fail('signed-out');
    try {
      const headers = { accept, authorization: `Bearer ${held}` };
      const response = await fetcher(path, {
        ...(sent ? withBody(headers, sent) : { headers }),
        cache: 'no-store',
        signal,
      });
      return response.ok ? ok(response) : fail(problemOf(response.status));
    } catch {
      return fail('offline');
    }
  };
  return {
    json: async (path, body, method = 'POST') => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const sent = body && { body, method };
      const answer = await reach(path, 'application/json', signal, sent);
      if (!answer.ok) return answer;
      try {
        return ok(await answer.value.json());
      } catch {
        return fail('offline');
      }
    },
    file: async (path, bytes) => {
      const held = token();
      if (held === null) return fail('signed-out');
      try {
        const response = await fetcher(path, {
          method: 'POST',
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${held}`,
            'content-type': 'application/octet-stream',
          },
          body: bytes,
          cache: 'no-store',
          signal: AbortSignal.timeout(FILE_PATIENCE_MS),
        });
        if (response.status === 401) return fail('signed-out');
        return ok({ ok: response.ok, value: await response.json() });
      } catch {
        return fail('offline');
      }
    },
    download: async (path) => {
      const answer = await reach(path, '*/*', AbortSignal.timeout(FILE_PATIENCE_MS));
      if (!answer.ok) return answer;
      try {
        return ok(await answer.value.blob());
      } catch {
        return fail('offline');
      }
    },
    follow: async (path, on, signal) => {
      const answer = await reach(path, 'text/event-stream', signal);
      if (!answer.ok) return answer;
      on.open();
      if (answer.value.body) await readEvents(answer.value.body, on.event).catch(() => {});
      return ok(undefined);
    },
  };
}

const withBody = (
  headers: Record<string, string>,
  { body, method }: { body: object; method: string },
) => ({
  method,
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function problemOf(status: number): AskProblem {
  if (status === 401) return 'signed-out';
  return status === 403 || status === 404 ? 'not-allowed' : 'server-error';
}

/** Names of the events of a stream, as they come; data is not needed, because the page asks again. */
async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  heard: (name: string) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('event: ')) heard(line.slice(7).trim());
  }
}
