import { pullFeeds } from './pull-feeds.ts';
import { pushUnsent } from './push-unsent.ts';
import { begin, type Exchange, type Exchanged } from './run.ts';

export {
  type Exchange,
  type Exchanged,
  type Send,
  type Sent,
  STOPS,
} from './run.ts';

/**
 * Sends what is unsent, then reads every feed to its end. Stopped at any point and begun again later it comes to the
 * same (laws in protocol.ts). It tries nothing twice; the next call is the retry.
 *
 * One exchange at a time for one keeper: the caller holds a lock across tabs. Writing meanwhile is fine.
 */
export async function exchange(asked: Exchange): Promise<Exchanged> {
  const run = begin(asked);
  for (;;) {
    const pushed = await pushUnsent(run);
    const stopped = pushed ?? (await pullFeeds(run));
    if (stopped !== 'again') return { ...run.done, stopped: stopped ?? run.trouble };
  }
}
