import type { Me } from '#domain/access/access.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { admit, heldByOthers, keysToShare, renew, unlock } from '../device/accounts.ts';
import { askToStay } from '../device/room.ts';
import { isFull } from '../device/store.ts';
import { wipeReadable } from '../device/wipe.ts';
import type { Here } from './here.ts';
import { outboxCounts } from './outbox-counts.ts';
import type { Phone, PinProblem, SignInProblem } from './phone.ts';
import { enter, leave, type PhoneCore, show } from './phone-core.ts';
import { pinProblem } from './pin.ts';
import { canRead } from './reading.ts';
import { admittedOf, ringFor } from './ring.ts';
import { signInAt } from './sign-in.ts';

type Gate = Pick<Phone, 'accounts' | 'signIn' | 'setPin' | 'unlock' | 'lock' | 'forget'>;

/** Coming in and going out. */
export const phoneGate = (core: PhoneCore, iterations?: number): Gate => ({
  accounts: async () =>
    (await core.db.getAll('accounts')).map(({ id, name, username, lock }) => ({
      id,
      name,
      username,
      mustSignIn: lock === null,
    })),
  signIn: (username, password) => signIn(core, username, password),
  setPin: (pin) => setPin(core, pin, iterations),
  unlock: async (accountId, pin) => {
    if (!(await canRead())) return fail({ kind: 'app-not-whole' });
    const outcome = await unlock(core.db, accountId, pin, core.nowMs());
    core.events.note(outcome.kind === 'open' ? 'unlocked' : 'unlock-refused', {
      code: outcome.kind,
    });
    if (outcome.kind === 'lease-over') core.state.value = 'lease-over';
    if (outcome.kind !== 'open') return fail(outcome);
    return (await enter(core, outcome.opened)) ? ok(undefined) : fail({ kind: 'wiped' });
  },
  lock: () => {
    core.events.note('locked');
    void leave(core);
  },
  forget: async (accountId) => {
    core.events.note('forgotten');
    if (core.here?.opened.account === accountId) await core.here.drafts.stop();
    await wipeReadable(core.db, accountId, true);
    if (core.here?.opened.account === accountId || !core.here) await leave(core);
    show(core, await outboxCounts(core.db));
    core.loop?.nudge();
  },
});

/**
 * Signing in again while one's own lock is open only renews it. Otherwise a PIN must be chosen next: also by somebody
 * who forgot hers, whose old lock then goes with all it opened (what was unsent stays, sealed).
 */
async function signIn(
  core: PhoneCore,
  username: string,
  password: string,
): Promise<Result<Me, SignInProblem>> {
  const answer = await signInAt(core.link, { username, password, device: core.device });
  core.events.note('signed-in', { code: answer.ok ? 'ok' : answer.error.kind });
  if (!answer.ok) return answer;
  const { me, token } = answer.value;
  if (core.here?.opened.account === me.account.id) return signInAgain(core, core.here, me, token);
  const keys = core.here ? keysToShare(core.here.opened) : {};
  const held = await heldByOthers(core.db, me.account.id, me.feeds, keys);
  if (held.feeds.length > 0) return fail({ kind: 'open-first', names: held.names });
  await core.here?.drafts.flush();
  core.here = null;
  core.pending = { me, token, keys };
  core.me.value = me;
  core.state.value = 'pin';
  return ok(me);
}

async function signInAgain(
  core: PhoneCore,
  here: Here,
  me: Me,
  token: string,
): Promise<Result<Me, never>> {
  here.opened = await renew(core.db, here.opened, admittedOf(me, token));
  here.me = me;
  here.ring = await ringFor(here.opened, me);
  core.me.value = me;
  void core.loop?.now();
  return ok(me);
}

async function setPin(
  core: PhoneCore,
  pin: string,
  iterations?: number,
): Promise<Result<void, PinProblem>> {
  const problem = pinProblem(pin);
  if (problem) return fail(problem);
  if (!(await canRead())) return fail({ kind: 'app-not-whole' });
  const { pending, db } = core;
  if (!pending) throw new Error('a PIN is chosen after signing in');
  try {
    await wipeReadable(db, pending.me.account.id, false);
    const options = { known: pending.keys, nowMs: core.nowMs() };
    const rounds = iterations === undefined ? {} : { iterations };
    const admitted = admittedOf(pending.me, pending.token);
    const opened = await admit(db, admitted, pin, { ...options, ...rounds });
    await db.delete('meta', 'cutOff');
    await enter(core, opened);
  } catch (error) {
    if (isFull(error)) return fail({ kind: 'storage-full' });
    throw error;
  }
  core.events.note('pin-set');
  void askToStay();
  void core.loop?.now();
  return ok(undefined);
}
