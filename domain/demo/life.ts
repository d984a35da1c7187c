import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import type { Group, Pregnancy } from '../stages/groups.ts';
import type { DemoFact } from './draft.ts';
import type { DemoHabits } from './habits.ts';
import { type DemoPerson, newborn } from './household.ts';
import { nameOf } from './names.ts';
import type { Random } from './random.ts';
import { type KeptCare, nothingKept } from './visit.ts';

/** A made-up person with everything that has happened to them. */
export interface Life {
  person: DemoPerson;
  pregnancies: Pregnancy[];
  dip: number;
  gone: boolean;
  kept: KeptCare;
  /** everything written of them, for the days whose tally is signed */
  facts: DemoFact[];
}

export const lifeOf = (person: DemoPerson): Life => ({
  person,
  pregnancies: [],
  dip: 0,
  gone: false,
  kept: nothingKept(),
  facts: [],
});

/** Where it happens. */
interface Place {
  posyandu: string;
  habits?: DemoHabits;
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

/** Comes somebody of these groups to this open day? */
export function comes(
  life: Life,
  groups: readonly Group[],
  random: Random,
  { turnout = 1 }: DemoHabits = {},
): boolean {
  const likely = Math.max(0, ...groups.map((g) => ATTENDANCE[g]));
  return random.chance(Math.min(0.98, likely * (0.55 + life.person.habit * 0.9) * turnout));
}

/** Kilograms a pregnancy has added by a day. */
export const extraKgOf = (life: Life, on: LocalDate): number => {
  const open = life.pregnancies.find((p) => !p.endedOn);
  if (!open) return 0;
  let weeks = 0;
  for (let day = open.since; day < on; day = addDays(day, 7)) weeks += 1;
  return Math.max(0, weeks - 10) * 0.38;
};

/** What may happen to somebody between two open days. */
export function lifeEvents(
  life: Life,
  village: Place,
  on: LocalDate,
  arrivals: Life[],
  random: Random,
): DemoFact[] {
  const { identity } = life.person;
  const at = { subject: life.person.id, scope: village.posyandu, on, by: 'kader' as const };
  life.dip =
    Math.max(0, life.dip - 0.25) +
    (random.chance(0.12 * (village.habits?.illness ?? 1)) ? 0.2 + random.unit() * 0.5 : 0);
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
export function alreadyPregnant(
  life: Life,
  village: Place,
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
  village: Place,
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
  village: Place,
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
