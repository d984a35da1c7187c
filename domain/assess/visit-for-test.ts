import { addMonths, type LocalDate } from '../calendar.ts';
import type { BodyOf, Fact } from '../facts/fact.ts';
import { fact, someone } from '../facts/fact-for-test.ts';
import type { Known } from '../facts/known.ts';
import { knownNow } from '../facts/known-now.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import type { AnyRule } from './any-rule.ts';
import type { Finding } from './finding.ts';
import { subjectOn } from './subject.ts';

/** The day every invented visit happens. */
export const VISIT_DAY = '2025-11-04';

/** An invented visit, as a row of a case table writes it. */
export interface Visit {
  sex?: 'F' | 'M';
  /** completed months on the visit day; born on the same day of the month */
  ageMonths: number;
  mother?: 'bumil' | 'nifas' | 'busui' | 'left-open';
  birthWeightKg?: number;
  /** the head of her card, instead of an LMP alone */
  pregnancy?: BodyOf<'pregnancy-recorded'>;
  /** the day of birth, for a mother after it */
  endedOn?: LocalDate;
  /** readings of the day; two numbers are systolic and diastolic */
  read?: Partial<Record<Measure, number | readonly [number, number]>>;
  answers?: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>>;
  services?: readonly { service: string; amount?: number; on?: LocalDate }[];
}

/** What is known of the person after that visit, folded from parsed facts. */
export function visitor(visit: Visit): Known {
  const facts: Fact[] = [];
  const write = (make: (n: number) => Fact) => facts.push(make(facts.length + 1));
  const birthDate = addMonths(VISIT_DAY, -visit.ageMonths);
  const identity = {
    name: 'Contoh',
    sex: visit.sex ?? 'F',
    birthDate,
    ...(visit.birthWeightKg === undefined ? {} : { birthWeightKg: visit.birthWeightKg }),
  } as const;
  write((n) => fact(n, 'person-registered', birthDate, identity));
  for (const make of motherhood(visit)) write(make);
  write((n) => fact(n, 'attended', VISIT_DAY, { session: someone }));
  for (const [what, read] of Object.entries(visit.read ?? {})) {
    const [value, diastolic] = typeof read === 'number' ? [read] : read;
    const body = {
      what: what as Measure,
      value,
      ...(diastolic === undefined ? {} : { diastolic }),
    };
    write((n) => fact(n, 'measurement-taken', VISIT_DAY, body));
  }
  for (const [instrument, answers] of Object.entries(visit.answers ?? {})) {
    const body = { instrument, version: 'edisi-2023', answers: { ...answers } };
    write((n) => fact(n, 'answers-given', VISIT_DAY, body));
  }
  for (const { on = VISIT_DAY, ...body } of visit.services ?? [])
    write((n) => fact(n, 'service-given', on, body));
  return knownNow(facts, someone);
}

/* The one nobody closed began 309 days before the visit: a day more than 44 weeks. */
const LMP = {
  bumil: '2025-06-01',
  nifas: '2025-01-10',
  busui: '2024-09-01',
  'left-open': '2024-12-30',
} as const;

function motherhood({ mother, pregnancy, ...visit }: Visit): ((n: number) => Fact)[] {
  if (!mother) return [];
  const endedOn = visit.endedOn ?? (mother === 'nifas' ? '2025-10-20' : '2025-06-01');
  const lmp = LMP[mother];
  const opened = (n: number) =>
    fact(n, 'pregnancy-recorded', pregnancy?.lmp ?? lmp, pregnancy ?? { lmp });
  const ended = (n: number) =>
    fact(n, 'delivery-recorded', endedOn, { endedOn, outcome: 'live-birth', breastfeeding: true });
  return mother === 'bumil' || mother === 'left-open' ? [opened] : [opened, ended];
}

/** What one rule says of an invented visit, with the table in force or the version named. */
export function findingsOf(rule: AnyRule, visit: Visit, version?: string): Finding[] {
  const subject = subjectOn(visitor(visit), VISIT_DAY);
  return subject ? rule.inForce(VISIT_DAY, version).assess(subject) : [];
}
