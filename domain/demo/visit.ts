import { addMonths, type LocalDate, monthNumberOf } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import { ageOn } from '../people/age.ts';
import type { Group, Pregnancy } from '../stages/groups.ts';
import { answersOn } from './answers.ts';
import { type Body, bloodGlucose, bloodPressure, childBody, grownBody } from './body.ts';
import { dosesToday } from './doses.ts';
import type { DemoAuthor, DemoFact } from './draft.ts';
import type { DemoPerson } from './household.ts';
import { afterBirthCare, antenatalCare, type Care } from './mother-care.ts';
import type { Random } from './random.ts';
import { readInHurry } from './read-in-hurry.ts';

export interface Visit {
  person: DemoPerson;
  groups: readonly Group[];
  on: LocalDate;
  scope: string;
  session: string;
  queue: number;
  guest: boolean;
  /** z-scores a child lost to illness lately */
  dip: number;
  /** kilograms a pregnancy has added */
  extraKg: number;
  villageCode: string;
  pregnancy: Pregnancy | undefined;
  /** what earlier days left behind */
  kept: KeptCare;
  /** measures and services only */
  brief: boolean;
  /** read in a hurry */
  rounds: boolean;
}

/** What was given and asked before, so that a year of visits hangs together. */
export interface KeptCare {
  doses: Map<string, LocalDate>;
  asked: Map<string, LocalDate>;
  dewormed: LocalDate | null;
  td: number;
  vitaminAAfterBirth: LocalDate | null;
}
export const nothingKept = (): KeptCare => ({
  doses: new Map(),
  asked: new Map(),
  dewormed: null,
  td: 0,
  vitaminAAfterBirth: null,
});

type Write = <K extends DemoFact['kind']>(
  kind: K,
  body: BodyOf<K>,
  by?: DemoAuthor,
  name?: string,
) => void;

/**
 * What a kader and the midwife write down of one person's day: about seven facts, more for a mother or a baby.
 * `care` decides what is asked and given beside the measures, so that bodies stay what they are when care changes.
 */
export function visitFacts(visit: Visit, random: Random, care: Random): DemoFact[] {
  const facts: DemoFact[] = [];
  const { session, scope, on } = visit;
  const subject = visit.person.id;
  const write = ((
    kind: DemoFact['kind'],
    body: unknown,
    by: DemoAuthor = 'kader',
    name?: string,
  ) => {
    facts.push({ kind, subject, scope, on, by, body, ...(name ? { name } : {}) } as DemoFact);
  }) as Write;
  write('attended', { session, queue: visit.queue, ...(visit.guest ? { guest: true } : {}) });
  const worry = isMother(visit.groups)
    ? motherVisit(visit, random, write)
    : ageVisit(visit, random, write);
  if (!visit.brief) askAndGive(visit, write, care);
  const cough = random.chance(0.02);
  write('answers-given', {
    instrument: 'tbc-signs',
    version: 'edisi-2023',
    answers: {
      cough,
      fever: cough && random.chance(0.2),
      weight: random.chance(0.01),
      contact: random.chance(0.005),
    },
    session,
    step: 4,
  });
  const reasons = cough ? [...worry, 'tuberculosis.signs'] : worry;
  if (reasons.length > 0 && random.chance(0.8)) refer(visit, reasons, write, care);
  if (random.chance(0.9))
    write('education-given', { topics: [topicFor(visit.groups)], session, step: 5 });
  return facts;
}

/** What of a visit is written when the person has been served up to this step. */
export function upToStep(facts: readonly DemoFact[], step: number, session: string): DemoFact[] {
  const done = facts.filter((fact) => {
    if (fact.kind === 'service-confirmed') return step >= 5;
    return 'step' in fact.body ? (fact.body.step ?? 1) <= step : true;
  });
  const [came] = facts;
  if (step < 3 || !came) return done;
  const { subject, scope, on } = came;
  const body = { rulebook: 'contoh', findings: [], session };
  return [...done, { kind: 'findings-shown', subject, scope, on, by: 'kader', body }];
}

/** Half are written by a kader and wait until the midwife confirms them (ruling 4); some still wait. */
function refer({ session }: Visit, reasons: string[], write: Write, care: Random): void {
  const body = { to: 'puskesmas', reasons, session, step: 4 } as const;
  const byKader = care.chance(0.5);
  const name = care.uuid();
  write('referral-made', body, byKader ? 'kader' : 'midwife', name);
  if (byKader && care.chance(0.85)) write('service-confirmed', { fact: name }, 'midwife');
}

/** Questions of the card, doses that are due, what a pregnancy and a birth are owed, and deworming twice a year. */
function askAndGive(visit: Visit, write: Write, care: Random): void {
  const { person, groups, on, session, kept } = visit;
  const age = ageOn(person.identity.birthDate, on);
  const who = { sex: person.identity.sex, ageMonths: age?.months ?? 0, groups };
  for (const { instrument, answers, byMidwife } of answersOn(person, who, on, kept.asked, care))
    write(
      'answers-given',
      { instrument: instrument.key, version: instrument.version, answers, session, step: 4 },
      byMidwife ? 'midwife' : 'kader',
    );
  for (const dose of dosesToday(person, visit.villageCode, on, kept.doses, care)) {
    kept.doses.set(dose, on);
    give(write, visit, { service: `immunization.${dose}`, batch: `CONTOH-${on.slice(2, 7)}` });
  }
  if (groups[0] === 'bumil' && visit.pregnancy)
    for (const one of antenatalCare(visit.pregnancy, on, kept.td, care)) give(write, visit, one);
  if (groups[0] === 'nifas') {
    const had = kept.vitaminAAfterBirth !== null && kept.vitaminAAfterBirth > addMonths(on, -3);
    for (const one of afterBirthCare(had, care)) give(write, visit, one);
    if (!had) kept.vitaminAAfterBirth = on;
  }
  const round = monthNumberOf(on);
  const old = kept.dewormed === null || kept.dewormed < addMonths(on, -5);
  if ((round === 2 || round === 8) && who.ageMonths >= 12 && who.ageMonths < 72 && old) {
    kept.dewormed = on;
    give(write, visit, { service: 'deworming', amount: 1 });
  }
}

function give(write: Write, visit: Visit, care: Care): void {
  if ('what' in care) measure(write, visit, care.what, care.value, { step: 4 }, 'midwife');
  else write('service-given', { ...care, session: visit.session, step: 4 }, 'midwife');
  if ('service' in care && care.service === 'immunization.td') visit.kept.td += 1;
}

const isMother = (groups: readonly Group[]): boolean =>
  groups[0] === 'bumil' || groups[0] === 'nifas';

function topicFor(groups: readonly Group[]): string {
  const group = groups[0];
  if (group === 'bumil') return 'pregnancy-plate';
  if (group === 'nifas' || group === 'busui' || group === 'bayi') return 'breastfeeding';
  if (group === 'balita' || group === 'apras') return 'complementary-feeding';
  return group === 'lansia' ? 'physical-activity' : 'balanced-plate';
}

function measure(
  write: Write,
  visit: Visit,
  what: BodyOf<'measurement-taken'>['what'],
  value: number,
  more = {},
  by: DemoAuthor = 'kader',
): void {
  const read = visit.rounds ? readInHurry(what, value) : value;
  write('measurement-taken', { what, value: read, session: visit.session, step: 2, ...more }, by);
}

/** Answers the reasons for a referral that follow from what was measured. */
function motherVisit(visit: Visit, random: Random, write: Write): string[] {
  const body = grownBody(visit.person, visit.on, visit.extraKg, random);
  const [systolic, diastolic] = bloodPressure(visit.person, visit.on, random);
  measure(write, visit, 'weight', body.weightKg);
  measure(write, visit, 'muac', body.muacCm ?? 25);
  measure(write, visit, 'blood-pressure', systolic, { diastolic });
  if (visit.groups[0] === 'bumil')
    write(
      'service-given',
      { service: 'iron-tablets', amount: 30, session: visit.session, step: 4 },
      'midwife',
    );
  const reasons: string[] = [];
  if ((body.muacCm ?? 25) < 23.5) reasons.push('mother-muac.low');
  if (systolic >= 140 || diastolic >= 90) reasons.push('mother-blood-pressure.high');
  return reasons;
}

function ageVisit(visit: Visit, random: Random, write: Write): string[] {
  const child = childBody(visit.person, visit.on, visit.dip, random);
  return child ? childVisit(visit, child, random, write) : grownVisit(visit, random, write);
}

function childVisit(visit: Visit, body: Body, random: Random, write: Write): string[] {
  const age = ageOn(visit.person.identity.birthDate, visit.on);
  const months = age?.months ?? 0;
  measure(write, visit, 'weight', body.weightKg);
  measure(write, visit, 'length-height', body.heightCm, {
    position: (age?.days ?? 0) < 731 ? 'lying' : 'standing',
  });
  if (body.headCm !== null && (!visit.brief || months < 24))
    measure(write, visit, 'head', body.headCm);
  if (body.muacCm !== null) measure(write, visit, 'muac', body.muacCm);
  if (!visit.brief) measure(write, visit, 'oedema', 0);
  const round = monthNumberOf(visit.on);
  if ((round === 2 || round === 8) && months >= 6)
    write(
      'service-given',
      {
        service: months < 12 ? 'vitamin-a-blue' : 'vitamin-a-red',
        amount: 1,
        session: visit.session,
        step: 4,
      },
      'midwife',
    );
  return body.muacCm !== null && body.muacCm < 11.5 && random.chance(0.9) ? ['child-muac.red'] : [];
}

function grownVisit(visit: Visit, random: Random, write: Write): string[] {
  const years = ageOn(visit.person.identity.birthDate, visit.on)?.years ?? 30;
  const body = grownBody(visit.person, visit.on, 0, random);
  measure(write, visit, 'weight', body.weightKg);
  measure(write, visit, 'length-height', body.heightCm);
  if (years < 15) return [];
  const [systolic, diastolic] = bloodPressure(visit.person, visit.on, random);
  measure(write, visit, 'waist', Math.round(body.weightKg * 0.9 + 24));
  measure(write, visit, 'blood-pressure', systolic, { diastolic });
  const reasons = systolic >= 140 || diastolic >= 90 ? ['blood-pressure.high-1'] : [];
  if (years < 40 || !random.chance(0.4)) return reasons;
  const glucose = bloodGlucose(visit.person, random);
  measure(write, visit, 'glucose', glucose, { step: 4 });
  return glucose >= 200 ? [...reasons, 'glucose.high'] : reasons;
}
