import type { LocalDate } from '../calendar.ts';
import type { Pregnancy } from '../stages/groups.ts';
import type { BodyOf, Fact } from './fact.ts';
import type { HomePoint } from './home-point.ts';

export type Identity = BodyOf<'person-registered'>;

/** One reading that stands: not withdrawn, not replaced. */
export interface Reading {
  fact: string;
  value: number;
  diastolic?: number;
  position?: 'lying' | 'standing';
  on: LocalDate;
  repeat: boolean;
  /** who held the tape, when somebody else typed */
  measuredBy?: string;
  /** the fact of another person's record it was taken over from */
  movedFrom?: string;
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
    /** inside the puskesmas or pustu; unsaid where nobody said */
    inBuilding?: boolean;
    confirmed: boolean;
    by: string;
  }[];
  referrals: { fact: string; to: 'pustu' | 'puskesmas' | 'hospital'; reasons: string[] }[];
  education: { fact: string; topics: string[] }[];
  skipped: { step: 1 | 2 | 3 | 4 | 5; reason: string }[];
  /** what could not be measured that day, and why; left out when there is nothing */
  notMeasured?: { what: BodyOf<'measurement-taken'>['what']; reason: string }[];
}

/** Where somebody lives, from a day on; `posyandu` null is "gone from everything we know". */
export interface Residence {
  since: LocalDate;
  posyandu: string | null;
  rt: string | null;
}

/** Another record of the same person, given up for the one that stays (domain/people/merged.ts). */
export interface AlsoAs {
  id: string;
  /** the fact that merged it; withdrawing that parts them again. Null for one that leads the identity unmerged. */
  merge: string | null;
  /** as that record alone had it; null when it was never registered */
  identity: Identity | null;
}

/** What is known of one person, from all facts about them in any order. */
export interface Known {
  id: string;
  identity: Identity | null;
  registeredOn: LocalDate | null;
  pregnancies: (Pregnancy & {
    fact: string;
    gravida?: number;
    /** months since the child before */
    spacingMonths?: number;
    startWeightKg?: number;
    heightCm?: number;
    /** where she gave birth */
    place?: 'facility' | 'home' | 'on-the-way';
  })[];
  diedOn: LocalDate | null;
  residences: Residence[];
  /** where the house they live in stands; left out while nobody has said, and after they moved */
  homePoint?: HomePoint;
  consent: { given: boolean; on: LocalDate } | null;
  guardianName: string | null;
  /** days in order, oldest first */
  days: Day[];
  /** all facts by id, oldest first: the history a person's page shows */
  history: Fact[];
  withdrawn: ReadonlySet<string>;
  /** days somebody visited them at home; left out when nobody did */
  homeVisits?: { on: LocalDate; scope: string }[];
  /** records of this person that were given up; left out when there are none */
  alsoAs?: AlsoAs[];
}

/** Where somebody lives on a day; null before they are known, after they left, and from the day they died. */
export function residenceOn(
  known: Pick<Known, 'residences' | 'diedOn'>,
  on: LocalDate,
): Residence | null {
  if (known.diedOn && known.diedOn <= on) return null;
  let at: Residence | null = null;
  for (const r of known.residences) if (r.since <= on) at = r;
  return at?.posyandu ? at : null;
}
