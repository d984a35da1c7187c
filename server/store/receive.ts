import { canonicalJson, sameEntry } from '#log/canonical-json.ts';
import type { Entry } from '#log/entry.ts';
import type { Receipt } from '#log/protocol.ts';
import { type Bench, judge, type Verdict } from '../access/judge.ts';
import { type Appended, append } from './append.ts';
import { sqlState } from './in-transaction.ts';
import type { Judged } from './judged.ts';
import { MayNotMove } from './may-move.ts';
import { quarantine, type Refused, settledEntries } from './quarantine.ts';
import type { Store } from './store.ts';

export interface Received {
  /** one for each thing that came, in the same order */
  receipts: Receipt[];
  /** scopes whose numbers or feeds changed */
  touched: string[];
  added: number;
}

/** As append does it, for one store. */
export type Keep = (districtId: number, judged: readonly Judged[], at: Date) => Promise<Appended>;

export interface Sender {
  account: string;
  device: string;
}

/**
 * Takes a push: judges everything first, keeps what may be kept in one transaction a district, and puts the rest into
 * quarantine with its reason. What cannot be read never holds up what can.
 *
 * @param keep how a district's facts are appended; together with other pushes' where these come from many phones
 */
export async function receive(
  store: Store,
  raws: readonly unknown[],
  bench: Bench,
  sender: Sender,
  keep: Keep = (...what) => append(store, ...what),
): Promise<Received> {
  const verdicts = raws.map((raw) => judge(raw, bench));
  const done: Received = { receipts: [], touched: [], added: 0 };
  const kept = new Map<string, { entry: Entry; receipt: Receipt }>();
  for (const [districtId, judged] of byDistrict(verdicts)) {
    const appended = await appendOrHalve(store, districtId, judged, bench.now, keep);
    for (const [i, receipt] of appended.receipts.entries()) {
      const entry = judged[i]?.entry;
      if (entry) kept.set(entry.id, { entry, receipt });
    }
    done.touched.push(...appended.touched);
    done.added += appended.added;
  }
  const first = verdicts.map((verdict): Receipt => {
    if (!verdict.ok) return { id: verdict.id, outcome: 'refused', reason: verdict.reason };
    const { entry } = verdict.judged;
    const same = kept.get(entry.id);
    // one push may hold the same id twice with two contents
    if (same && (same.entry === entry || sameEntry(same.entry, entry))) return same.receipt;
    return { id: entry.id, outcome: 'refused', reason: 'id-taken' };
  });
  done.receipts = await settleRefused(store, raws, verdicts, first, sender, bench.now);
  return done;
}

function byDistrict(verdicts: readonly Verdict[]): Map<number, Judged[]> {
  const groups = new Map<number, Judged[]>();
  const seen = new Set<string>();
  for (const verdict of verdicts) {
    if (!verdict.ok) continue;
    const { entry } = verdict.judged;
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const { districtId } = verdict.place;
    const group = groups.get(districtId);
    if (group) group.push(verdict.judged);
    else groups.set(districtId, [verdict.judged]);
  }
  return groups;
}

/**
 * If a fact that passed every check still breaks the append, only that one is held back: halves are tried until it
 * stands alone. Trouble of the database itself is no fact's fault and goes up.
 */
async function appendOrHalve(
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
  keep: Keep = (...what) => append(store, ...what),
): Promise<Received> {
  try {
    return await keep(districtId, judged, at);
  } catch (error) {
    if (error instanceof MayNotMove) return withoutMoves(store, districtId, judged, at, error.ids);
    if (!isOfTheData(error)) throw error;
    const [only] = judged;
    if (judged.length === 1 && only)
      return {
        receipts: [{ id: only.entry.id, outcome: 'refused', reason: 'unreadable' }],
        touched: [],
        added: 0,
      };
    const half = judged.length >> 1;
    const a = await appendOrHalve(store, districtId, judged.slice(0, half), at);
    const b = await appendOrHalve(store, districtId, judged.slice(half), at);
    return {
      receipts: [...a.receipts, ...b.receipts],
      touched: [...a.touched, ...b.touched],
      added: a.added + b.added,
    };
  }
}

/** The rest without facts that would move somebody whom their author may not move: those wait for a coordinator. */
async function withoutMoves(
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
  ids: ReadonlySet<string>,
): Promise<Received> {
  const rest = judged.filter((j) => !ids.has(j.entry.id));
  const kept = await appendOrHalve(store, districtId, rest, at);
  const receipts = new Map(rest.map((j, i) => [j.entry.id, kept.receipts[i]]));
  return {
    ...kept,
    receipts: judged.map(
      ({ entry: { id } }) =>
        receipts.get(id) ?? { id, outcome: 'refused', reason: 'not-your-role' },
    ),
  };
}

/** SQLSTATE classes 22 (data exception) and 23 (constraint), or a fold that met what it could not fold. */
function isOfTheData(error: unknown): boolean {
  const state = sqlState(error);
  if (state === null) return error instanceof TypeError || error instanceof RangeError;
  return state.startsWith('22') || state.startsWith('23');
}

/** Keeps what was refused; what a coordinator has let in meanwhile is known to the phone that offers it again. */
async function settleRefused(
  store: Store,
  raws: readonly unknown[],
  verdicts: readonly Verdict[],
  receipts: Receipt[],
  sender: Sender,
  at: Date,
): Promise<Receipt[]> {
  const ids = receipts.flatMap((r) => (r.outcome === 'refused' ? [r.id] : []));
  if (ids.length === 0) return receipts;
  const settled = await settledEntries(store, ids);
  const refused: Refused[] = [];
  const answer = receipts.map((receipt, i): Receipt => {
    if (receipt.outcome !== 'refused') return receipt;
    const raw = canonicalJson(raws[i]);
    if (settled.get(receipt.id)?.some((one) => canonicalJson(one) === raw))
      return { id: receipt.id, outcome: 'known' };
    refused.push({
      raw: raws[i],
      entryId: receipt.id,
      reason: receipt.reason,
      place: placeOf(verdicts[i]),
      ...sender,
    });
    return receipt;
  });
  await quarantine(store, refused, at);
  return answer;
}

const placeOf = (verdict: Verdict | undefined): Refused['place'] =>
  verdict?.place ? { districtId: verdict.place.districtId, id: verdict.place.id } : null;
