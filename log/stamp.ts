/**
 * A stamp is a hybrid logical clock reading written as a UUIDv7, and it is the entry's id:
 *
 *   48 bits  milliseconds, never going back on one device
 *    4 bits  version 7
 *   12 bits  counter within the millisecond
 *    2 bits  variant
 *   62 bits  the device, drawn once at random
 *
 * So ids sort in the order things were written, two devices never draw the same one, and the entries of one
 * device share their last 62 bits (which is why they compress so well). Order is all a stamp tells: which day
 * something happened is the entry's `on`, and a stamp never chooses between two readings (ruling 8).
 *
 * A clock that runs ahead is capped: hearing a stamp from the future moves us at most `maxAheadMs` past our own
 * clock, so one bad phone drags nobody (ruling 8).
 */
export interface Clock {
  /** 62 bits as 16 hex digits, the first of which is 8–b */
  readonly device: string;
  /** last milliseconds given out */
  readonly ms: number;
  /** last counter given out within `ms`, 0–4095 */
  readonly counter: number;
}

/** A day: phones are often a time zone wrong, rarely more by honest mistake. */
export const maxAheadMs = 24 * 60 * 60 * 1000;
const MAX_COUNTER = 0xfff;
/** The year 6429; beyond it a broken clock would no longer fit into 48 bits. */
const MAX_MS = 2 ** 47;

const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');

/** `random` gives 8 bytes from a good source; the log itself knows no randomness. */
export function newClock(random: Uint8Array): Clock {
  const bytes = Array.from(random.slice(0, 8));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
  return { device: bytes.map((b) => hex(b, 2)).join(''), ms: 0, counter: 0 };
}

/** The next stamp and the clock to keep; keep it in the same transaction as the entry. */
export function nextStamp(clock: Clock, nowMs: number): { id: string; clock: Clock } {
  const now = clockMs(nowMs);
  let { ms, counter } = clock;
  if (now > ms) {
    ms = now;
    counter = 0;
  } else if (counter < MAX_COUNTER) counter += 1;
  else {
    ms += 1;
    counter = 0;
  }
  return { id: stampOf(ms, counter, clock.device), clock: { device: clock.device, ms, counter } };
}

/** Hear somebody else's stamp: ours will sort after it, unless it lies more than a day ahead of our own clock. */
export function hear(clock: Clock, id: string, nowMs: number): Clock {
  const heard = Math.min(msOf(id), clockMs(nowMs) + maxAheadMs);
  return heard > clock.ms ? { device: clock.device, ms: heard, counter: MAX_COUNTER } : clock;
}

/** A phone's idea of now, as far as a stamp can carry it. */
const clockMs = (nowMs: number): number => Math.min(MAX_MS, Math.max(0, Math.floor(nowMs) || 0));

/** Of two readings of one device's clock, the later: the one to keep. */
export const laterClock = (a: Clock, b: Clock): Clock =>
  b.ms > a.ms || (b.ms === a.ms && b.counter > a.counter) ? b : a;

export function stampOf(ms: number, counter: number, device: string): string {
  const time = hex(ms, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${device.slice(0, 4)}-${device.slice(4)}`;
}

export const msOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
export const deviceOf = (id: string): string => id.slice(19, 23) + id.slice(24);
