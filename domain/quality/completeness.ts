import type { CardField } from '../cards/card.ts';
import { type Asked, fieldsOn } from '../cards/cards.ts';
import type { Day, Known } from '../facts/known.ts';
import { ageOn } from '../people/age.ts';
import { groupsOn } from '../stages/groups.ts';
import type { QualityTable } from './quality.table.ts';
import { type Sign, shareOf } from './sign.ts';

/** What the cards asked at steps 2 and 3, and what was written. */
export interface Filled {
  asked: number;
  filled: number;
  /** left empty with a reason: that is written too */
  excused: number;
}

export interface Completeness extends Filled {
  visits: number;
  /** visits with step 5, or a reason for leaving it out */
  counselled: number;
  signs: { filled: Sign; counselled: Sign };
}

export interface Visit {
  known: Known;
  day: Day;
}

/** Of the visits of a posyandu: somebody came to its session and is no guest. */
export function completeness(visits: readonly Visit[], table: QualityTable): Completeness {
  const sum: Filled = { asked: 0, filled: 0, excused: 0 };
  for (const visit of visits) {
    const one = filledIn(visit);
    sum.asked += one.asked;
    sum.filled += one.filled;
    sum.excused += one.excused;
  }
  const counselled = visits.filter(({ day }) => day.education.length > 0 || skips(day, 5)).length;
  const sign = (share: number | null, least: number): Sign => {
    if (visits.length < table.leastVisits.value || share === null) return 'few';
    return share < least ? 'look' : 'fine';
  };
  return {
    ...sum,
    visits: visits.length,
    counselled,
    signs: {
      filled: sign(shareOf(sum.filled + sum.excused, sum.asked), table.filledShare.value),
      counselled: sign(shareOf(counselled, visits.length), table.counselledShare.value),
    },
  };
}

const COUNTED_STEPS = [2, 3] as const;

/** One visit. What a health worker does is not asked of the kader who wrote the visit. */
export function filledIn({ known, day }: Visit): Filled {
  const sum: Filled = { asked: 0, filled: 0, excused: 0 };
  const who = askedOf(known, day);
  if (!who) return sum;
  for (const step of COUNTED_STEPS)
    for (const field of fieldsOn(step, who)) {
      const is = stateOf(field, day);
      if (field.byHealthWorker || is === null) continue;
      sum.asked += 1;
      if (is === 'filled') sum.filled += 1;
      else if (skips(day, step) || is === 'excused') sum.excused += 1;
    }
  return sum;
}

const skips = (day: Day, step: 2 | 3 | 5): boolean => day.skipped.some((s) => s.step === step);

function askedOf(known: Known, day: Day): Asked | null {
  const { identity } = known;
  const age = identity && ageOn(identity.birthDate, day.on);
  if (!identity || !age) return null;
  const groups = groupsOn(identity.birthDate, known.pregnancies, day.on);
  return { sex: identity.sex, ageMonths: age.months, groups };
}

/** null: not a field that is filled or left empty */
function stateOf(field: CardField, day: Day): 'filled' | 'empty' | 'excused' | null {
  if (field.kind === 'measure') {
    if ((day.readings[field.what]?.length ?? 0) > 0) return 'filled';
    return day.notMeasured?.some(({ what }) => what === field.what) ? 'excused' : 'empty';
  }
  if (field.kind !== 'answers') return null;
  return day.answers[field.instrument] ? 'filled' : 'empty';
}
