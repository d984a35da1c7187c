import {
  addDays,
  addMonths,
  addToMonth,
  type LocalDate,
  type Month,
  monthOf,
} from '../calendar.ts';
import { countByGroup } from '../sessions/targets.ts';
import { type Group, groupsOn, type Pregnancy } from '../stages/groups.ts';
import { dosesBefore } from './doses.ts';
import type { DemoFact } from './draft.ts';
import { type DemoPerson, household, newborn } from './household.ts';
import { nameOf } from './names.ts';
import { openDayOf } from './open-day.ts';
import { type Random, randomFrom } from './random.ts';
import { closingFacts, openingFacts, type SessionDay } from './session-day.ts';
import { talliedDay } from './tallied-day.ts';
import { type KeptCare, nothingKept, upToStep, visitFacts } from './visit.ts';

export interface DemoVillage {
  /** same seed, same village */
  seed: string;
  posyandu: string;
  villageCode: string;
  zone: 'WIB' | 'WITA' | 'WIT';
  people: number;
  /** months of history, the last one being that of `until` */
  months: number;
  until: LocalDate;
  /** measures and services of seven facts a visit only, for benches that count in visits (ruling 21) */
  brief?: boolean;
  /** ends with an open day on `until`, its queue standing at all five steps; the last facts yielded, and never closed */
  openNow?: boolean;
}

interface Life {
  person: DemoPerson;
  pregnancies: Pregnancy[];
  dip: number;
  gone: boolean;
  kept: KeptCare;
  /** everything written of them, for the days whose tally is signed */
  facts: DemoFact[];
}

const lifeOf = (person: DemoPerson): Life => ({
  person,
  pregnancies: [],
  dip: 0,
  gone: false,
  kept: nothingKept(),
  facts: [],
});

/** Days whose tally was counted at their close: the last three, the newest of them still to be signed. */
const TALLIED = 3;

/** How often a group comes, as seeds and routine reports have it: children and mothers most, schoolchildren least. */
const ATTENDANCE: Record<Group, number> = {
  bumil: 0.85,
  nifas: 0.7,
  busui: 0.5,
  bayi: 0.88,
  balita: 0.78,
  apras: 0.5,
  sekolah: 0.12,
  remaja: 0.15,
  dewasa: 0.22,
  lansia: 0.5,
};

/**
 * A made-up posyandu, fact by fact in the order things happened: families registered, open days, children who grow,
 * fall ill and miss sessions, pregnancies and births, people who move and die. Yields one month's facts at a time,
 * so that a million people never stand in memory at once.
 */
export function* demoVillage(village: DemoVillage): Generator<DemoFact[]> {
  const random = randomFrom(`${village.seed}/${village.posyandu}`);
  const care = randomFrom(`${village.seed}/${village.posyandu}/care`);
  const first = addToMonth(monthOf(village.until), 1 - village.months);
  const start: LocalDate = `${first}-01`;
  const lives: Life[] = [];
  for (let number = 1; lives.length < village.people; number += 1)
    for (const person of household({ villageCode: village.villageCode, on: start, number }, random))
      lives.push(lifeOf(person));
  yield lives.flatMap((life) =>
    keep(life, [
      ...registered(life.person, village, start, random),
      ...alreadyPregnant(life, village, start, random),
      ...(village.brief ? [] : bookOf(life, village, start, care)),
    ]),
  );
  const days: SessionDay[] = [];
  for (let i = 0; i < village.months; i += 1) {
    const left = village.months - i;
    const month = addToMonth(first, i);
    const facts = monthFacts({ lives, village, month, days, left, random, care });
    if (facts.length > 0) yield facts;
  }
  if (village.openNow) yield queueFacts({ lives, village, days, random: care, care });
}

/** An open day under way: three people at each step, and two who are done. */
function queueFacts({
  lives,
  village,
  days,
  random,
  care,
}: Omit<MonthAt, 'month' | 'left'>): DemoFact[] {
  const { until: on, zone, posyandu: scope } = village;
  const groupsOf = (life: Life): Group[] =>
    groupsOn(life.person.identity.birthDate, life.pregnancies, on);
  const here = lives.filter((life) => !life.gone && groupsOf(life).length > 0);
  const targets = countByGroup(here.map(groupsOf));
  const day: SessionDay = { id: care.uuid(), scope, on, zone, ordinal: days.length + 1, targets };
  const came = here
    .filter((life) => groupsOf(life).some((group) => COMES_FIRST.includes(group)))
    .slice(0, QUEUE);
  const visits = came.map((life, i) => {
    const all = visitOf(life, { village, day, queue: i + 1, random, care });
    return upToStep(all, Math.max(1, 5 - Math.floor(i / 3)), day.id);
  });
  return [...openingFacts(day, care), ...visits.flat()];
}

const QUEUE = 17;
const COMES_FIRST: readonly Group[] = ['bumil', 'nifas', 'bayi', 'balita', 'lansia'];

function keep(life: Life, facts: DemoFact[]): DemoFact[] {
  life.facts.push(...facts);
  return facts;
}

/** What the family's Buku KIA says of doses before the register began. */
function bookOf(life: Life, village: DemoVillage, on: LocalDate, care: Random): DemoFact[] {
  return dosesBefore(life.person, village.villageCode, on, care).map(({ dose, on: day }) => {
    life.kept.doses.set(dose, day);
    return {
      kind: 'service-given',
      subject: life.person.id,
      scope: village.posyandu,
      on: day,
      by: 'midwife',
      body: { service: `immunization.${dose}`, note: 'Menurut Buku KIA (contoh)' },
    };
  });
}

function registered(
  person: DemoPerson,
  village: DemoVillage,
  on: LocalDate,
  random: Random,
): DemoFact[] {
  const at = { subject: person.id, scope: village.posyandu, on, by: 'kader' as const };
  const given = !random.chance(0.02);
  return [
    { ...at, kind: 'person-registered', body: person.identity },
    { ...at, kind: 'consent-recorded', body: { given, textVersion: 'contoh-1' } },
  ];
}

interface MonthAt {
  lives: Life[];
  village: DemoVillage;
  month: Month;
  days: SessionDay[];
  /** months to come, this one included */
  left: number;
  random: Random;
  care: Random;
}

function monthFacts(at: MonthAt): DemoFact[] {
  const { lives, village, month, random, care } = at;
  const on = openDayOf(village.posyandu, month);
  if (on > village.until) return [];
  const id = random.uuid();
  const arrivals: Life[] = [];
  const events = lives
    .filter((life) => !life.gone)
    .flatMap((life) => keep(life, lifeEvents(life, village, on, arrivals, random)));
  for (const life of arrivals) events.push(...keep(life, bornHere(life, village, on, random)));
  lives.push(...arrivals);
  const here = lives.filter((life) => !life.gone);
  const groupsOf = (life: Life): Group[] =>
    groupsOn(life.person.identity.birthDate, life.pregnancies, on);
  const targets = countByGroup(here.map(groupsOf).filter((groups) => groups.length > 0));
  const { zone, posyandu: scope } = village;
  const day: SessionDay = { id, scope, on, zone, ordinal: at.days.length + 1, targets };
  at.days.push(day);
  const came = here.filter((life) => comes(life, groupsOf(life), random));
  const visits = came.flatMap((life, i) =>
    keep(life, visitOf(life, { village, day, queue: i + 1, random, care })),
  );
  const tally =
    at.left > TALLIED || village.brief
      ? null
      : talliedDay(
          day,
          here.map((life) => ({ id: life.person.id, groups: groupsOf(life), facts: life.facts })),
        );
  return [
    ...events,
    ...openingFacts(day, care),
    ...visits,
    ...closingFacts(day, tally, at.left > 1, came.length),
  ];
}

interface VisitAt {
  village: DemoVillage;
  day: SessionDay;
  queue: number;
  random: Random;
  care: Random;
}

const visitOf = (life: Life, { village, day, queue, random, care }: VisitAt): DemoFact[] =>
  visitFacts(
    {
      person: life.person,
      groups: groupsOn(life.person.identity.birthDate, life.pregnancies, day.on),
      on: day.on,
      scope: village.posyandu,
      session: day.id,
      queue,
      guest: false,
      dip: life.dip,
      extraKg: extraKgOf(life, day.on),
      villageCode: village.villageCode,
      pregnancy: life.pregnancies.find((p) => !p.endedOn),
      kept: life.kept,
      brief: village.brief ?? false,
    },
    random,
    care,
  );

/** Registered under the mother, with the first injection at the place of birth. */
function bornHere(life: Life, village: DemoVillage, on: LocalDate, random: Random): DemoFact[] {
  const born = life.person.identity.birthDate;
  life.kept.doses.set('hb0', born);
  return [
    ...registered(life.person, village, on, random),
    {
      kind: 'service-given',
      subject: life.person.id,
      scope: village.posyandu,
      on: born,
      by: 'midwife',
      body: { service: 'immunization.hb0', note: 'Di tempat lahir (contoh)' },
    },
  ];
}

function comes(life: Life, groups: readonly Group[], random: Random): boolean {
  const likely = Math.max(0, ...groups.map((g) => ATTENDANCE[g]));
  return random.chance(Math.min(0.98, likely * (0.55 + life.person.habit * 0.9)));
}

const extraKgOf = (life: Life, on: LocalDate): number => {
  const open = life.pregnancies.find((p) => !p.endedOn);
  if (!open) return 0;
  let weeks = 0;
  for (let day = open.since; day < on; day = addDays(day, 7)) weeks += 1;
  return Math.max(0, weeks - 10) * 0.38;
};

/** What may happen to somebody between two open days. */
function lifeEvents(
  life: Life,
  village: DemoVillage,
  on: LocalDate,
  arrivals: Life[],
  random: Random,
): DemoFact[] {
  const { identity } = life.person;
  const at = { subject: life.person.id, scope: village.posyandu, on, by: 'kader' as const };
  life.dip = Math.max(0, life.dip - 0.25) + (random.chance(0.12) ? 0.2 + random.unit() * 0.5 : 0);
  if (random.chance(identity.birthDate < addMonths(on, -70 * 12) ? 0.003 : 0.0001)) {
    life.gone = true;
    return [{ ...at, kind: 'death-recorded', body: { diedOn: addDays(on, -3), cause: 'illness' } }];
  }
  if (random.chance(0.002)) {
    life.gone = true;
    return [{ ...at, kind: 'person-moved', body: {} }];
  }
  if (identity.provisional && random.chance(0.6)) {
    life.person = {
      ...life.person,
      identity: { ...identity, name: nameOf(identity.sex, random), provisional: false },
    };
    return [{ ...at, kind: 'person-named', body: { name: life.person.identity.name } }];
  }
  return identity.sex === 'F' ? pregnancyEvents(life, village, on, arrivals, random) : [];
}

/** About one woman in twelve of her twenties and thirties is pregnant when the history begins. */
function alreadyPregnant(
  life: Life,
  village: DemoVillage,
  on: LocalDate,
  random: Random,
): DemoFact[] {
  if (life.person.identity.sex !== 'F' || !isFertile(life, on) || !random.chance(0.08)) return [];
  return [conceived(life, village, on, addDays(on, -random.below(270)), random)];
}

const isFertile = ({ person }: Life, on: LocalDate): boolean =>
  person.identity.birthDate < addMonths(on, -19 * 12) &&
  person.identity.birthDate > addMonths(on, -38 * 12);

function conceived(
  life: Life,
  village: DemoVillage,
  on: LocalDate,
  lmp: LocalDate,
  random: Random,
): DemoFact {
  life.pregnancies.push({ since: lmp, lmp });
  const at = { subject: life.person.id, scope: village.posyandu, on, by: 'kader' as const };
  return { ...at, kind: 'pregnancy-recorded', body: { lmp, gravida: 1 + random.below(3) } };
}

function pregnancyEvents(
  life: Life,
  village: DemoVillage,
  on: LocalDate,
  arrivals: Life[],
  random: Random,
): DemoFact[] {
  const at = { subject: life.person.id, scope: village.posyandu, on, by: 'kader' as const };
  const open = life.pregnancies.find((p) => !p.endedOn);
  if (open) {
    const due = addDays(open.since, 276);
    if (due >= on) return [];
    open.endedOn = due;
    open.outcome = 'live-birth';
    // about eight births in a thousand (SDKI 2017); what is asked and taught afterwards changes with it
    if (random.chance(0.008)) {
      open.outcome = 'stillbirth';
      const body = { endedOn: due, outcome: 'stillbirth', place: 'facility' } as const;
      return [{ ...at, by: 'midwife', kind: 'delivery-recorded', body }];
    }
    const child = newborn(life.person, due, random);
    arrivals.push(lifeOf(child));
    return [
      {
        ...at,
        kind: 'delivery-recorded',
        body: {
          endedOn: due,
          outcome: 'live-birth',
          place: 'facility',
          babies: [child.id],
          breastfeeding: true,
        },
      },
    ];
  }
  const lately = life.pregnancies.at(-1)?.endedOn;
  if (!isFertile(life, on) || (lately && lately > addMonths(on, -20)) || !random.chance(0.014))
    return [];
  return [conceived(life, village, on, addDays(on, -(42 + random.below(40))), random)];
}
