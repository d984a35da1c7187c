import type { LocalDate } from '../calendar.ts';
import { monthNumberOf } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import { ageOn } from '../people/age.ts';
import type { Group } from '../stages/groups.ts';
import { type Body, bloodGlucose, bloodPressure, childBody, grownBody } from './body.ts';
import type { DemoFact } from './draft.ts';
import type { DemoPerson } from './household.ts';
import type { Random } from './random.ts';

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
}

type Write = <K extends DemoFact['kind']>(
  kind: K,
  body: BodyOf<K>,
  by?: 'kader' | 'midwife',
) => void;

/** What a kader and the midwife write down of one person's day: about seven facts. */
export function visitFacts(visit: Visit, random: Random): DemoFact[] {
  const facts: DemoFact[] = [];
  const { session, scope, on } = visit;
  const subject = visit.person.id;
  const write = ((kind: DemoFact['kind'], body: unknown, by: 'kader' | 'midwife' = 'kader') => {
    facts.push({ kind, subject, scope, on, by, body } as DemoFact);
  }) as Write;
  write('attended', { session, queue: visit.queue, ...(visit.guest ? { guest: true } : {}) });
  const worry = isMother(visit.groups)
    ? motherVisit(visit, random, write)
    : ageVisit(visit, random, write);
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
  if (reasons.length > 0 && random.chance(0.8))
    write('referral-made', { to: 'puskesmas', reasons, session, step: 4 }, 'midwife');
  if (random.chance(0.9))
    write('education-given', { topics: [topicFor(visit.groups)], session, step: 5 });
  return facts;
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
): void {
  write('measurement-taken', { what, value, session: visit.session, step: 2, ...more });
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
  if (body.headCm !== null && months < 24) measure(write, visit, 'head', body.headCm);
  if (body.muacCm !== null) measure(write, visit, 'muac', body.muacCm);
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
