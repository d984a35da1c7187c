import { answering } from '../scene/child.ts';
import { newIn, poster } from './post.ts';
import { type Pushing, type ReadyPush, readyPushes } from './pushes.ts';

/** Phones that push as fast as they are answered. `make` before `push`; the same phones push on where they stopped. */
export type IngestQuestion =
  | { do: 'make'; base: string; phones: Pushing[] }
  | { do: 'push'; phones: number[]; seconds: number };

export interface Pushed {
  seconds: number;
  pushes: number;
  facts: number;
  visits: number;
  /** of each push, milliseconds */
  ms: number[];
}

const FACTS_A_PUSH = 50;

interface Client {
  post: ReturnType<typeof poster>;
  ready: ReadyPush[];
}
let clients: Client[] = [];

answering<IngestQuestion>(async (question) => {
  if (question.do === 'push') return push(question.phones, question.seconds);
  clients = question.phones.map((pushing) => ({
    post: poster(question.base, pushing.phone.token),
    ready: readyPushes(pushing, FACTS_A_PUSH),
  }));
  return clients.map((client) => client.ready.length);
});

/** Until the time is over, or the first of them has nothing left to send. */
async function push(phones: readonly number[], seconds: number): Promise<Pushed> {
  const done: Pushed = { seconds: 0, pushes: 0, facts: 0, visits: 0, ms: [] };
  const from = performance.now();
  let over = from + seconds * 1000;
  const one = async ({ post, ready }: Client): Promise<void> => {
    while (performance.now() < over) {
      const next = ready.shift();
      if (!next) {
        over = performance.now();
        return;
      }
      const asked = performance.now();
      const added = newIn(await post('/api/push', next.json));
      if (added !== next.facts) throw new Error(`${added} of ${next.facts} were new`);
      done.ms.push(performance.now() - asked);
      done.pushes += 1;
      done.facts += next.facts;
      done.visits += next.visits;
    }
  };
  await Promise.all(phones.flatMap((i) => (clients[i] ? [one(clients[i])] : [])));
  done.seconds = (performance.now() - from) / 1000;
  return done;
}
