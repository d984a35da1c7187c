import type { LocalDate } from '../calendar.ts';
import type { Pregnancy } from '../stages/groups.ts';
import type { BodyOf, Fact, FactKind } from './fact.ts';
import { standingFacts } from './standing-facts.ts';

export type Identity = BodyOf<'person-registered'>;

/** One reading that stands: not withdrawn, not replaced. */
export interface Reading {
  fact: string;
  value: number;
  diastolic?: number;
  position?: 'lying' | 'standing';
  on: LocalDate;
  repeat: boolean;
  scope: string;
}

/** Everything of one day (a visit is one person's day, ruling 21). */
export interface Day {
  on: LocalDate;
  scope: string;
  attended?: { session: string; guest: boolean; queue?: number };
  /** all standing readings per measure; `counted` says which one counts */
  readings: Partial<Record<BodyOf<'measurement-taken'>['what'], Reading[]>>;
  answers: Record<
    string,
    { fact: string; version: string; answers: Record<string, boolean | number | string> }
  >;
  services: {
    fact: string;
    service: string;
    amount?: number;
    givenBy?: string;
    batch?: string;
    confirmed: boolean;
    by: string;
  }[];
  referrals: { fact: string; to: 'pustu' | 'puskesmas' | 'hospital'; reasons: string[] }[];
  education: { fact: string; topics: string[] }[];
  skipped: { step: 1 | 2 | 3 | 4 | 5; reason: string }[];
}

/** Where somebody lives, from a day on; `posyandu` null is "gone from everything we know". */
export interface Residence {
  since: LocalDate;
  posyandu: string | null;
  rt: string | null;
}

/** What is known of one person, from all facts about them in any order. */
export interface Known {
  id: string;
  identity: Identity | null;
  registeredOn: LocalDate | null;
  pregnancies: (Pregnancy & {
    fact: string;
    gravida?: number;
    startWeightKg?: number;
    heightCm?: number;
  })[];
  diedOn: LocalDate | null;
  residences: Residence[];
  consent: { given: boolean; on: LocalDate } | null;
  guardianName: string | null;
  /** days in order, oldest first */
  days: Day[];
  /** all facts by id, oldest first: the history a person's page shows */
  history: Fact[];
  withdrawn: ReadonlySet<string>;
}

const emptyDay = (on: LocalDate, scope: string): Day => ({
  on,
  scope,
  readings: {},
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
});

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

function addToDay(days: Map<LocalDate, Day>, fact: Fact, confirmed: ReadonlySet<string>): void {
  let day = days.get(fact.on);
  const here = (): Day => {
    if (!day) {
      day = emptyDay(fact.on, fact.scope);
      days.set(fact.on, day);
    }
    return day;
  };
  switch (fact.kind) {
    case 'attended': {
      const { session, guest, queue } = fact.body;
      here().attended = {
        session,
        guest: guest ?? false,
        ...(queue === undefined ? {} : { queue }),
      };
      here().scope = fact.scope;
      return;
    }
    case 'measurement-taken': {
      const readings = here().readings;
      const of = readings[fact.body.what] ?? [];
      of.push(readingOf(fact));
      readings[fact.body.what] = of;
      return;
    }
    case 'answers-given': {
      const { instrument, version, answers } = fact.body;
      here().answers[instrument] = { fact: fact.id, version, answers };
      return;
    }
    case 'service-given': {
      const { service, amount, givenBy, batch } = fact.body;
      here().services.push({
        fact: fact.id,
        service,
        ...(amount === undefined ? {} : { amount }),
        ...(givenBy === undefined ? {} : { givenBy }),
        ...(batch === undefined ? {} : { batch }),
        confirmed: confirmed.has(fact.id),
        by: fact.by,
      });
      return;
    }
    case 'referral-made':
      here().referrals.push({ fact: fact.id, to: fact.body.to, reasons: fact.body.reasons });
      return;
    case 'education-given':
      here().education.push({ fact: fact.id, topics: fact.body.topics });
      return;
    case 'step-skipped':
      here().skipped.push({ step: fact.body.step, reason: fact.body.reason });
      return;
    default:
      return;
  }
}

function readingOf(fact: Fact<'measurement-taken'>): Reading {
  const { value, diastolic, position, repeat } = fact.body;
  return {
    fact: fact.id,
    value,
    ...(diastolic === undefined ? {} : { diastolic }),
    ...(position === undefined ? {} : { position }),
    on: fact.on,
    repeat: repeat ?? false,
    scope: fact.scope,
  };
}

/** Where somebody lives on a day; null before they are known, after they left, and from the day they died. */
export function residenceOn(known: Known, on: LocalDate): Residence | null {
  if (known.diedOn && known.diedOn <= on) return null;
  let at: Residence | null = null;
  for (const r of known.residences) if (r.since <= on) at = r;
  return at?.posyandu ? at : null;
}
