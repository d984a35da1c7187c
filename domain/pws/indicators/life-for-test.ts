import type { Month } from '../../calendar.ts';
import type { Fact } from '../../facts/fact.ts';
import { fact, someone } from '../../facts/fact-for-test.ts';
import { knownNow } from '../../facts/known-now.ts';
import { monthContext } from '../month-context.ts';
import { type PersonMonth, personMonths } from '../person-month.ts';
import type { Event, IndicatorCase } from './indicator-cells.cases.ts';

const context = monthContext(() => null);

/** The facts of an invented life, registered on the day of birth. */
export function factsOf({
  sex,
  born,
  nik,
  events,
}: Omit<IndicatorCase, 'n' | 'says' | 'cells'>): Fact[] {
  const identity = { name: 'Contoh', sex, birthDate: born, ...(nik ? { nik } : {}) };
  return [
    fact(1, 'person-registered', born, identity),
    ...events.map((event, i) => factOf(i + 2, event)),
  ];
}

function factOf(n: number, event: Event): Fact {
  const { on } = event;
  if ('pregnant' in event) return fact(n, 'pregnancy-recorded', on, event.pregnant);
  if ('delivered' in event) return fact(n, 'delivery-recorded', on, event.delivered);
  if ('educated' in event) return fact(n, 'education-given', on, { topics: ['blood-pressure'] });
  if ('referred' in event)
    return fact(n, 'referral-made', on, { to: 'puskesmas', reasons: event.referred });
  if ('instrument' in event) {
    const { instrument, answers } = event;
    return fact(n, 'answers-given', on, { instrument, version: 'edisi-2023', answers });
  }
  const { on: _on, ...body } = event;
  return 'service' in body
    ? fact(n, 'service-given', on, body)
    : fact(n, 'measurement-taken', on, body);
}

export const monthsOf = (facts: readonly Fact[]): Map<Month, PersonMonth> =>
  personMonths(knownNow(facts, someone), '0000-00', null, context);
