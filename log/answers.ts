import { type Entry, isEntry, type PackedEntry, unpack } from './entry.ts';
import { REFUSALS, type Receipt } from './protocol.ts';

/** What a server's words mean to a phone. Anything may stand between the two, so nothing is believed before it is read. */

type Loose = Record<string, unknown>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isEpoch = (value: unknown): value is string => typeof value === 'string' && value !== '';

export interface ReadPush {
  epoch: string;
  /** those that could be read; an entry without one stays unsent */
  receipts: Receipt[];
}

/** A push answer, or null when it is not one. A receipt with a reason this phone does not know counts as none. */
export function readPushAnswer(value: unknown): ReadPush | null {
  if (!isLoose(value) || !isEpoch(value.epoch) || !Array.isArray(value.receipts)) return null;
  return { epoch: value.epoch, receipts: value.receipts.flatMap(readReceipt) };
}

function readReceipt(value: unknown): Receipt[] {
  if (!isLoose(value) || typeof value.id !== 'string') return [];
  const { id, outcome } = value;
  if (outcome === 'new' || outcome === 'known') return [{ id, outcome }];
  const reason = REFUSALS.find((each) => each === value.reason);
  return outcome === 'refused' && reason !== undefined ? [{ id, outcome, reason }] : [];
}

export interface ReadCarried {
  epoch: string;
  /** one for each parcel sent, in their order */
  outcomes: ('taken' | 'refused')[];
}

/** The answer to parcels carried for others, or null when it is not one; `asked` is how many were sent. */
export function readCarriedAnswer(value: unknown, asked: number): ReadCarried | null {
  if (!isLoose(value) || !isEpoch(value.epoch) || !Array.isArray(value.carried)) return null;
  const outcomes = value.carried.flatMap((one): ReadCarried['outcomes'] =>
    isLoose(one) && (one.outcome === 'taken' || one.outcome === 'refused') ? [one.outcome] : [],
  );
  return outcomes.length === asked ? { epoch: value.epoch, outcomes } : null;
}

export interface ReadPage {
  to: number;
  more: boolean;
  after: number | null;
  entries: Entry[];
  /** as they came */
  unreadable: unknown[];
}
export interface ReadPull {
  epoch: string;
  feeds: Map<string, ReadPage>;
  left: string[];
}

/** A pull answer, or null when it is not one. An item that cannot be read does not spoil its page. */
export function readPullAnswer(value: unknown): ReadPull | null {
  if (!isLoose(value) || !isEpoch(value.epoch) || !isLoose(value.feeds)) return null;
  const feeds = new Map<string, ReadPage>();
  for (const [feed, raw] of Object.entries(value.feeds)) {
    const page = readPage(raw);
    if (page === null) return null;
    feeds.set(feed, page);
  }
  const left = Array.isArray(value.left) ? value.left.filter((f) => typeof f === 'string') : [];
  return { epoch: value.epoch, feeds, left };
}

function readPage(value: unknown): ReadPage | null {
  if (!isLoose(value) || !isPlace(value.to) || !Array.isArray(value.entries)) return null;
  const page: ReadPage = {
    to: value.to,
    more: value.more === true,
    after: isPlace(value.after) ? value.after : null,
    entries: [],
    unreadable: [],
  };
  for (const item of value.entries) {
    const entry = readItem(item);
    if (entry === null) page.unreadable.push(item);
    else page.entries.push(entry);
  }
  return page;
}

function readItem(item: unknown): Entry | null {
  if (!Array.isArray(item) || typeof item[0] !== 'string' || !Array.isArray(item[1])) return null;
  if (item[1].length < 7) return null;
  const entry: unknown = unpack(item[0], item[1] as PackedEntry);
  return isEntry(entry) ? entry : null;
}
