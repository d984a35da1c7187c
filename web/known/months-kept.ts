import { type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import type { Roster } from './roster.ts';

/** Asked now and then while people are folded; false stops. */
export type Breathe = (done: number, of: number) => Promise<boolean>;

/** The fold of a phone's months, and whose facts moved since they were folded. */
export interface MonthsKept {
  fold: PlacesFold;
  stale: Set<string>;
  /** first open day of a posyandu in a month, as the fold counts */
  openDay(posyandu: string, month: Month): LocalDate | null;
  /** all records of each folded person, as they were joined then */
  records: Map<string, string>;
}

/** Somebody knows how to open a person, and what is to be done once they are folded: the store, or a test. */
export interface Opening {
  open(id: string): Promise<{ known: Known | null; folded(): void }>;
  gone(id: string): void;
}

/** A slow phone answers a thumb between two slices of this length. */
const SLICE_MS = 40;

/** An empty fold with the rules of `published`; days are told by `reopened`. */
export function monthsKept(published: Parameters<typeof monthContext>[1]): MonthsKept & {
  days: Map<string, LocalDate>;
} {
  const days = new Map<string, LocalDate>();
  const openDay = (at: string, month: Month) => days.get(dayKey(at, month)) ?? null;
  const fold = new PlacesFold(monthContext(openDay, published));
  return { fold, stale: new Set(), openDay, records: new Map(), days };
}

/**
 * Takes over the open days as they are now. Where the first day of a month is another than it was (opened, redated,
 * taken back), everybody with something in that month is folded again.
 */
export function takeDays(
  kept: MonthsKept & { days: Map<string, LocalDate> },
  now: ReadonlyMap<string, LocalDate>,
): void {
  const moved = [...new Set([...kept.days.keys(), ...now.keys()])].filter(
    (key) => kept.days.get(key) !== now.get(key),
  );
  for (const key of moved) {
    const day = now.get(key);
    if (day === undefined) kept.days.delete(key);
    else kept.days.set(key, day);
  }
  for (const month of new Set(moved.map((key) => key.slice(-7))))
    for (const id of kept.fold.reopened(month)) kept.stale.add(id);
}

/** Posyandu and month → its first open day, as the server reads them. */
export function openDays(roster: Pick<Roster, 'allSessions'>): Map<string, LocalDate> {
  const days = new Map<string, LocalDate>();
  for (const { scope, status, on } of roster.allSessions()) {
    if (status === 'planned' || status === 'cancelled') continue;
    const key = dayKey(scope, monthOf(on));
    const first = days.get(key);
    if (first === undefined || on < first) days.set(key, on);
  }
  return days;
}

const dayKey = (posyandu: string, month: Month): string => `${posyandu} ${month}`;

/** Folds whoever is missing or has changed; false when it was stopped. What was done until then stays. */
export async function settle(
  kept: MonthsKept,
  roster: Pick<Roster, 'people' | 'recordsOf'>,
  { open, gone }: Opening,
  breathe: Breathe,
): Promise<boolean> {
  const missing = toFold(kept, roster, gone);
  let sliceMs = performance.now();
  if (missing.length > 0 && !(await breathe(0, missing.length))) return false;
  for (const [i, id] of missing.entries()) {
    if (performance.now() - sliceMs > SLICE_MS) {
      if (!(await breathe(i, missing.length))) return false;
      sliceMs = performance.now();
    }
    const opening = open(id);
    kept.stale.delete(id);
    const { known, folded } = await opening;
    if (known) kept.fold.put(known);
    kept.records.set(id, joined(roster, id));
    if (known) folded();
  }
  return true;
}

/** Goes on with something until a slice is over, breathes, and goes on; false when it was stopped. */
export async function inSlices(steps: Iterable<void>, breathe: Breathe): Promise<boolean> {
  let sliceMs = performance.now();
  for (const _ of steps) {
    if (performance.now() - sliceMs <= SLICE_MS) continue;
    if (!(await breathe(1, 1))) return false;
    sliceMs = performance.now();
  }
  return true;
}

/** Who was never folded, who moved since, whose records were joined or parted; who is gone leaves the sums at once. */
function toFold(
  kept: MonthsKept,
  roster: Pick<Roster, 'people' | 'recordsOf'>,
  gone: Opening['gone'],
): string[] {
  const { fold, stale, records } = kept;
  const shown = new Set(roster.people().map(({ id }) => id));
  for (const id of records.keys())
    if (!shown.has(id)) {
      fold.drop(id);
      gone(id);
      records.delete(id);
    }
  const moved = new Set([...stale].flatMap((id) => [id, roster.recordsOf(id)[0] ?? id]));
  for (const id of stale) if (!shown.has(id)) stale.delete(id);
  return [...shown].filter((id) => moved.has(id) || records.get(id) !== joined(roster, id));
}

const joined = (roster: Pick<Roster, 'recordsOf'>, id: string): string =>
  roster.recordsOf(id).join(' ');
