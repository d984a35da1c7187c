import type { PullAnswer } from '#log/protocol.ts';
import { answering } from '../scene/child.ts';
import { newIn, poster } from './post.ts';
import { type Pushing, type ReadyPush, readyPush, readyPushes } from './pushes.ts';

/** A crowd of phones, each with its own line and its own clock. */
export interface PhonesQuestion {
  base: string;
  /** `read`: how far these phones have read their feed; they have had their first copy */
  posyandu: { pushing: Pushing; phones: Pushing['phone'][]; read: number }[];
  facts: number;
  everySeconds: number;
  seconds: number;
}

export interface Crowd {
  pushes: number;
  facts: number;
  pulls: number;
  pulled: number;
  errors: string[];
  /** milliseconds from when it was due, not from when it was sent */
  pushMs: number[];
  pullMs: number[];
  /** how late this process itself sent, at worst: the bench's own share */
  lateMs: number;
}

interface Phone {
  post: ReturnType<typeof poster>;
  ready: ReadyPush[];
  feed: string;
  cursor: number;
}

answering<PhonesQuestion>(async (asked) => {
  const phones = asked.posyandu.flatMap((one) => phonesOf(asked, one));
  const crowd: Crowd = {
    pushes: 0,
    facts: 0,
    pulls: 0,
    pulled: 0,
    errors: [],
    pushMs: [],
    pullMs: [],
    lateMs: 0,
  };
  const start = performance.now() + 500;
  await Promise.all(phones.map((phone, i) => live(phone, i / phones.length, start, asked, crowd)));
  return crowd;
});

/** The phones of one posyandu share its open days' facts, a push each in turn. */
function phonesOf(
  { base, facts }: PhonesQuestion,
  { pushing, phones, read }: PhonesQuestion['posyandu'][number],
): Phone[] {
  const all = readyPushes(pushing, facts);
  return phones.map((phone, i) => ({
    post: poster(base, phone.token),
    ready: all
      .filter((_, n) => n % phones.length === i)
      .map((push) => (phone === pushing.phone ? push : signedBy(phone, push))),
    feed: pushing.posyandu.id,
    cursor: read,
  }));
}

function signedBy(phone: Pushing['phone'], push: ReadyPush): ReadyPush {
  const { entries } = JSON.parse(push.json) as { entries: Parameters<typeof readyPush>[1] };
  return readyPush(
    phone,
    entries.map((entry) => ({ ...entry, by: phone.account })),
  );
}

/** Pushes and then pulls whenever it is time, whether or not the server keeps up (an open loop). */
async function live(
  phone: Phone,
  offset: number,
  start: number,
  asked: PhonesQuestion,
  crowd: Crowd,
): Promise<void> {
  const every = asked.everySeconds * 1000;
  const rounds = Math.floor(asked.seconds / asked.everySeconds);
  for (let round = 0; round < rounds; round++) {
    const due = start + (offset + round) * every;
    const wait = due - performance.now();
    if (wait > 0) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      crowd.lateMs = Math.max(crowd.lateMs, performance.now() - due);
    }
    try {
      await talk(phone, due, crowd);
    } catch (error) {
      crowd.errors.push(error instanceof Error ? error.message : String(error));
    }
  }
}

async function talk(phone: Phone, due: number, crowd: Crowd): Promise<void> {
  const next = phone.ready.shift();
  if (!next) throw new Error('the bench gave this phone too few facts');
  const added = newIn(await phone.post('/api/push', next.json));
  const pushed = performance.now();
  crowd.pushMs.push(pushed - due);
  crowd.pushes += 1;
  crowd.facts += added;
  const cursors = { [phone.feed]: phone.cursor };
  const answer = await phone.post(
    '/api/pull',
    JSON.stringify({ protocol: 1, epoch: null, cursors }),
  );
  if (answer.status !== 200) throw new Error(`pull answered ${answer.status}`);
  crowd.pullMs.push(performance.now() - pushed);
  crowd.pulls += 1;
  const page = (JSON.parse(answer.text) as PullAnswer).feeds[phone.feed];
  if (!page) throw new Error('the feed is not in the answer');
  phone.cursor = page.to;
  crowd.pulled += page.entries.length;
}
