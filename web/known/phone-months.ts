import type { Me } from '#domain/access/access.ts';
import { isHealthWorker } from '#domain/access/access.ts';
import { assess, RULEBOOK_VERSION, rulebookOn } from '#domain/assess/assess.ts';
import { type Month, monthNumberOf, monthOf } from '#domain/calendar.ts';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import { type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { behindOf } from '#domain/pws/behind.ts';
import type { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { isRisk } from '#domain/pws/person-month.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { RecapKey } from '#domain/pws/recap/form.ts';
import { type RecapSheet, recapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { recapSubject } from '#domain/pws/recap/recap-signed.ts';
import { type FoldsKept, foldsKept } from './folds-kept.ts';
import { entriesOf, type Here } from './here.ts';
import { keepLater } from './keep-later.ts';
import {
  type Breathe,
  inSlices,
  monthsKept,
  type Opening,
  openDays,
  settle,
  takeDays,
} from './months-kept.ts';
import {
  areaName,
  holdsSensitive,
  type MonthPlace,
  monthPage,
  pageMonths,
  posyanduOf,
  scopesOf,
} from './months-page.ts';
import { openPerson } from './person.ts';
import type { RosterPerson } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';
import { published } from './publications.ts';

export type { Breathe } from './months-kept.ts';
export type { MonthPlace } from './months-page.ts';

/** Which number of a page: `served` of `balita`, `r.child.13`, `of:2.k6` … (see `behindOf`). */
export interface NumberAsked {
  what: string;
  /** `*` is everybody */
  group: string;
}

/** Somebody behind a number, as this phone knows them. */
export interface PersonInMonth {
  person: RosterPerson;
  posyandu: string;
  rt: string | null;
  /** what asks for attention this month, in the reader's words (ruling 3); empty for other lists */
  why: string[];
}

/**
 * The months of the places this phone holds, from its own facts: the same functions as the server's, so the same
 * numbers (ruling 16 names the exceptions). Everybody is folded once, when a month is first asked for; after that a save
 * costs one person. It is in memory, and gone when the phone is locked; what was folded is kept closed on the phone for
 * the next unlock (folds-kept.ts).
 */
export interface PhoneMonths {
  /** @param breathe asked now and then while people are folded; false stops, and the answer is null */
  page(place: MonthPlace, month: Month, breathe: Breathe): Promise<PlaceMonth | null>;
  /** What a posyandu counts in a month, as far as `page` has folded. */
  numbers(posyandu: string, month: Month): MonthNumbers;
  /**
   * Who stands behind a number, by name; null when it names nothing, or nothing this account may be told (ruling 16),
   * and when it was stopped.
   */
  people(
    place: MonthPlace,
    month: Month,
    asked: NumberAsked,
    breathe: Breathe,
  ): Promise<PersonInMonth[] | null>;
  /** A posyandu's year on an official form; null when it is none of this account's, or when it was stopped. */
  recap(
    posyandu: string,
    month: Month,
    form: RecapKey,
    breathe: Breathe,
  ): Promise<RecapSheet | null>;
  /** What was folded is kept now, rather than when the phone is idle. */
  keep(): Promise<void>;
}

/** Lists that say of each name why it is in them. */
const WITH_REASONS: ReadonlySet<string> = new Set(['at-risk', 'referred']);

export function phoneMonths(core: PhoneCore): PhoneMonths {
  const fold = foldOf(core);
  return {
    numbers: (posyandu, month) => fold.now().fold.numbers(posyandu, month),
    keep: () => fold.keep(),
    page: async (place, month, breathe) => {
      const ready = await fold.ready(pageMonths(month), breathe);
      return ready && monthPage({ ...ready.kept, me: ready.me, place, month });
    },
    people: async (place, month, { what, group }, breathe) => {
      const ready = await fold.ready([month], breathe);
      const behind = behindOf(what, group, month);
      if (!ready || !behind || posyanduOf(ready.me, place).length === 0) return null;
      if (behind.sensitive && !holdsSensitive(ready.me, place)) return null;
      const found = ready.kept.fold.behind(scopesOf(ready.me, place), month, behind);
      const people = found.flatMap(({ id, posyandu, rt }) => {
        const person = ready.here.roster.get(id);
        return person ? [{ person, posyandu, rt, why: [] }] : [];
      });
      people.sort((a, b) => byName(a.person, b.person));
      return WITH_REASONS.has(what) ? withReasons(core, ready, people, month, breathe) : people;
    },
    recap: async (posyandu, month, form, breathe) => {
      const months = monthsOfYear(month);
      const ready = await fold.ready(months, breathe);
      const place = ready?.me.posyandu.find(({ id }) => id === posyandu);
      if (!ready || !place) return null;
      return recapSheet({
        place: recapHead(ready.me, place),
        form,
        months: months.map((m) => [m, ready.kept.fold.numbers(posyandu, m)]),
        signatures: await signaturesOf(core, ready.here, posyandu, month),
        reader: { sensitive: holdsSensitive(ready.me, { level: 'posyandu', id: posyandu }) },
        ruleVersion: RULEBOOK_VERSION,
        freshAt: null,
        demo: ready.me.demo,
      });
    },
  };
}

interface Kept extends ReturnType<typeof monthsKept> {
  of: Here | null;
  tables: string;
  /** null when nobody is here */
  folds: FoldsKept | null;
}

interface Ready {
  kept: Kept;
  here: Here;
  me: Me;
}

/** Rules, published tables and this code: what any of them would count otherwise is not the same month. */
const madeBy = (tables: string): string =>
  // the file this code came in carries the fingerprint of all it counts with
  [RULEBOOK_VERSION, new URL(import.meta.url).pathname.split('/').at(-1), tables].join(' ');

function keptFor(core: PhoneCore, tables: string): Kept {
  const { db, here } = core;
  const kept = monthsKept(published.value);
  if (!here) return { ...kept, of: null, tables, folds: null };
  const { ring, roster } = here;
  const folds = foldsKept({
    db,
    ring,
    kept,
    roster: () => core.here?.roster ?? roster,
    by: madeBy(tables),
  });
  return { ...kept, of: here, tables, folds };
}

const openingOf = (core: PhoneCore, here: Here, folds: FoldsKept | null): Opening => ({
  open: async (id) => {
    // asked before the facts are read: what comes in between makes them look older, never newer
    const from = await folds?.about(id);
    const known = await openPerson(core.db, here, id, core.nowMs());
    return { known, folded: () => from && folds?.folded(id, from) };
  },
  gone: (id) => folds?.gone(id),
});

/** One fold for whoever has the phone open, with the tables of their district; another one for the next. */
function foldOf(core: PhoneCore) {
  let kept: Kept | null = null;
  let working: Promise<unknown> = Promise.resolve();
  core.watchers.add((subjects) => {
    if (subjects === 'all') kept = null;
    else for (const id of subjects) kept?.stale.add(id);
  });
  // an account kept by an older app knows no targets and no names of areas: the server is asked now, not in its own time
  let isAsked = false;
  const askOnce = ({ aims, areas }: Me): void => {
    if ((aims && areas) || isAsked) return;
    isAsked = true;
    core.askMeAgain = true;
    core.loop?.nudge();
  };
  const later = keepLater(core, () => kept?.folds ?? null);
  const now = (): Kept => {
    const { here } = core;
    const tables = published.value.key;
    if (kept?.of !== here || kept.tables !== tables) kept = keptFor(core, tables);
    if (here) takeDays(kept, openDays(here.roster));
    return kept;
  };
  const settled = async (months: readonly Month[], breathe: Breathe): Promise<Ready | null> => {
    const { here } = core;
    const mine = now();
    if (!here) return null;
    const isHere = (): boolean => core.here === here && kept === mine;
    const breath: Breathe = async (done, of) => (await breathe(done, of)) && isHere();
    if (!((await mine.folds?.load(breath)) ?? true)) return null;
    const opening = openingOf(core, here, mine.folds);
    if (!(await settle(mine, here.roster, opening, breath))) return null;
    if (!(await inSlices(mine.fold.await(months), breath))) return null;
    const me = core.me.value;
    if (!me || !isHere()) return null;
    askOnce(me);
    later.soon();
    return { kept: mine, here, me };
  };
  // one after the other: two screens that ask at once must not fold everybody twice
  const ready = (months: readonly Month[], breathe: Breathe): Promise<Ready | null> => {
    const mine = working.then(() => settled(months, breathe));
    working = mine.catch(() => null);
    return mine;
  };
  return { now, ready, keep: later.now };
}

/** January up to and including `month`. */
const monthsOfYear = (month: Month): Month[] =>
  Array.from(
    { length: monthNumberOf(month) },
    (_, i): Month => `${month.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`,
  );

const byName = (a: RosterPerson, b: RosterPerson): number =>
  a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1);

/** What asks for attention in the month of each: the family's words for a kader, the worker's for a health worker. */
async function withReasons(
  core: PhoneCore,
  { here, me }: Ready,
  people: readonly PersonInMonth[],
  month: Month,
  breathe: Breathe,
): Promise<PersonInMonth[] | null> {
  const worker = isHealthWorker(me.account.role);
  const told: PersonInMonth[] = [];
  for (const one of people) {
    if (!(await breathe(told.length, people.length)) || core.here !== here) return null;
    const known = await openPerson(core.db, here, one.person.id, core.nowMs());
    const days = known?.days.filter(({ on }) => monthOf(on) === month) ?? [];
    const why = days.flatMap((day) =>
      known === null
        ? []
        : assess(known, day.on, rulebookOn(day.on, {}, published.value))
            .filter(isRisk)
            .map((finding) => (worker ? finding.worker : finding.title)),
    );
    told.push({ ...one, why: [...new Set(why)] });
  }
  return told;
}

const recapHead = (me: Me, place: Posyandu): RecapSheet['place'] => ({
  posyandu: place.id,
  name: posyanduLabel({ name: place.name }),
  dusun: place.dusun ?? '',
  village: place.villageName,
  subdistrict: areaName(me, place, 'subdistrict'),
  district: areaName(me, place, 'district'),
});

async function signaturesOf(
  core: PhoneCore,
  here: Here,
  posyandu: string,
  month: Month,
): Promise<Fact[]> {
  const entries = await entriesOf(core.db, here, recapSubject(posyandu, month));
  return entries.flatMap((entry) => {
    const fact = parseFact(entry);
    return fact.ok && fact.value.scope === posyandu ? [fact.value] : [];
  });
}
