import { readPushAnswer } from '#log/answers.ts';
import { MAX_PUSH, PROTOCOL } from '#log/protocol.ts';
import type { Stop } from '#log/run.ts';
import type { Fate } from '#log/store.ts';
import { readMeta } from './meta.ts';
import { receive } from './receive.ts';
import type { ServerLink } from './server-link.ts';
import { allOf, type PhoneDb, UNSENT, type WrittenRow } from './store.ts';

/**
 * Sends, sealed, what this phone must send for somebody who is not here: an account that is locked, forgotten or
 * whose lease is over. A batch that is too large is halved; one that is too large alone stays and holds up nobody.
 * Null when nothing is left or everything that could go went.
 */
export async function pushSealed(
  db: PhoneDb,
  link: ServerLink,
  who: { account: string | null; token: string | null; device: string },
): Promise<Stop | null> {
  const tried = new Set<string>();
  let size = MAX_PUSH;
  for (;;) {
    const rows = (await othersUnsent(db, who.account)).filter((row) => !tried.has(row.id));
    const batch = rows.slice(0, size);
    if (batch.length === 0) return null;
    const sealed = batch.flatMap((row) => row.seal ?? []);
    const epoch = await readMeta(db, 'epoch');
    const request = { protocol: PROTOCOL, epoch, device: who.device, sealed };
    const sent = await link.pushSealed(who.token, request);
    const tooLarge = !sent.ok && sent.error === 'too-large';
    if (tooLarge && batch.length > 1) {
      size = Math.floor(batch.length / 2);
      continue;
    }
    for (const row of batch) tried.add(row.id);
    if (!sent.ok) {
      if (sent.error === 'too-large') continue;
      return sent.error;
    }
    const answer = readPushAnswer(sent.value);
    if (!answer) return 'bad-answer';
    await receive(db, answer.receipts.flatMap(fateOf), Date.now());
  }
}

const fateOf = (
  receipt: NonNullable<ReturnType<typeof readPushAnswer>>['receipts'][number],
): { id: string; fate: Fate }[] => [
  {
    id: receipt.id,
    fate: receipt.outcome === 'refused' ? { refused: receipt.reason } : 'at-server',
  },
];

async function othersUnsent(db: PhoneDb, account: string | null): Promise<WrittenRow[]> {
  const rows = await db.getAllFromIndex('written', 'unsent', allOf(UNSENT));
  return rows.filter((row) => row.seal && (row.by !== account || row.box === null));
}
