import { addToMonth, type LocalDate, type Month, monthOf } from '../calendar.ts';
import { countByGroup } from '../sessions/targets.ts';
import { type Group, groupsOn } from '../stages/groups.ts';
import { dosesBefore } from './doses.ts';
import type { DemoFact } from './draft.ts';
import type { DemoHabits } from './habits.ts';
import { type DemoGround, homesFound } from './homes.ts';
import { type DemoPerson, household } from './household.ts';
import { alreadyPregnant, comes, extraKgOf, type Life, lifeEvents, lifeOf } from './life.ts';
import { openDayOf } from './open-day.ts';
import { type Random, randomFrom } from './random.ts';
import { closingFacts, openingFacts, type SessionDay } from './session-day.ts';
import { talliedDay } from './tallied-day.ts';
import { upToStep, visitFacts } from './visit.ts';

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
  habits?: DemoHabits;
  /** where its houses stand; none has a point when left out */
  ground?: DemoGround;
}

/** Days whose tally was counted at their close: the last three, the newest of them still to be signed. */
const TALLIED = 3;

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
  const beginning = lives.flatMap((life) =>
    keep(life, [
      ...registered(life.person, village, start, random),
      ...alreadyPregnant(life, village, start, random),
      ...(village.brief ? [] : bookOf(life, village, start, care)),
    ]),
  );
  yield [...beginning, ...homesOf(lives, village, start)];
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

/** From numbers of their own, so that a village with points is otherwise the same as one without. */
function homesOf(lives: readonly Life[], village: DemoVillage, on: LocalDate): DemoFact[] {
  const { seed, posyandu, ground } = village;
  if (!ground) return [];
  return homesFound(
    lives,
    { scope: posyandu, ground },
    on,
    randomFrom(`${seed}/${posyandu}/homes`),
  );
}

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
  const came = here.filter((life) => comes(life, groupsOf(life), random, village.habits));
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
      rounds: village.habits?.rounds ?? false,
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
