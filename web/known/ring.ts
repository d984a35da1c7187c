import type { Me } from '#domain/access/access.ts';
import { factClass } from '#domain/facts/class.ts';
import { sensitiveFeedOf } from '#domain/places/place.ts';
import type { Admitted, Opened } from '../device/accounts.ts';
import { type KeyRing, ownFeed, ringOf } from '../device/key-ring.ts';

/** The keys of an opened lock, and under which of them each entry is kept (ruling 16). */
export const ringFor = (opened: Opened, me: Me): Promise<KeyRing> => {
  const { account, secret } = opened;
  const follows = (feed: string) => me.feeds.includes(feed) && feed in secret.keys;
  return ringOf({
    account,
    secret,
    sealKey: me.sealKey,
    feeds: me.feeds,
    feedFor: (entry) => {
      const feed = factClass(entry) === 'sensitive' ? sensitiveFeedOf(entry.scope) : entry.scope;
      return follows(feed) ? feed : ownFeed(account);
    },
  });
};

/** What the device layer must know of an account, out of what the server says. */
export const admittedOf = (me: Me, token: string): Admitted => ({
  account: { id: me.account.id, name: me.account.name, username: me.account.username },
  feeds: me.feeds,
  leaseDays: me.leaseDays,
  token,
  me,
});
