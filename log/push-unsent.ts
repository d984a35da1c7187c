import { type ReadPush, readPushAnswer } from './answers.ts';
import type { Entry } from './entry.ts';
import { MAX_PUSH, PROTOCOL } from './protocol.ts';
import { enterEpoch, type Run, type Stop } from './run.ts';
import type { Fate } from './store.ts';

/**
 * So many entries that fail alone, one after the other: the server is ill, not the entries. Fewer, and some bad entries
 * at the head of the queue would hold up everything behind them; more, and an ill server gets no rest.
 */
const ILL_AFTER = 10;

/**
 * Offers the unsent entries, oldest first. A batch the server cannot take is halved down to single entries; one that
 * cannot go even alone is set aside for this call, stays unsent, and holds up nobody behind it. An entry without a
 * receipt is treated the same.
 */
export async function pushUnsent(run: Run): Promise<Stop | null> {
  const first = Math.max(1, Math.min(run.batch, MAX_PUSH));
  const { aside } = run;
  let size = first;
  let alone = false;
  while (run.failedAlone < ILL_AFTER) {
    const batch = await nextBatch(run, size, aside);
    if (batch.length === 0) return null;
    const epoch = await run.keeper.epoch();
    const request = { protocol: PROTOCOL, epoch, device: run.device, entries: batch };
    const sent = await run.send.push(request);
    if (sent.ok) {
      const answer = readPushAnswer(sent.value);
      if (answer === null) return 'bad-answer';
      if (answer.epoch !== epoch && !(await enterEpoch(run, answer.epoch))) return 'bad-answer';
      for (const id of await takeReceipts(run, batch, answer)) aside.add(id);
      if (alone) size = first;
      alone = false;
      run.failedAlone = 0;
    } else if (sent.error !== 'too-large' && sent.error !== 'server-error') return sent.error;
    else if (batch.length > 1) size = Math.floor(batch.length / 2);
    else {
      setAside(run, batch, sent.error);
      alone = true;
    }
  }
  return null;
}

async function nextBatch(run: Run, size: number, aside: ReadonlySet<string>): Promise<Entry[]> {
  const unsent = await run.keeper.unsent(size + aside.size);
  return unsent.filter((entry) => !aside.has(entry.id)).slice(0, size);
}

function setAside(run: Run, batch: readonly Entry[], why: 'too-large' | 'server-error'): void {
  for (const { id } of batch) {
    run.aside.add(id);
    run.done.setAside.push(id);
  }
  if (why === 'server-error') {
    run.trouble = why;
    run.failedAlone += 1;
  }
  run.tell();
}

/** Keeps what the server said of each entry; returns the ids it said nothing of. */
async function takeReceipts(
  run: Run,
  batch: readonly Entry[],
  answer: ReadPush,
): Promise<string[]> {
  const silent = new Set(batch.map((entry) => entry.id));
  const fates: { id: string; fate: Fate }[] = [];
  for (const receipt of answer.receipts) {
    if (!silent.delete(receipt.id)) continue;
    if (receipt.outcome === 'refused') {
      fates.push({ id: receipt.id, fate: { refused: receipt.reason } });
      run.done.refused.push({ id: receipt.id, reason: receipt.reason });
    } else {
      fates.push({ id: receipt.id, fate: 'at-server' });
      run.done.sent += 1;
    }
  }
  if (fates.length > 0) await run.keeper.receive(fates);
  if (silent.size > 0) run.trouble = 'bad-answer';
  run.tell();
  return [...silent];
}
