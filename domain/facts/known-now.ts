import type { LocalDate } from '../calendar.ts';
import { addToDay } from './day-facts.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Day, Known } from './known.ts';
import { standingFacts } from './standing-facts.ts';

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
  for (const fact of standing) {
    const told = tellers[fact.kind] as ((known: Known, fact: Fact) => void) | undefined;
    if (told) told(known, fact);
    else addToDay(days, fact, confirmed);
  }
  known.residences.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  known.days = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  return known;
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
    known.residences.push({
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
    known.residences.push({
      since: fact.on,
      posyandu: fact.body.to ?? null,
      rt: fact.body.address?.rt ?? null,
    });
  },
  'pregnancy-recorded': (known, fact) => {
    const { lmp, gravida, startWeightKg, heightCm } = fact.body;
    const told = {
      since: lmp ?? fact.on,
      ...(lmp ? { lmp } : {}),
      ...(gravida === undefined ? {} : { gravida }),
      ...(startWeightKg === undefined ? {} : { startWeightKg }),
      ...(heightCm === undefined ? {} : { heightCm }),
    };
    const open = known.pregnancies.findIndex((p) => !p.endedOn);
    const earlier = known.pregnancies[open];
    if (earlier) known.pregnancies[open] = { ...earlier, ...told };
    else known.pregnancies.push({ ...told, fact: fact.id });
  },
  'delivery-recorded': (known, fact) => {
    const { endedOn, outcome, breastfeeding } = fact.body;
    const told = { endedOn, outcome, ...(breastfeeding === undefined ? {} : { breastfeeding }) };
    const open = known.pregnancies.findIndex((p) => !p.endedOn && p.since <= endedOn);
    const earlier = known.pregnancies[open];
    if (earlier) known.pregnancies[open] = { ...earlier, ...told };
    else known.pregnancies.push({ since: endedOn, ...told, fact: fact.id });
  },
};
