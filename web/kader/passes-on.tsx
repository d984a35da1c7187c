import type { Me } from '#domain/access/access.ts';
import { civilDay } from '../known/today.ts';
import { Strip } from '../ui/strip.tsx';
import { sayClock, sayDay } from '../words/say.ts';
import { stripWords } from '../words/today.ts';
import { useMe } from './phone-context.ts';

/** A link tries every quarter of a minute; silent for this long it is down. */
const SILENT_MS = 5 * 60_000;

/**
 * Says honestly that this phone talks with a local server while that one has not passed everything on. Nothing when all
 * of it is at the main server, or this is the main server.
 */
export function PassesOn() {
  const me = useMe();
  const { passesOn } = me;
  if (!passesOn || isDone(passesOn, me.serverTime)) return null;
  const { reachedAt, waiting } = passesOn;
  const at = reachedAt === null ? null : sayMoment(new Date(reachedAt), new Date(me.serverTime));
  return <Strip icon="offline">{stripWords.passesOn(at, waiting)}</Strip>;
}

/** "09.12"; with its day when that is not today. */
const sayMoment = (at: Date, now: Date): string =>
  civilDay(at) === civilDay(now) ? sayClock(at) : `${sayDay(civilDay(at))} ${sayClock(at)}`;

/** Both times by the server's clock: the phone's may be wrong. */
const isDone = ({ reachedAt, waiting }: NonNullable<Me['passesOn']>, now: string): boolean =>
  waiting === 0 && reachedAt !== null && Date.parse(now) - reachedAt < SILENT_MS;
