import { readCarriedAnswer } from '#log/answers.ts';
import { MAX_CARRIED, PROTOCOL } from '#log/protocol.ts';
import type { Stop } from '#log/run.ts';
import { base64 } from './bytes.ts';
import { isWaiting } from './carried-waiting.ts';
import { readMeta } from './meta.ts';
import type { ServerLink } from './server-link.ts';
import type { CarriedRow, PhoneDb } from './store.ts';

/** A restored server may ask for them again that long. */
const KEEP_MS = 30 * 86_400_000;

/**
 * Passes on what other phones handed over, in whoever's name is here: the server looks only at who signed. What it
 * would not believe is kept like the rest, for nothing more can be done with it here. Null when nothing is left.
 */
export async function passOn(
  db: PhoneDb,
  link: ServerLink,
  token: string,
  nowMs: number,
): Promise<Stop | null> {
  for (;;) {
    const epoch = await readMeta(db, 'epoch');
    const rows = (await db.getAll('carried')).filter((row) => isWaiting(row, epoch ?? ''));
    const batch = rows.slice(0, MAX_CARRIED);
    if (batch.length === 0) return forgetOld(db, nowMs);
    const carried = batch.map(({ posyandu, box }) => ({ posyandu, box: base64(box) }));
    const sent = await link.pushCarried(token, { protocol: PROTOCOL, epoch, carried });
    if (!sent.ok) return sent.error === 'too-large' ? 'server-error' : sent.error;
    const answer = readCarriedAnswer(sent.value, batch.length);
    if (!answer) return 'bad-answer';
    await settle(db, batch, answer.epoch);
    // restored since the last pull: the exchange has to notice first
    if (answer.epoch !== epoch) return null;
  }
}

async function settle(db: PhoneDb, rows: readonly CarriedRow[], epoch: string): Promise<void> {
  const tx = db.transaction('carried', 'readwrite');
  for (const row of rows) tx.store.put({ ...row, epoch });
  await tx.done;
}

async function forgetOld(db: PhoneDb, nowMs: number): Promise<null> {
  const old = (await db.getAll('carried')).filter((row) => nowMs - row.at > KEEP_MS);
  for (const row of old) await db.delete('carried', row.id);
  return null;
}
