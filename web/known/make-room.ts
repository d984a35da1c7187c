import { type Posyandu, posyanduLabel, sensitiveFeedOf } from '#domain/places/place.ts';
import { compactFeed } from '../device/compact.ts';
import { forgetFolds } from '../device/folds.ts';
import { oneAtATime } from '../device/one-at-a-time.ts';
import { forgetSent } from '../device/receive.ts';
import { asideFeeds, setAside, takeBack } from '../device/set-aside.ts';
import { allOf, isFull } from '../device/store.ts';
import { lineOf } from './line.ts';
import type { CopyHere, MakeRoom } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';

/** The same name as the sync's: nothing else moves rows meanwhile. */
const alone = <T>(work: () => Promise<T>): Promise<T> => oneAtATime('siklus-sync', work);

/** What follows once rows are gone: the lists are read again, and how much room there is now. */
export interface Afterwards {
  changed(): Promise<void>;
  look(): Promise<void>;
}

/** Ways to make room on a full phone. None of them loses anything that has not arrived. */
export const makeRoom = (
  core: PhoneCore,
  afterwards: Afterwards,
): Omit<MakeRoom, 'look' | 'stay'> => ({
  compact: async () => {
    const { db, here } = core;
    const went = await alone(async () => {
      await forgetFolds(db);
      await forgetSent(db, core.nowMs());
      for (const feed of here?.ring.feeds ?? [])
        if (here) await compactFeed(db, here.ring, feed, lineOf);
      return true;
    }).catch(unlessFull);
    core.events.note('made-room', { code: went ? 'compact' : 'still-full' });
    await afterwards.look();
    return went;
  },
  copies: () => copies(core),
  setAside: async (posyandu) => {
    const went = await alone(() => setAside(core.db, feedsOf(core, posyandu)));
    core.events.note('made-room', { code: went ? 'set-aside' : 'kept' });
    await afterwards.changed();
    await afterwards.look();
    return went;
  },
  takeBack: async (posyandu) => {
    await alone(() => takeBack(core.db, feedsOf(core, posyandu)));
    await core.loop?.now();
    await afterwards.look();
  },
});

/** Folding writes before it deletes: the very last of the room is not enough for it. */
function unlessFull(error: unknown): false {
  if (isFull(error)) return false;
  throw error;
}

const feedsOf = (core: PhoneCore, posyandu: string): string[] =>
  [posyandu, sensitiveFeedOf(posyandu)].filter((f) => core.here?.me.feeds.includes(f));

async function copies({ db, here }: PhoneCore): Promise<CopyHere[]> {
  if (!here) return [];
  const aside = await asideFeeds(db);
  const places = here.me.posyandu.filter((p) => here.me.feeds.includes(p.id));
  return Promise.all(
    places.map(async (p: Posyandu) => ({
      posyandu: p.id,
      name: posyanduLabel(p),
      people: await db.count('people', allOf(p.id)),
      aside: aside.includes(p.id),
    })),
  );
}
