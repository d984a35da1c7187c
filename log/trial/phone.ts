import type { Entry } from '../entry.ts';
import { exchange } from '../exchange.ts';
import { type Disk, Killed, newDisk, openMemoryStore } from '../memory-store.ts';
import type { Exchanged, Send } from '../run.ts';
import { newClock, nextStamp } from '../stamp.ts';
import type { PhoneKeeper } from '../store.ts';
import type { Chance } from './chance.ts';

/** One phone of a trial: its disk outlives every kill. */
export class TrialPhone {
  readonly device: string;
  readonly account: string;
  readonly disk: Disk;
  /** how far its clock is off, milliseconds */
  skewMs = 0;
  /** was its clock right from the start? */
  honest = true;
  busy = false;
  #store;

  constructor(device: string, random: Uint8Array) {
    this.device = device;
    const clock = newClock(random);
    this.disk = newDisk(clock);
    this.account = nextStamp(clock, 0).id;
    this.#store = openMemoryStore(this.disk);
  }

  follow(feed: string): Promise<void> {
    return this.#unlessKilled(() => this.#store.follow(feed));
  }

  /** Writes drafts down; what is on the disk afterwards is what was written, killed or not. */
  async write(
    drafts: Omit<Entry, 'id'>[],
    nowMs: number,
    deathIn: number | null,
  ): Promise<Entry[]> {
    const keeper = this.#keeper(deathIn);
    const entries: Entry[] = [];
    await this.#unlessKilled(async () => {
      let clock = await keeper.clock();
      for (const draft of drafts) {
        const stamp = nextStamp(clock, nowMs + this.skewMs);
        clock = stamp.clock;
        entries.push({ ...draft, id: stamp.id });
      }
      await keeper.append(entries, clock);
    });
    return entries.filter((entry) => this.disk.entries.get(entry.id) === entry);
  }

  /** One exchange; null when the phone died of it. */
  async sync(asked: {
    send: Send;
    nowMs: number;
    batch: number;
    pullLimit: number;
    deathIn: number | null;
    /** what the kader does while the phone is busy */
    between: () => Promise<void>;
  }): Promise<Exchanged | null> {
    this.busy = true;
    const { deathIn, nowMs, between, ...rest } = asked;
    const keeper = this.#keeper(deathIn, between);
    let outcome: Exchanged | null = null;
    await this.#unlessKilled(async () => {
      outcome = await exchange({
        keeper,
        device: this.device,
        nowMs: nowMs + this.skewMs,
        ...rest,
      });
    });
    this.busy = false;
    return outcome;
  }

  async #unlessKilled(act: () => Promise<void>): Promise<void> {
    const store = this.#store;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      if (this.#store === store) this.#store = openMemoryStore(this.disk);
    }
  }

  /** A keeper whose phone dies at its n-th transaction: half of the time just before it, half just after. */
  #keeper(deathIn: number | null, between?: () => Promise<void>): PhoneKeeper {
    const store = this.#store;
    let left = deathIn === null ? Number.POSITIVE_INFINITY : Math.floor(deathIn / 2);
    const after = deathIn !== null && deathIn % 2 === 1;
    const step = async <T>(transaction: () => Promise<T>): Promise<T> => {
      left -= 1;
      await between?.();
      if (left === 0 && !after) store.kill();
      const value = await transaction();
      if (left !== 0) return value;
      store.kill();
      throw new Killed();
    };
    return {
      append: (entries, clock) => step(() => store.append(entries, clock)),
      clock: () => step(() => store.clock()),
      keepClock: (clock) => step(() => store.keepClock(clock)),
      epoch: () => step(() => store.epoch()),
      startEpoch: (epoch) => step(() => store.startEpoch(epoch)),
      unsent: (limit) => step(() => store.unsent(limit)),
      receive: (receipts) => step(() => store.receive(receipts)),
      cursors: () => step(() => store.cursors()),
      takePage: (feed, entries, cursor) => step(() => store.takePage(feed, entries, cursor)),
      leave: (feed) => step(() => store.leave(feed)),
      quarantine: (raw, reason) => step(() => store.quarantine(raw, reason)),
    };
  }
}

/** Eight bytes to begin a clock with. */
export const randomBytes = (chance: Chance): Uint8Array =>
  Uint8Array.from({ length: 8 }, () => chance.below(256));
