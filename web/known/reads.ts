import {
  type NotesDb,
  noteOpening,
  notesToTell,
  noteTold,
  openedOn,
  openNotes,
  tidyNotes,
} from '../device/reads-noted.ts';
import type { OwnList } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';
import { civilDay } from './today.ts';

/** Notes who is opened on this phone, and tells the server when it can be reached (ruling 19). */
export interface ReadsNoted {
  /** somebody's record was opened; noted once a day for each account and person. Never fails: reading goes on. */
  opened(subject: string): Promise<void>;
  /** a list of these people was taken along as a file; noted each time, also when they were opened today */
  exported(list: OwnList, people: readonly string[]): Promise<void>;
  /** tells the server what it does not know yet */
  tell(): Promise<void>;
  close(): Promise<void>;
}

/** The server takes no more at once. */
const AT_ONCE = 500;

export function readsNoted(core: PhoneCore, store: string): ReadsNoted {
  let opening: Promise<NotesDb> | null = null;
  let seen: { of: string; subjects: Set<string> } | null = null;
  const notes = (): Promise<NotesDb> => {
    opening ??= openNotes(store);
    return opening;
  };

  const opened = async (subject: string): Promise<void> => {
    const { here } = core;
    if (!here) return;
    const day = civilDay(new Date(core.nowMs()));
    const of = `${here.opened.account} ${day}`;
    const db = await notes();
    if (seen?.of !== of) seen = { of, subjects: await openedOn(db, here.ring, day) };
    if (seen.subjects.has(subject)) return;
    seen.subjects.add(subject);
    const place = here.roster.get(subject)?.posyandu ?? here.me.posyandu[0]?.id;
    const at = { subject, at: core.nowMs(), ...(place ? { place } : {}) };
    await noteOpening(db, here.ring, day, at);
  };

  const exported = async (list: OwnList, people: readonly string[]): Promise<void> => {
    const { here } = core;
    if (!here) return;
    const day = civilDay(new Date(core.nowMs()));
    const db = await notes();
    for (const subject of people) {
      const place = here.roster.get(subject)?.posyandu ?? here.me.posyandu[0]?.id;
      const at = { subject, at: core.nowMs(), list, ...(place ? { place } : {}) };
      await noteOpening(db, here.ring, day, at);
    }
  };

  const tell = async (): Promise<void> => {
    const { here } = core;
    // a local server keeps no log of readings for the puskesmas: they wait for the main one
    if (!here || here.me.passesOn) return;
    const db = await notes();
    for (;;) {
      const some = (await notesToTell(db, here.ring)).slice(0, AT_ONCE);
      if (some.length === 0) break;
      const told = await core.link.tellReads(here.opened.secret.token, some);
      if (!told.ok) break;
      await noteTold(
        db,
        some.map((note) => note.id),
      );
    }
    await tidyNotes(db, here.ring, civilDay(new Date(core.nowMs())));
  };

  // one after the other, so that two openings of one person do not both find nothing noted
  let last: Promise<void> = Promise.resolve();
  return {
    opened: (subject) => {
      last = last.then(() => opened(subject)).catch(() => undefined);
      return last;
    },
    exported: async (list, people) => {
      last = last.then(() => exported(list, people));
      const noted = last;
      last = last.catch(() => undefined);
      await noted;
      core.loop?.nudge();
    },
    tell: () => tell().catch(() => undefined),
    close: async () => {
      await last;
      (await opening)?.close();
    },
  };
}
