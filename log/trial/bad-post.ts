import { readPushAnswer } from '../answers.ts';
import type { PullRequest, PushRequest } from '../protocol.ts';
import type { Send, Sent, Stop } from '../run.ts';
import type { Chance } from './chance.ts';
import type { MemoryServer } from './memory-server.ts';

/** What can befall a message, with how often it does (a weight; `fine` among them). */
export const MISHAPS = [
  'fine',
  /** never reached the server */
  'lost',
  /** the server did it, the phone never heard */
  'answer-lost',
  /** the server received it twice */
  'twice',
  /** the phone gave up; the server receives it much later */
  'late',
  /** half an answer */
  'answer-cut',
  /** half a question */
  'request-cut',
  /** the answer to an earlier question of this phone */
  'replayed',
  /** something else answered: a hotspot's page, an empty object */
  'foreign',
  /** some receipts are missing, one is there twice */
  'receipts-missing',
  /** the server said no for now */
  'refused',
] as const;
export type Weather = Partial<Record<(typeof MISHAPS)[number], number>>;

/** How the server fails on an entry that carries one of these in its body. */
export type Burden = 'huge' | 'poison';
const burdenOf = (entry: { body: unknown }): Burden | undefined =>
  (entry.body as { burden?: Burden }).burden;

export interface Post {
  send(device: string): Send;
  /** Delivers one of the messages that were given up. */
  deliverLate(): void;
  weather: Weather;
  /** what has befallen messages so far */
  readonly befell: Map<string, number>;
}

interface Asked {
  chance: Chance;
  server: MemoryServer;
  /** most entries the line lets through in one push */
  mostEntries: number;
  /** the world goes on while a message is under way */
  meanwhile(): Promise<void>;
}

type Failure = { ok: false; error: Stop | 'too-large' };
const offline: Failure = { ok: false, error: 'offline' };

/** Between phones and server; everything it carries goes through JSON. */
export function badPost({ chance, server, mostEntries, meanwhile }: Asked): Post {
  const late: (() => void)[] = [];
  const earlier = new Map<string, string[]>();

  async function carry(line: string, request: object, serve: (json: string) => string) {
    const json = JSON.stringify(request);
    const mishap = drawMishap(chance, post.weather);
    post.befell.set(mishap, (post.befell.get(mishap) ?? 0) + 1);
    await meanwhile();
    const stopped = onTheWay(mishap, () => late.push(() => void serve(json)));
    if (stopped !== null) return stopped;
    if (mishap === 'twice') serve(json);
    const answer = serve(json);
    const past = earlier.get(line) ?? [];
    earlier.set(line, [...past.slice(-9), answer]);
    await meanwhile();
    return onTheWayBack(mishap, answer, past);
  }

  function onTheWay(mishap: string, keep: () => void): Failure | null {
    if (mishap === 'late') keep();
    if (mishap === 'lost' || mishap === 'late') return offline;
    if (mishap === 'request-cut') return { ok: false, error: 'server-error' };
    const no = chance.pick<Stop>(['signed-out', 'busy', 'server-error', 'protocol-too-old']);
    return mishap === 'refused' && no !== undefined ? { ok: false, error: no } : null;
  }

  function onTheWayBack(mishap: string, answer: string, past: string[]): Sent | Failure {
    if (mishap === 'answer-lost') return offline;
    if (mishap === 'answer-cut') return parsed(answer.slice(0, chance.below(answer.length)));
    if (mishap === 'replayed') return parsed(chance.pick(past) ?? answer);
    if (mishap === 'foreign') return { ok: true, value: chance.pick([null, {}, '<html>', []]) };
    const heard = parsed(answer);
    if (mishap === 'receipts-missing' && heard.ok) return { ok: true, value: thin(heard.value) };
    return heard;
  }

  function thin(value: unknown): unknown {
    const answer = readPushAnswer(value);
    if (answer === null) return value;
    const kept = answer.receipts.filter(() => chance.oneIn(2));
    return { ...answer, receipts: chance.shuffled([...kept, ...kept.slice(0, 1)]) };
  }

  const servePush = (json: string): string => {
    const request = JSON.parse(json) as PushRequest;
    return JSON.stringify(server.push(request));
  };
  const servePull =
    (device: string) =>
    (json: string): string => {
      const request = JSON.parse(json) as PullRequest;
      const answer = server.pull(device, request.cursors, request.limit ?? 500);
      for (const page of Object.values(answer.feeds)) page.entries = chance.shuffled(page.entries);
      return JSON.stringify(answer);
    };

  const post: Post = {
    weather: {},
    befell: new Map(),
    send: (device) => ({
      push: async (request) => {
        const { entries } = request;
        if (entries.length > mostEntries || entries.some((e) => burdenOf(e) === 'huge'))
          return { ok: false, error: 'too-large' };
        if (entries.some((e) => burdenOf(e) === 'poison'))
          return { ok: false, error: 'server-error' };
        const shuffled = { ...request, entries: chance.shuffled(entries) };
        return carry(`push ${device}`, shuffled, servePush);
      },
      pull: async (request) => {
        const sent = await carry(`pull ${device}`, request, servePull(device));
        return sent.ok || sent.error !== 'too-large' ? (sent as Sent) : offlineAsSent;
      },
    }),
    deliverLate: () => late.splice(chance.below(late.length), 1)[0]?.(),
  };
  return post;
}

const offlineAsSent: Sent = { ok: false, error: 'offline' };

function parsed(json: string): Sent {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return offlineAsSent;
  }
}

function drawMishap(chance: Chance, weather: Weather): string {
  const total = MISHAPS.reduce((sum, name) => sum + (weather[name] ?? 0), 0);
  let left = chance.next() * total;
  for (const name of MISHAPS) {
    left -= weather[name] ?? 0;
    if (left < 0) return name;
  }
  return 'fine';
}
