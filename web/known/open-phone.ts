import { effect } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import { addDays } from '#domain/calendar.ts';
import { fail } from '#domain/result.ts';
import { writeMeta } from '../device/meta.ts';
import { offerRefusedAgain } from '../device/receive.ts';
import { type ServerLink, serverLink } from '../device/server-link.ts';
import { type RoundResult, syncLoop } from '../device/sync-loop.ts';
import { wipeReadable } from '../device/wipe.ts';
import { type AskServer, askServer } from './ask-server.ts';
import { cardHolder } from './card-holder.ts';
import { daysSent } from './days-sent.ts';
import { phoneDrafts, showUnsaved, writeBeforeLeaving } from './drafts.ts';
import { phoneMeetings } from './meetings.ts';
import { fateOf, outboxCounts } from './outbox-counts.ts';
import type { FactDraft, Phone, SessionNow } from './phone.ts';
import { changed, leave, type PhoneCore, phoneCore, show, tellWatchers } from './phone-core.ts';
import { phoneGate } from './phone-gate.ts';
import { phoneHandOff } from './phone-hand-off.ts';
import type { PhoneMonths } from './phone-months.ts';
import type { Gone, SyncAround } from './phone-sync.ts';
import { followPublished, loadPublished } from './publications.ts';
import { canRead, reading } from './reading.ts';
import { type ReadsNoted, readsNoted } from './reads.ts';
import { lookAtRoom, phoneRoom, sayFull } from './room.ts';
import { noteRound, noteTrouble } from './tech-notes.ts';
import { civilDay, DAYS_LEFT_OPEN } from './today.ts';

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
  const { link = serverLink(), nowMs = Date.now, store = 'siklus' } = options;
  const core = await phoneCore(store, link, nowMs);
  const { db } = core;
  await loadPublished(db);
  // a worker speaks with the server itself, so it serves only where the link is the usual one
  const beside = options.link === undefined && typeof Worker !== 'undefined';
  const reads = readsNoted(core, store);
  const loop = syncLoop(thenTell(laterRound(core, beside ? store : null), reads));
  core.loop = loop;
  const stopListening = writeBeforeLeaving(core);
  const stopNoting = noteTrouble(core);
  void lookAtRoom(core);
  const ask = askServer(() => core.here?.opened.secret.token ?? null);
  const stopFollowing = followWhenOpen(core, ask);
  return {
    ...phoneGate(core, options.iterations),
    ...phoneDrafts(core),
    state: core.state,
    me: core.me,
    ask,
    firstSync: core.firstSync,
    sync: core.sync,
    months: laterMonths(core),
    meetings: phoneMeetings(core),
    roster: core.roster,
    syncNow: () => loop.now(),
    unsent: async () => (await reading()).unsentFacts(db, core.here),
    daysSent: () => daysSent(db, nowMs()),
    quarantined: async () => (await reading()).quarantined(db, core.here),
    fateOf: (id) => fateOf(db, id),
    people: () => core.here?.roster.people() ?? [],
    rosterPerson: (id) => core.here?.roster.get(id) ?? null,
    search: (text, limit = 20) =>
      core.here?.roster.search(text, limit, civilDay(new Date(nowMs()))) ?? [],
    cardHolder: (card) => cardHolder(core.here?.roster.people() ?? [], card),
    handOff: phoneHandOff(core),
    room: core.room,
    makeRoom: phoneRoom(core),
    offerAgain: async () => {
      await offerRefusedAgain(db);
      show(core, await outboxCounts(db));
      await loop.now();
    },
    support: async () => (await reading()).supportBundle(core),
    noteExport: (list, people) => reads.exported(list, people),
    person: async (id) => {
      const { openPerson } = await reading();
      const known = core.here ? await openPerson(db, core.here, id, nowMs()) : null;
      if (known) void reads.opened(id);
      return known;
    },
    write: (drafts, typedAs) => write(core, drafts, typedAs ?? null),
    newId: () => crypto.randomUUID(),
    today: () => civilDay(new Date(nowMs())),
    sessions: (on) => core.here?.roster.sessions(on) ?? [],
    allSessions: () => core.here?.roster.allSessions() ?? [],
    openSessions: () => openSessions(core),
    attendance: (session) => core.here?.roster.attendance(session) ?? [],
    close: async () => {
      stopFollowing();
      await loop.stop();
      core.tabs.close();
      stopListening();
      await core.here?.drafts.flush();
      core.here = null;
      stopNoting();
      await core.leaving;
      await core.events.flush();
      await reads.close();
      db.close();
    },
  };
}

/** The rules and the fold of months come when a month is first looked at; without signal, from the app's own store. */
function laterMonths(core: PhoneCore): Phone['months'] {
  let months: Promise<PhoneMonths> | null = null;
  return () => {
    months ??= import('./phone-months.ts').then(
      ({ phoneMonths }) => phoneMonths(core),
      (missing: unknown) => {
        months = null;
        throw missing;
      },
    );
    return months;
  };
}

/** Readings are told after a round that went well; a server that will not have them holds up nothing. */
const thenTell =
  (round: () => Promise<RoundResult>, reads: ReadsNoted): (() => Promise<RoundResult>) =>
  async () => {
    const result = await round();
    if (result === 'fine') await reads.tell();
    return result;
  };

/** Listens for other phones' facts, from the first unlock on (live-feeds.ts). */
function followWhenOpen(core: PhoneCore, ask: AskServer): () => void {
  let stop = (): void => {};
  let begun = typeof document === 'undefined';
  const stopWatching = effect(() => {
    if (core.state.value !== 'open' || begun) return;
    begun = true;
    void reading().then(
      ({ followFeeds }) => {
        stop = followFeeds(core, ask);
      },
      () => {
        begun = false;
      },
    );
  });
  return () => {
    begun = true;
    stopWatching();
    stop();
  };
}

function openSessions(core: PhoneCore): SessionNow[] {
  const today = civilDay(new Date(core.nowMs()));
  return core.here?.roster.openSessions(addDays(today, -DAYS_LEFT_OPEN), today) ?? [];
}

async function write(
  core: PhoneCore,
  drafts: readonly FactDraft[],
  typedAs: string | null,
): ReturnType<Phone['write']> {
  const { writeFacts } = await reading();
  if (!core.here) return fail({ kind: 'locked' });
  core.savedMs = core.nowMs();
  const { here } = core;
  const formIs = typedAs === null ? null : await here.drafts.still(typedAs);
  const written = await writeFacts(core.db, here, drafts, core.nowMs(), typedAs).catch((bug) => {
    formIs?.(false);
    throw bug;
  });
  core.events.note(written.ok ? 'saved' : 'not-saved', {
    n: drafts.length,
    ...(written.ok ? {} : { code: written.error.kind }),
  });
  sayFull(core, !written.ok && written.error.kind === 'storage-full');
  formIs?.(written.ok);
  showUnsaved(core);
  if (!written.ok) return written;
  show(core, await outboxCounts(core.db));
  const subjects = [...new Set(drafts.map((draft) => draft.subject))];
  tellWatchers(core, subjects);
  core.roster.value += 1;
  core.tabs.tell(subjects);
  core.loop?.nudge();
  return written;
}

/** The sync, fetched when there is first something to talk about. `store` names the one a worker may open, null if none. */
function laterRound(core: PhoneCore, store: string | null): () => Promise<RoundResult> {
  let round: (() => Promise<RoundResult>) | null = null;
  return async () => {
    if (!(await canRead())) return 'offline';
    const { phoneRound, firstCopyHere, firstCopyInWorker } = await reading();
    const { db, link } = core;
    round ??= phoneRound(
      around(core, store === null ? firstCopyHere(db, link) : firstCopyInWorker(store)),
    );
    return round();
  };
}

/** A kader at work saves every few seconds. */
const QUIET_AFTER_MS = 6_000;

const around = (core: PhoneCore, firstCopy: SyncAround['firstCopy']): SyncAround => ({
  db: core.db,
  link: core.link,
  device: core.device,
  nowMs: core.nowMs,
  firstCopy,
  here: () => core.here,
  isQuiet: () => core.nowMs() - core.savedMs >= QUIET_AFTER_MS,
  mustAskMe: () => {
    const called = core.askMeAgain;
    core.askMeAgain = false;
    return called;
  },
  show: (change) => {
    show(core, change);
    noteRound(core, change);
  },
  onFirst: (progress) => {
    if (progress === null) void lookAtRoom(core);
    core.firstSync.value = progress;
  },
  onChange: async (subjects) => {
    await changed(core, subjects);
    core.tabs.tell(subjects);
  },
  onMe: (me) => {
    core.me.value = me;
    void hearPublished(core, me);
  },
  onGone: (why) => gone(core, why),
});

/** What a district published is fetched after what it says of the account; whoever looks at somebody sees them judged anew. */
async function hearPublished(core: PhoneCore, me: Me): Promise<void> {
  const ask = askServer(() => core.here?.opened.secret.token ?? null);
  if (await followPublished(core.db, me, ask)) core.roster.value += 1;
}

/** Whoever is here may read nothing any more. What was not sent stays, sealed, and is still sent (ruling 13). */
async function gone(core: PhoneCore, why: Gone): Promise<void> {
  const { here, db } = core;
  if (!here) return;
  core.events.note('cut-off', { code: why === 'lease-over' ? why : why.revoked });
  await here.drafts.stop();
  const { account, secret } = here.opened;
  if (why === 'lease-over') {
    await wipeReadable(db, account, false);
    return leave(core, why);
  }
  const all = (await db.getAll('accounts')).map((row) => row.id);
  for (const id of why.revoked === 'device' ? all : [account]) await wipeReadable(db, id, false);
  await writeMeta(db, 'cutOff', { atMs: core.nowMs(), token: secret.token });
  await leave(core, 'revoked');
  core.loop?.nudge();
}
