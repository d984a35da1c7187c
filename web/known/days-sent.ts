import { daysBetween, type LocalDate } from '#domain/calendar.ts';
import { allOf, type PhoneDb, REFUSED, UNSENT } from '../device/store.ts';
import { hourOf, hourStartMs, type Tally } from '../device/tally.ts';
import type { DaySent } from './phone.ts';
import { civilDay } from './today.ts';

/**
 * What this phone wrote, day by day, and how much of it the server has: newest first. Counted from the tally and from the
 * ids still waiting, so nothing is opened. A day is the one on the wall when it was written; a stamp that runs ahead of
 * the wall counts as today.
 */
export async function daysSent(db: PhoneDb, nowMs: number): Promise<DaySent[]> {
  const tx = db.transaction(['written', 'meta']);
  const waiting = tx.objectStore('written').index('unsent');
  const [tally, unsent, refused] = await Promise.all([
    tx.objectStore('meta').get('tally') as Promise<Tally | undefined>,
    waiting.getAllKeys(allOf(UNSENT)),
    waiting.getAllKeys(allOf(REFUSED)),
  ]);
  const today = civilDay(new Date(nowMs));
  const dayOf = (hour: number): LocalDate => {
    const day = civilDay(new Date(hourStartMs(hour)));
    return daysBetween(today, day) > 0 ? today : day;
  };
  const written = new Map<LocalDate, number>();
  const left = new Map<LocalDate, number>();
  const add = (to: Map<LocalDate, number>, on: LocalDate, n: number) =>
    to.set(on, (to.get(on) ?? 0) + n);
  for (const [hour, n] of Object.entries(tally ?? {})) add(written, dayOf(Number(hour)), n);
  for (const id of [...unsent, ...refused]) add(left, dayOf(hourOf(id)), 1);
  const days = [...new Set([...written.keys(), ...left.keys()])].sort().reverse();
  return days.map((on) => {
    const waits = left.get(on) ?? 0;
    // after a restored server old entries wait again, older than the tally reaches
    const wrote = Math.max(written.get(on) ?? 0, waits);
    return { on, written: wrote, arrived: wrote - waits };
  });
}
