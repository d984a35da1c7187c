import { signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import {
  admit,
  heldByOthers,
  keysToShare,
  type Opened,
  renew,
  unlock,
} from '../device/accounts.ts';
import { firstMeta } from '../device/meta.ts';
import { type ServerLink, serverLink } from '../device/server-link.ts';
import { isFull, openStore } from '../device/store.ts';
import { syncLoop } from '../device/sync-loop.ts';
import { wipeReadable } from '../device/wipe.ts';
import { firstCopyHere, firstCopyInWorker } from './first-copies.ts';
import { admittedOf, comeIn, type Here, readRoster, refreshLines, ringFor } from './here.ts';
import { fateOf, outboxCounts, quarantined, unsentFacts } from './outbox.ts';
import { openPerson } from './person.ts';
import type { FirstSyncProgress, Phone, PhoneState, PinProblem, SyncState } from './phone.ts';
import { phoneRound } from './phone-sync.ts';
import { pinProblem } from './pin.ts';
import { signInAt } from './sign-in.ts';
import { otherTabs } from './tabs.ts';
import { civilDay } from './today.ts';
import { writeFacts } from './write-facts.ts';

export interface PhoneOptions {
  link?: ServerLink;
  /** name of the database: tests and the gallery use their own */
  store?: string;
  nowMs?: () => number;
  /** PBKDF2 rounds; only tests have a reason to change them */
  iterations?: number;
}

/** Opens what this phone keeps. The screens' one door to it. */
export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const { link = serverLink(), nowMs = Date.now, iterations } = options;
  const db = await openStore(options.store);
  const { device } = await firstMeta(db);

  let here: Here | null = null;
  let pending: { me: Me; token: string; keys: Record<string, string> } | null = null;
  const state = signal<PhoneState>((await db.count('accounts')) === 0 ? 'new' : 'locked');
  const me = signal<Me | null>(null);
  const firstSync = signal<FirstSyncProgress | null>(null);
  const roster = signal(0);
  const counts = await outboxCounts(db);
  const sync = signal<SyncState>({ state: 'idle', ...counts, lastAt: null, lastError: null });

  const show = (change: Partial<SyncState>): void => {
    sync.value = { ...sync.value, ...change };
  };
  const changed = async (subjects: readonly string[] | 'all'): Promise<void> => {
    if (here && subjects === 'all') await readRoster(db, here);
    else if (here && subjects !== 'all') await refreshLines(db, here, subjects);
    show(await outboxCounts(db));
    roster.value += 1;
  };
  const tabs = otherTabs(options.store ?? 'siklus', (subjects) => void changed(subjects));
  const leave = async (): Promise<void> => {
    here = null;
    me.value = null;
    const nobody = (await db.count('accounts')) === 0;
    state.value = nobody ? 'new' : 'locked';
    roster.value += 1;
  };
  const loop = syncLoop(
    phoneRound({
      db,
      link,
      device,
      nowMs,
      firstCopy:
        options.link || typeof Worker === 'undefined'
          ? firstCopyHere(db, link)
          : firstCopyInWorker(options.store ?? 'siklus'),
      here: () => here,
      show,
      onFirst: (progress) => {
        firstSync.value = progress;
      },
      onChange: async (subjects) => {
        await changed(subjects);
        tabs.tell(subjects);
      },
      onMe: (renewed) => {
        me.value = renewed;
      },
      onGone: async (why) => {
        if (here) await wipeReadable(db, here.opened.account, false);
        await leave();
        if (why === 'lease-over') state.value = 'lease-over';
      },
    }),
  );
  const enter = async (opened: Opened): Promise<boolean> => {
    const came = await comeIn(db, opened);
    if (!came) return false;
    here = came;
    pending = null;
    me.value = came.me;
    state.value = 'open';
    show({ state: 'idle', lastError: null, ...(await outboxCounts(db)) });
    roster.value += 1;
    loop.nudge();
    return true;
  };

  return {
    state,
    me,
    firstSync,
    sync,
    roster,
    accounts: async () =>
      (await db.getAll('accounts')).map(({ id, name, username, lock }) => ({
        id,
        name,
        username,
        mustSignIn: lock === null,
      })),
    signIn: async (username, password) => {
      const answer = await signInAt(link, { username, password, device });
      if (!answer.ok) return answer;
      const { me: who, token } = answer.value;
      const admitted = admittedOf(who, token);
      if (here && here.opened.account === who.account.id) {
        here.opened = await renew(db, here.opened, admitted);
        here.me = who;
        here.ring = await ringFor(here.opened, who);
        me.value = who;
        void loop.now();
        return ok(who);
      }
      const keys = here ? keysToShare(here.opened) : {};
      const held = await heldByOthers(db, who.account.id, who.feeds, keys);
      if (held.feeds.length > 0) return fail({ kind: 'open-first', names: held.names });
      pending = { me: who, token, keys };
      here = null;
      me.value = who;
      state.value = 'pin';
      return ok(who);
    },
    setPin: async (pin): Promise<Result<void, PinProblem>> => {
      const problem = pinProblem(pin);
      if (problem) return fail(problem);
      if (!pending) throw new Error('a PIN is chosen after signing in');
      try {
        const { id } = pending.me.account;
        await wipeReadable(db, id, false);
        const opened = await admit(db, admittedOf(pending.me, pending.token), pin, {
          known: pending.keys,
          nowMs: nowMs(),
          ...(iterations === undefined ? {} : { iterations }),
        });
        await enter(opened);
      } catch (error) {
        if (isFull(error)) return fail({ kind: 'storage-full' });
        throw error;
      }
      void askToStay();
      void loop.now();
      return ok(undefined);
    },
    unlock: async (accountId, pin) => {
      const outcome = await unlock(db, accountId, pin, nowMs());
      if (outcome.kind === 'lease-over') state.value = 'lease-over';
      if (outcome.kind !== 'open') return fail(outcome);
      return (await enter(outcome.opened)) ? ok(undefined) : fail({ kind: 'wiped' });
    },
    lock: () => {
      pending = null;
      void leave();
    },
    forget: async (accountId) => {
      await wipeReadable(db, accountId, true);
      if (here?.opened.account === accountId || !here) await leave();
      show(await outboxCounts(db));
      loop.nudge();
    },
    syncNow: () => loop.now(),
    unsent: () => unsentFacts(db, here),
    quarantined: () => quarantined(db, here),
    fateOf: (id) => fateOf(db, id),
    people: () => here?.roster.people() ?? [],
    rosterPerson: (id) => here?.roster.get(id) ?? null,
    search: (text, limit = 20) => here?.roster.search(text, limit) ?? [],
    person: async (id) => (here ? openPerson(db, here, id, nowMs()) : null),
    write: async (drafts) => {
      if (!here) return fail({ kind: 'locked' });
      const written = await writeFacts(db, here, drafts, nowMs());
      if (!written.ok) return written;
      show(await outboxCounts(db));
      roster.value += 1;
      tabs.tell([...new Set(drafts.map((draft) => draft.subject))]);
      loop.nudge();
      return written;
    },
    newId: () => crypto.randomUUID(),
    today: () => civilDay(new Date(nowMs())),
    sessions: (on) => here?.roster.sessions(on) ?? [],
    attendance: (session) => here?.roster.attendance(session) ?? [],
    close: async () => {
      await loop.stop();
      tabs.close();
      here = null;
      db.close();
    },
  };
}

/** Asks the browser not to clear this store when the phone runs short of space. It may say no. */
const askToStay = async (): Promise<void> => {
  if (typeof navigator !== 'undefined' && navigator.storage?.persist)
    await navigator.storage.persist().catch(() => false);
};
