import {
  addDays,
  addMonths,
  addToMonth,
  type LocalDate,
  type Month,
  monthOf,
} from '../calendar.ts';
import { type Group, groupsOn, type Pregnancy } from '../stages/groups.ts';
import type { DemoFact } from './draft.ts';
import { type DemoPerson, household, newborn } from './household.ts';
import { nameOf } from './names.ts';
import { openDayOf } from './open-day.ts';
import { type Random, randomFrom } from './random.ts';
import { visitFacts } from './visit.ts';

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
}

interface Life {
  person: DemoPerson;
  pregnancies: Pregnancy[];
  dip: number;
  gone: boolean;
}

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
  const first = addToMonth(monthOf(village.until), 1 - village.months);
  const start: LocalDate = `${first}-01`;
  const lives: Life[] = [];
  for (let number = 1; lives.length < village.people; number += 1)
    for (const person of household({ villageCode: village.villageCode, on: start, number }, random))
      lives.push({ person, pregnancies: [], dip: 0, gone: false });
  yield lives.flatMap((life) => [
    ...registered(life.person, village, start, random),
    ...alreadyPregnant(life, village, start, random),
  ]);
  for (let i = 0; i < village.months; i += 1) {
    const facts = monthFacts(lives, village, addToMonth(first, i), random);
    if (facts.length > 0) yield facts;
  }
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

function monthFacts(lives: Life[], village: DemoVillage, month: Month, random: Random): DemoFact[] {
  const on = openDayOf(village.posyandu, month);
  if (on > village.until) return [];
  const session = random.uuid();
  const at = { subject: session, scope: village.posyandu, on, by: 'kader' as const };
  const facts: DemoFact[] = [
    {
      ...at,
      kind: 'session-opened',
      body: { date: on, startsAt: '08:00', zone: village.zone, place: 'Balai RW (contoh)' },
    },
  ];
  const arrivals: Life[] = [];
  let queue = 0;
  for (const life of lives) {
    if (life.gone) continue;
    facts.push(...lifeEvents(life, village, on, arrivals, random));
    const groups = groupsOn(life.person.identity.birthDate, life.pregnancies, on);
    if (life.gone || !comes(life, groups, random)) continue;
    queue += 1;
    facts.push(
      ...visitFacts(
        {
          person: life.person,
          groups,
          on,
          scope: village.posyandu,
          session,
          queue,
          guest: false,
          dip: life.dip,
          extraKg: extraKgOf(life, on),
        },
        random,
      ),
    );
  }
  lives.push(...arrivals);
  facts.push({ ...at, kind: 'session-closed', body: { endedAt: '11:30' } });
  return facts;
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
    const child = newborn(life.person, due, random);
    arrivals.push({ person: child, pregnancies: [], dip: 0, gone: false });
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
      ...registered(child, village, on, random),
    ];
  }
  const lately = life.pregnancies.at(-1)?.endedOn;
  if (!isFertile(life, on) || (lately && lately > addMonths(on, -20)) || !random.chance(0.014))
    return [];
  return [conceived(life, village, on, addDays(on, -(42 + random.below(40))), random)];
}
