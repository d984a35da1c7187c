import { MAX_PULL, type PullRequest, type PushRequest, type Refusal } from './protocol.ts';
import type { PhoneKeeper } from './store.ts';

/** Why an exchange ended before everything was done. Closed: a phone shows a sentence for each. */
export const STOPS = [
  /** no answer came, or only part of one */
  'offline',
  /** the server does not know this sign-in any more */
  'signed-out',
  /** the server asks for patience */
  'busy',
  /** the server failed; what it failed on stays unsent */
  'server-error',
  /** this app speaks a protocol the server no longer takes */
  'protocol-too-old',
  /** an answer came that is not one of ours (a hotspot's sign-in page, say) */
  'bad-answer',
] as const;
export type Stop = (typeof STOPS)[number];

/** What came of sending: the answer as it came (exchange reads it), or why there is none. Never an exception. */
export type Sent<E extends string = Stop> = { ok: true; value: unknown } | { ok: false; error: E };

export interface Send {
  push(request: PushRequest): Promise<Sent<Stop | 'too-large'>>;
  pull(request: PullRequest): Promise<Sent>;
}

/** What an exchange needs of a keeper: it reads and marks, and never writes anything down itself. */
export type ExchangeKeeper = Omit<PhoneKeeper, 'append'>;

export interface Exchange {
  keeper: ExchangeKeeper;
  /** this phone, as the server knows it */
  device: string;
  send: Send;
  /** this phone's own clock, milliseconds */
  nowMs: number;
  onProgress?: (done: Done) => void;
  /** entries in the first push; halved when it is too large */
  batch?: number;
  /** most entries asked for in one pull */
  pullLimit?: number;
}

/** What was done, also when it ended early: every number here is already kept. */
export interface Done {
  /** entries with a receipt `new` or `known` */
  sent: number;
  refused: { id: string; reason: Refusal }[];
  /** entries taken from feeds, those known before included */
  received: number;
  /** items that could not be read, now in the phone's quarantine */
  unreadable: number;
  /** entries the server could not take even alone; they stay unsent and hold up nobody */
  setAside: string[];
  /** feeds this phone follows no more */
  left: string[];
  /** the server was restored, or this is the first meeting */
  newEpoch: boolean;
}
export interface Exchanged extends Done {
  /** null: everything was sent and read */
  stopped: Stop | null;
}

/** One exchange under way. */
export interface Run extends Required<Omit<Exchange, 'onProgress'>> {
  done: Done;
  tell: () => void;
  epochs: number;
  /** ids not offered again in this exchange */
  aside: Set<string>;
  /** entries that made the server fail alone, one after the other */
  failedAlone: number;
  /** something went wrong that did not end the exchange */
  trouble: Stop | null;
}

/** The state of an exchange before its first message. */
export function begin(asked: Exchange): Run {
  const done: Done = {
    sent: 0,
    refused: [],
    received: 0,
    unreadable: 0,
    setAside: [],
    left: [],
    newEpoch: false,
  };
  const tell = (): void => asked.onProgress?.({ ...done });
  return {
    batch: 50,
    pullLimit: MAX_PULL,
    ...asked,
    done,
    tell,
    epochs: 0,
    aside: new Set<string>(),
    failedAlone: 0,
    trouble: null,
  };
}

/** A call meets one epoch, two when a restore falls into it; more means two servers answer in turn. */
const MAX_EPOCHS = 3;

/** Law 4. False when the server cannot make up its mind. */
export async function enterEpoch(run: Run, epoch: string): Promise<boolean> {
  run.epochs += 1;
  if (run.epochs > MAX_EPOCHS) return false;
  await run.keeper.startEpoch(epoch);
  run.done.newEpoch = true;
  return true;
}
