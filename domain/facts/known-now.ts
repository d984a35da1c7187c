import type { LocalDate } from '../calendar.ts';
import { addToDay } from './day-facts.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Day, Known, Residence } from './known.ts';
import { pregnanciesOf } from './pregnancies.ts';
import { standingFacts } from './standing-facts.ts';
import { onTheirDays } from './visits-redated.ts';

/**
 * Folds all facts of one person into what is known today. The order in which they come does not matter, nor how often:
 * corrections and withdrawals are settled first, then every standing fact adds its part in the order of its id.
 * Two readings of one day both stay (ruling 8); which one counts is `countedReading`'s business.
 */
export function knownNow(facts: readonly Fact[], subject: string): Known {
  const { history, standing, withdrawn } = standingFacts(facts);
  const known: Known = {
    id: subject,
    identity: null,
    registeredOn: null,
    pregnancies: [],
    diedOn: null,
    residences: [],
    consent: null,
    guardianName: null,
    days: [],
    history,
    withdrawn,
  };
  const confirmed = new Set(
    standing.flatMap((f) => (f.kind === 'service-confirmed' ? [f.body.fact] : [])),
  );
  const days = new Map<LocalDate, Day>();
  for (const fact of registeredFirst(onTheirDays(standing))) {
    const told = tellers[fact.kind] as ((known: Known, fact: Fact) => void) | undefined;
    if (told) told(known, fact);
    else addToDay(days, fact, confirmed);
  }
  known.pregnancies = pregnanciesOf(standing);
  known.days = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  return known;
}

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
    liveAt(known, {
      since: fact.on,
      posyandu: fact.scope,
      rt: fact.body.address?.rt ?? null,
    });
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
