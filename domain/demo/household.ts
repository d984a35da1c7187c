import { addDays, addMonths, dayOf, type LocalDate, monthNumberOf, yearOf } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import { nameOf, STREETS } from './names.ts';
import type { Random } from './random.ts';

/** A made-up person with the hidden traits that make their months look like a life. */
export interface DemoPerson {
  id: string;
  identity: BodyOf<'person-registered'>;
  /** how likely they are to come, beside the habit of their group */
  habit: number;
  /** the channel a child grows in, as z-scores */
  zWeight: number;
  zHeight: number;
  /** adults: how heavy, and whether blood pressure and sugar run high */
  bmi: number;
  pressure: number;
  sugar: number;
  frail: boolean;
}

/** Demo people carry NIK serials from 9000 on (ruling 20). */
const FIRST_SERIAL = 9000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A NIK of the area with a serial no civil registry gives to demo people; women have 40 added to the day. */
function nikOf(villageCode: string, sex: 'F' | 'M', birth: LocalDate, serial: number): string {
  const area = villageCode.replaceAll('.', '').slice(0, 6);
  const day = dayOf(birth) + (sex === 'F' ? 40 : 0);
  return `${area}${two(day)}${two(monthNumberOf(birth))}${two(yearOf(birth) % 100)}${FIRST_SERIAL + (serial % 1000)}`;
}

export interface HouseholdSeed {
  villageCode: string;
  on: LocalDate;
  number: number;
}

/** A family as the register shows it: head, usually a spouse, children, now and then a grandparent. */
export function household(seed: HouseholdSeed, random: Random): DemoPerson[] {
  const rt = String(1 + (seed.number % 6)).padStart(3, '0');
  const family: Family = {
    villageCode: seed.villageCode,
    kk: `${seed.villageCode.replaceAll('.', '').slice(0, 6)}${two(1 + random.below(28))}${two(1 + random.below(12))}${two(random.below(25))}${FIRST_SERIAL + (seed.number % 1000)}`,
    address: {
      text: `Contoh, Jl. ${random.pick(STREETS)} No. ${1 + random.below(120)}`,
      rt,
      rw: String(1 + (seed.number % 3)).padStart(3, '0'),
    },
    serial: seed.number * 7,
  };
  const headAge = 22 + random.below(50);
  const couple = random.chance(0.88);
  const people = [
    member(family, 'head', couple ? 'M' : 'F', ageBirth(seed.on, headAge, random), random),
  ];
  const mother = couple
    ? member(
        family,
        'spouse',
        'F',
        ageBirth(seed.on, Math.max(19, headAge - 3 - random.below(4)), random),
        random,
      )
    : people[0];
  if (couple && mother) people.push(mother);
  if (mother) people.push(...childrenOf(mother, family, seed.on, random));
  if (headAge < 45 && random.chance(0.22))
    people.push(
      member(
        family,
        'parent',
        random.chance(0.6) ? 'F' : 'M',
        ageBirth(seed.on, 60 + random.below(25), random),
        random,
      ),
    );
  return people;
}

interface Family {
  villageCode: string;
  kk: string;
  address: NonNullable<DemoPerson['identity']['address']>;
  serial: number;
}

function childrenOf(
  mother: DemoPerson,
  family: Family,
  on: LocalDate,
  random: Random,
): DemoPerson[] {
  const children: DemoPerson[] = [];
  let birth = addMonths(mother.identity.birthDate, 12 * (20 + random.below(6)) + random.below(12));
  const most = 1 + random.below(4);
  while (children.length < most && birth < on) {
    if (addMonths(birth, 12 * 27) > on)
      children.push(
        member(family, 'child', random.chance(0.51) ? 'M' : 'F', birth, random, mother),
      );
    birth = addMonths(birth, 20 + random.below(50));
    if (birth > addMonths(mother.identity.birthDate, 12 * 43)) break;
  }
  return children;
}

/** A newborn of the demo, registered as "By Ny …" until it is named. */
export function newborn(mother: DemoPerson, birth: LocalDate, random: Random): DemoPerson {
  const { household: kk, address } = mother.identity;
  const family: Family = { villageCode: '', kk: kk ?? '', address: address ?? {}, serial: 0 };
  const child = member(family, 'child', random.chance(0.51) ? 'M' : 'F', birth, random, mother);
  const { nik: _none, ...identity } = child.identity;
  return {
    ...child,
    identity: {
      ...identity,
      name: `By Ny ${mother.identity.name}`,
      provisional: true,
      nikMissing: 'not-yet-issued',
      birthWeightKg: Math.round((3.1 + random.normal() * 0.4) * 100) / 100,
    },
  };
}

function member(
  family: Family,
  relation: NonNullable<DemoPerson['identity']['relation']>,
  sex: 'F' | 'M',
  birthDate: LocalDate,
  random: Random,
  mother?: DemoPerson,
): DemoPerson {
  family.serial += 1;
  return {
    id: random.uuid(),
    identity: {
      name: nameOf(sex, random),
      sex,
      birthDate,
      nik: nikOf(family.villageCode, sex, birthDate, family.serial),
      household: family.kk,
      relation,
      address: family.address,
      ...(mother ? { mother: mother.id, motherName: mother.identity.name } : {}),
    },
    ...traits(random),
  };
}

/** Spread as national surveys find it: about a fifth of under-fives short, a third of adults with high pressure. */
function traits(random: Random): Omit<DemoPerson, 'id' | 'identity'> {
  const zHeight = -1.1 + random.normal() * 1.1;
  return {
    habit: random.unit(),
    zHeight,
    zWeight: zHeight * 0.6 - 0.3 + random.normal() * 0.8,
    bmi: 23.5 + random.normal() * 4,
    pressure: random.normal(),
    sugar: random.normal(),
    frail: random.chance(0.2),
  };
}

const ageBirth = (on: LocalDate, years: number, random: Random): LocalDate =>
  addDays(addMonths(on, -12 * years), -random.below(360));
