import { addDays, firstDayOf, type LocalDate, monthOf } from '#domain/calendar.ts';
import type { DemoFact } from '#domain/demo/draft.ts';
import { demoTasks } from '#domain/demo/follow-up.ts';
import type { DemoGround } from '#domain/demo/homes.ts';
import { demoMeetings } from '#domain/demo/meetings.ts';
import { demoVillage } from '#domain/demo/village.ts';
import { append } from '../store/append.ts';
import type { Judged } from '../store/judged.ts';
import type { Store } from '../store/store.ts';
import { arrivalOf, eveningOf, lastOf } from './arrivals.ts';
import type { SizedPosyandu } from './demo-sizes.ts';
import { demoDevice, stampDrafts, type Writers } from './stamp-drafts.ts';

/** Facts in one transaction while loading: large enough to be quick, small enough to bound memory. */
const FACTS_AT_ONCE = 1000;

export interface Writing {
  until: LocalDate;
  writers: Writers;
  /** a day under way, with its queue: its last fact was written just before this moment, in milliseconds */
  openNowMs: number | null;
  /** the made-up land its houses stand on; none has a point when left out */
  ground?: DemoGround | undefined;
}

/** Writes everything that happened at one made-up posyandu, month after month, as it reached the server. */
export async function writeVillage(
  store: Store,
  village: SizedPosyandu,
  { until, writers, openNowMs, ground }: Writing,
): Promise<void> {
  const { posyandu, people, months, habits, reporting } = village;
  const now = new Date();
  const device = demoDevice(posyandu.id);
  const stamp = stampDrafts(device, writers);
  const lastDay = reporting.silent ? addDays(firstDayOf(monthOf(until)), -1) : until;
  const written: DemoFact[] = [];
  for (const drafts of demoVillage({
    seed: 'siklus',
    posyandu: posyandu.id,
    villageCode: posyandu.villageCode,
    zone: posyandu.districtId === 7602 ? 'WITA' : 'WIB',
    people,
    months,
    until: lastDay,
    openNow: openNowMs !== null,
    habits,
    ...(ground ? { ground } : {}),
  })) {
    if (openNowMs !== null && isUnderWay(drafts)) {
      const lately = stampDrafts(device.replace(/^8/, 'a'), writers, { untilMs: openNowMs });
      await keep(store, posyandu.districtId, lately(drafts), now);
      continue;
    }
    written.push(...drafts);
    const at = arrivalOf(drafts, posyandu.id, reporting, now);
    await keep(store, posyandu.districtId, stamp(drafts), at);
  }
  await writeFollowUp(store, village, written, { until, writers });
}

/** Weeks back in which the village did not meet, by how well it reports. */
const MISSED = { soon: [4], late: [1, 2, 5, 7, 9], silent: [1, 2, 3, 4, 5, 6] } as const;

/** What midwife and kader did about it, from another phone. */
async function writeFollowUp(
  store: Store,
  { posyandu, reporting }: SizedPosyandu,
  written: readonly DemoFact[],
  { until, writers }: Pick<Writing, 'until' | 'writers'>,
): Promise<void> {
  const tasks = demoTasks(written, { posyandu: posyandu.id, until });
  const how = reporting.silent ? 'silent' : reporting.days[1] > 2 ? 'late' : 'soon';
  const meetings = demoMeetings({
    villageCode: posyandu.villageCode,
    until,
    missed: MISSED[how],
    cases: [...new Set(tasks.map(({ subject }) => subject))],
  });
  const stamp = stampDrafts(demoDevice(posyandu.id).replace(/^8/, 'b'), writers);
  const all = [...tasks, ...meetings].sort((a, b) => (a.on < b.on ? -1 : 1));
  await keep(store, posyandu.districtId, stamp(all), eveningOf(lastOf(all), new Date()));
}

async function keep(
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<void> {
  for (let i = 0; i < judged.length; i += FACTS_AT_ONCE)
    await append(store, districtId, judged.slice(i, i + FACTS_AT_ONCE), at);
}

const isUnderWay = (drafts: readonly DemoFact[]): boolean =>
  drafts.some((d) => d.kind === 'session-opened') &&
  !drafts.some((d) => d.kind === 'session-closed');
