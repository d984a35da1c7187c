import type { Group } from '../stages/groups.ts';
import type { Arrival } from './arrival.ts';
import type { CountsByGroup, SessionTally } from './session-now.ts';
import { countByGroup } from './targets.ts';

/**
 * Why somebody is to be visited at home after an open day, as far as one day's facts tell it (triggers of the home
 * visit, Panduan Kunjungan Rumah, Kemenkes 2023: missed service, danger sign, referral to follow).
 */
export type WhyVisit = 'absent' | 'finding' | 'referred';

export interface ToVisit {
  id: string;
  groups: readonly Group[];
  why: readonly WhyVisit[];
}

/**
 * Groups whose staying away is a missed service by itself: they are owed something every month (mothers, children under
 * six, elders). An adult or a pupil who stays away one month is not behind yet.
 */
const MONTHLY: ReadonlySet<Group> = new Set([
  'bumil',
  'nifas',
  'bayi',
  'balita',
  'apras',
  'lansia',
]);

export interface Absent {
  id: string;
  groups: readonly Group[];
}

export interface TallyInput {
  /** S frozen at the opening */
  targets: CountsByGroup;
  arrivals: readonly Arrival[];
  /** people of the targets who did not come, as this register knows them */
  absent: readonly Absent[];
  /** arrivals a finding says to refer or to act on at once; sensitive findings left out (ruling 16) */
  pressing: ReadonlySet<string>;
}

/** Everybody to be visited, each once with all reasons. */
export function toVisit({ arrivals, absent, pressing }: Omit<TallyInput, 'targets'>): ToVisit[] {
  const away = absent
    .filter(({ groups }) => groups.some((g) => MONTHLY.has(g)))
    .map(({ id, groups }): ToVisit => ({ id, groups, why: ['absent'] }));
  const came = arrivals.flatMap(({ id, groups, as, referred }): ToVisit[] => {
    const why: WhyVisit[] = [
      ...(pressing.has(id) ? (['finding'] as const) : []),
      ...(referred ? (['referred'] as const) : []),
    ];
    // a guest is visited by the posyandu they live at
    return why.length > 0 && as !== 'guest' ? [{ id, groups, why }] : [];
  });
  return [...came, ...away];
}

/**
 * The tally of an open day in paper's terms. `attended` and `absent` are of the frozen targets and always add up to
 * them; whoever came beyond them is a guest or outside the targets, so that
 * `attended.all + outsideTargets + guests` is everybody who came. Referred counts everybody served, guests too.
 */
export function tallyOf(input: TallyInput): SessionTally {
  const { targets, arrivals } = input;
  const groupsOf = (some: readonly { groups: readonly Group[] }[]) =>
    countByGroup(some.map((one) => one.groups));
  const came = groupsOf(arrivals.filter((a) => a.as === 'target'));
  const guests = arrivals.filter((a) => a.as === 'guest').length;
  // another phone may have known somebody the opening one did not: beyond S they are outside it
  const attended = upTo(came, targets);
  return {
    targets,
    attended,
    absent: less(targets, attended),
    guests,
    outsideTargets: arrivals.length - guests - (attended.all ?? 0),
    referred: groupsOf(arrivals.filter((a) => a.referred)),
    toVisit: groupsOf(toVisit(input)),
    educated: arrivals.filter((a) => a.educated).length,
    unconfirmed: arrivals.reduce((sum, a) => sum + a.unconfirmed, 0),
  };
}

const upTo = (counts: CountsByGroup, most: CountsByGroup): CountsByGroup =>
  Object.fromEntries(
    Object.keys(most).map((key) => [key, Math.min(counts[key] ?? 0, most[key] ?? 0)]),
  );
const less = (from: CountsByGroup, what: CountsByGroup): CountsByGroup =>
  Object.fromEntries(Object.keys(from).map((key) => [key, (from[key] ?? 0) - (what[key] ?? 0)]));

/** Share of arrivals who were taught something at step 5, 0 to 1; null when nobody came. */
export function educatedShare(tally: SessionTally): number | null {
  const came = (tally.attended.all ?? 0) + tally.outsideTargets + tally.guests;
  return came > 0 ? tally.educated / came : null;
}

/** What of a signed tally is different today ("berubah sejak ditandatangani"); a group left out counts as 0. */
export function changedSince(signed: SessionTally, now: SessionTally): (keyof SessionTally)[] {
  const keys = Object.keys(now) as (keyof SessionTally)[];
  return keys.filter((key) => {
    const [was, is] = [signed[key], now[key]];
    if (typeof was === 'number' || typeof is === 'number') return was !== is;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].some(
      (group) => (was[group] ?? 0) !== (is[group] ?? 0),
    );
  });
}
