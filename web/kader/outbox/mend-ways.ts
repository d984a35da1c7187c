import type { Refusal } from '#log/protocol.ts';

/**
 * What somebody holding the phone can do about a refused fact, the likeliest first. None of them loses it: it stays here
 * and in the coordinator's list until it is taken or taken back.
 *   again   offer it once more · sign-in  the server does not know her any more · update  take the newer app
 *   ask     tell the coordinator, without anybody's name · hand  give the phone to who may write it
 *   date    look at the person, where its date can be put right · withdraw  take it back with a fact of its own
 */
export type MendWay = 'again' | 'sign-in' | 'update' | 'ask' | 'hand' | 'date' | 'withdraw';

export const MEND_WAYS: Readonly<Record<Refusal, readonly MendWay[]>> = {
  unreadable: ['update', 'ask', 'withdraw'],
  'server-too-old': ['again', 'ask'],
  'not-your-area': ['ask', 'date', 'again', 'withdraw'],
  revoked: ['sign-in', 'ask', 'again'],
  // taking it back would take back the other fact of that number at the server
  'id-taken': ['ask', 'again'],
  'not-your-role': ['hand', 'ask', 'withdraw'],
  'unknown-place': ['ask', 'again'],
};
