import type { LocalDate } from '../../calendar.ts';
import type { Day, Identity, Known, Reading } from '../../facts/known.ts';
import type { Measure } from '../../facts/measurement-taken.ts';
import { anyRule } from '../any-rule.ts';
import type { Finding } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { subjectOn } from '../subject.ts';

type Read = Partial<Record<Measure, number | readonly number[]>>;

/** An invented child as a row of a case table writes it. Two numbers are two readings of the same day. */
export interface ChildCase {
  sex: 'F' | 'M';
  born: LocalDate;
  on: LocalDate;
  read?: Read;
  position?: 'lying' | 'standing';
  gestationWeeks?: number;
  gestationDays?: number;
  birthDateEstimated?: boolean;
  /** the reading of that measure that is marked as a repeat, by place */
  repeat?: number;
  /** weights of earlier days */
  weighedBefore?: readonly (readonly [on: LocalDate, ...kg: number[]])[];
  pregnantSince?: LocalDate;
}

function readingsOf(on: LocalDate, read: Read, child: ChildCase): Day['readings'] {
  const readings: Day['readings'] = {};
  for (const [what, value] of Object.entries(read) as [Measure, number | readonly number[]][])
    readings[what] = [value].flat().map(
      (v, i): Reading => ({
        fact: `contoh-${what}-${i}`,
        value: v,
        ...(what === 'length-height' && child.position ? { position: child.position } : {}),
        on,
        repeat: child.repeat === i,
        scope: 'contoh',
      }),
    );
  return readings;
}

const dayOf = (on: LocalDate, readings: Day['readings']): Day => ({
  on,
  scope: 'contoh',
  readings,
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
});

function knownOf(child: ChildCase): Known {
  const identity: Identity = {
    name: 'Anak Contoh',
    sex: child.sex,
    birthDate: child.born,
    ...(child.birthDateEstimated ? { birthDateEstimated: true } : {}),
    ...(child.gestationWeeks === undefined ? {} : { gestationWeeksAtBirth: child.gestationWeeks }),
    ...(child.gestationDays === undefined ? {} : { gestationDaysAtBirth: child.gestationDays }),
  };
  const earlier = (child.weighedBefore ?? []).map(([on, ...weight]) =>
    dayOf(on, readingsOf(on, { weight }, { ...child, repeat: -1 })),
  );
  const pregnancies = child.pregnantSince ? [{ fact: 'contoh', since: child.pregnantSince }] : [];
  return {
    id: 'contoh',
    identity,
    registeredOn: child.born,
    pregnancies,
    diedOn: null,
    residences: [],
    consent: null,
    guardianName: null,
    days: [...earlier, dayOf(child.on, readingsOf(child.on, child.read ?? {}, child))],
    history: [],
    withdrawn: new Set(),
  };
}

/** The child as a rule sees them on the day of the case. */
export function childSubject(child: ChildCase): Subject {
  const subject = subjectOn(knownOf(child), child.on);
  if (!subject) throw new Error('the case lies before birth');
  return subject;
}

/** What a rule says of an invented child, with the table in force that day. */
export const saysOf = <Table>(rule: Rule<Table>, child: ChildCase): Finding[] =>
  anyRule(rule).inForce(child.on).assess(childSubject(child));
