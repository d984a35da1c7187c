import type { LocalDate } from '../calendar.ts';
import { addToDay } from './day-facts.ts';
import type { Fact, FactKind } from './fact.ts';
import { homePointIn } from './home-point.ts';
import type { AlsoAs, Day, Known, Residence } from './known.ts';
import { pregnanciesOf } from './pregnancies.ts';
import { filled, type RecordBeside, recordsBeside } from './records-given-up.ts';
import { standingFacts } from './standing-facts.ts';
import { onTheirDays } from './visits-redated.ts';

/** Before anything is known of somebody. */
const nobodyYet = (id: string): Known => ({
  id,
  identity: null,
  registeredOn: null,
  pregnancies: [],
  diedOn: null,
  residences: [],
  consent: null,
  guardianName: null,
  days: [],
  history: [],
  withdrawn: new Set(),
});

/**
 * Folds all facts of one person into what is known today. The order in which they come does not matter, nor how often:
 * corrections and withdrawals are settled first, then every standing fact adds its part in the order of its id.
 * Two readings of one day both stay (ruling 8); which one counts is `countedReading`'s business.
 * The facts may be of several records that were merged (domain/people/merged.ts); `subject` is the one that stays.
 */
export function knownNow(facts: readonly Fact[], subject: string): Known {
  const { history, standing, withdrawn } = standingFacts(facts);
  const known: Known = { ...nobodyYet(subject), history, withdrawn };
  const beside = recordsBeside(history, standing, subject);
  const described = new Set(beside.flatMap((record) => record.describes));
  const whole = described.size === 0 ? standing : standing.filter((f) => !described.has(f));
  if (described.size > 0) livedBefore(known, whole, beside);
  const confirmed = new Set<string>();
  for (const fact of standing) if (fact.kind === 'service-confirmed') confirmed.add(fact.body.fact);
  const days = new Map<LocalDate, Day>();
  for (const fact of registeredFirst(onTheirDays(whole))) {
    const told = tellers[fact.kind] as ((known: Known, fact: Fact) => void) | undefined;
    if (told) told(known, fact);
    else if (fact.kind === 'task-closed') visitedAtHome(known, fact);
    else addToDay(days, fact, confirmed);
  }
  known.pregnancies = pregnanciesOf(standing);
  const homePoint = homePointIn(whole, known.residences.at(-1)?.posyandu ?? null);
  if (homePoint) known.homePoint = homePoint;
  known.days = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (beside.length > 0) fillFrom(known, beside);
  return known;
}

/** A visit that found them at home; one that did not is work done, and no visit. */
function visitedAtHome(known: Known, { body, on, scope }: Fact<'task-closed'>): void {
  if (body.kind !== 'home-visit' || body.outcome !== 'done') return;
  known.homeVisits = [...(known.homeVisits ?? []), { on, scope }];
}

/** Homes a record given up was registered at before the one that leads was; later ones were a mistake, not a move. */
function livedBefore(known: Known, whole: readonly Fact[], beside: readonly RecordBeside[]): void {
  const first = whole.find((f) => f.kind === 'person-registered');
  for (const { describes } of beside)
    for (const fact of describes)
      if (fact.kind === 'person-registered' && first && fact.on < first.on)
        liveAt(known, homeOfRegistration(fact));
}

/** What the leading record lacks, the others fill in; all of them can be named and parted again. */
function fillFrom(known: Known, beside: readonly RecordBeside[]): void {
  const also = beside.flatMap(({ id, merge, describes }): AlsoAs[] => {
    const record = nobodyYet(id);
    for (const fact of registeredFirst(describes))
      (tellers[fact.kind] as ((known: Known, fact: Fact) => void) | undefined)?.(record, fact);
    const { identity } = record;
    return identity === null && merge === null
      ? []
      : [{ id, merge: merge?.fact ?? null, identity }];
  });
  if (also.length > 0) known.alsoAs = also;
  const others = also.flatMap(({ identity }) => identity ?? []);
  if (known.identity) known.identity = filled(known.identity, others);
}

const homeOfRegistration = (fact: Fact<'person-registered'>): Residence => ({
  since: fact.on,
  posyandu: fact.scope,
  rt: fact.body.address?.rt ?? null,
});

/** Whoever named or corrected somebody had seen them registered, whatever the clock of the phone that did so said. */
const registeredFirst = (standing: readonly Fact[]): Fact[] => [
  ...standing.filter((f) => f.kind === 'person-registered'),
  ...standing.filter((f) => f.kind !== 'person-registered'),
];

/** Keeps homes in the order of their days; of two on one day the one told later is the last. */
function liveAt(known: Known, home: Residence): void {
  const after = known.residences.findIndex((r) => r.since > home.since);
  known.residences.splice(after < 0 ? known.residences.length : after, 0, home);
}

type Teller<K extends FactKind> = (known: Known, fact: Fact<K>) => void;

/** Facts about who somebody is; everything else belongs to a day. */
const tellers: { [K in FactKind]?: Teller<K> } = {
  'person-registered': (known, fact) => {
    if (known.identity) known.identity = { ...known.identity, ...fact.body };
    else {
      known.identity = { ...fact.body };
      known.registeredOn = fact.on;
    }
    liveAt(known, homeOfRegistration(fact));
  },
  'person-corrected': (known, fact) => {
    if (!known.identity) return;
    const { nikMissing, ...rest } = known.identity;
    const stillMissing = nikMissing !== undefined && fact.body.nik === undefined;
    known.identity = { ...rest, ...(stillMissing ? { nikMissing } : {}), ...fact.body };
    const rt = fact.body.address?.rt;
    const last = known.residences.at(-1);
    if (rt && last) last.rt = rt;
  },
  'person-named': (known, fact) => {
    if (!known.identity) return;
    const { nikMissing: _gone, ...rest } = known.identity;
    known.identity = fact.body.nik
      ? { ...rest, ...fact.body, provisional: false }
      : { ...known.identity, ...fact.body, provisional: false };
  },
  'consent-recorded': (known, fact) => {
    known.consent = { given: fact.body.given, on: fact.on };
  },
  'guardian-changed': (known, fact) => {
    known.guardianName = fact.body.guardianName;
  },
  'death-recorded': (known, fact) => {
    known.diedOn = fact.body.diedOn;
  },
  'person-moved': (known, fact) => {
    liveAt(known, {
      since: fact.on,
      posyandu: fact.body.to ?? null,
      rt: fact.body.address?.rt ?? null,
    });
  },
};
