import { readPushAnswer } from '#log/answers.ts';
import { PROTOCOL, type SealedEntry } from '#log/protocol.ts';
import type { Sent, Stop } from '#log/run.ts';
import { decryptText } from '../keys/at-rest.ts';
import { isSealed, settle } from '../store/quarantine.ts';
import type { Store } from '../store/store.ts';
import { markHere, PASSED_ON } from './marks.ts';
import { NOT_LET_IN } from './unsent.ts';
import type { UpstreamCalls } from './upstream-calls.ts';
import type { Upstream } from './upstream-row.ts';

const AT_ONCE = 50;
const AGAIN_MS = 86_400_000;

interface Parcel {
  /** of the row */
  row: string;
  /** of the entry */
  id: string;
  raw: unknown;
}

/**
 * What this server could not take it passes on as it came: sealed entries only the main server can open, and what its
 * older software or older list of grants refused. There it is judged, or waits for a coordinator. Null when all of it
 * got an answer.
 */
export async function passQuarantine(
  store: Store,
  upstream: Upstream,
  calls: UpstreamCalls,
): Promise<Stop | null> {
  for (;;) {
    const parcels = await nextParcels(store, new Date());
    if (parcels.length === 0) return null;
    const sealed = parcels.filter((one) => isSealed(one.raw));
    const open = parcels.filter((one) => !isSealed(one.raw));
    for (const [some, kind] of [
      [sealed, 'sealed'],
      [open, 'open'],
    ] as const) {
      const stop = some.length > 0 ? await pass(store, upstream, calls, some, kind) : null;
      if (stop) return stop;
    }
  }
}

/** Oldest first; not what has an answer already, unless it was a refusal a day ago. */
async function nextParcels(store: Store, now: Date): Promise<Parcel[]> {
  const { rows } = await store.pool.query<{ row: string; id: string; raw: string }>(
    `select q.id as row, q.entry_id as id, q.raw from quarantine q
     where ${NOT_LET_IN} and q.entry_id is not null and not exists (
       select from upstream_marks m where m.id = q.entry_id::uuid and (m.refused is null or m.at > $1))
     order by q.received_at, q.id limit $2`,
    [new Date(now.getTime() - AGAIN_MS), AT_ONCE],
  );
  return rows.map(({ row, id, raw }) => ({
    row,
    id,
    raw: JSON.parse(decryptText(raw, store.secrets.rest)),
  }));
}

async function pass(
  store: Store,
  upstream: Upstream,
  calls: UpstreamCalls,
  parcels: readonly Parcel[],
  kind: 'sealed' | 'open',
): Promise<Stop | null> {
  const sent = await offer(upstream, calls, parcels, kind);
  if (!sent.ok && sent.error === 'too-large' && parcels.length > 1) {
    const half = parcels.length >> 1;
    return (
      (await pass(store, upstream, calls, parcels.slice(0, half), kind)) ??
      (await pass(store, upstream, calls, parcels.slice(half), kind))
    );
  }
  if (!sent.ok) return sent.error === 'too-large' ? 'server-error' : sent.error;
  const answer = readPushAnswer(sent.value);
  if (!answer || answer.receipts.length < parcels.length) return 'bad-answer';
  for (const { id, outcome, ...rest } of answer.receipts) {
    const refused = 'reason' in rest ? { refused: rest.reason } : ('at-server' as const);
    await markHere(store.pool, upstream.districtId, [{ id, fate: refused }], new Date());
    if (outcome === 'refused') continue;
    for (const { row } of parcels.filter((one) => one.id === id))
      await settle(store.pool, row, upstream.hubId, PASSED_ON, new Date());
  }
  return null;
}

function offer(
  upstream: Upstream,
  calls: UpstreamCalls,
  parcels: readonly Parcel[],
  kind: 'sealed' | 'open',
): Promise<Sent<Stop | 'too-large'>> {
  const about = { protocol: PROTOCOL, epoch: null, device: upstream.hubId };
  const raws = parcels.map((one) => one.raw);
  return kind === 'sealed'
    ? calls.pushSealed({ ...about, sealed: raws as SealedEntry[] })
    : calls.pushRaw({ ...about, entries: raws });
}
