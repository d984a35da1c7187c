import { assess, type Rulebook, rulebookOn } from '../assess/assess.ts';
import { growthZ } from '../assess/growth/indicators.ts';
import type { LocalDate, Month } from '../calendar.ts';
import type { Day, Known } from '../facts/known-now.ts';
import { countedReading } from '../measures/counted-reading.ts';
import { ageOn } from '../people/age.ts';
import type { MonthContext } from './person-month.ts';

/** Severities that ask something of us. `unknown` is not risk: it is a question (ruling 3). */
const ASKS: ReadonlySet<string> = new Set(['watch', 'refer', 'urgent']);

/** The health rules as the fold of months needs them; phone and server both use this one. */
export function monthContext(
  openDay: (posyandu: string, month: Month) => LocalDate | null,
): MonthContext {
  const books = new Map<LocalDate, Rulebook>();
  const bookOn = (on: LocalDate): Rulebook => {
    const kept = books.get(on) ?? rulebookOn(on);
    books.set(on, kept);
    return kept;
  };
  return {
    openDay,
    atRisk: (known, day) => assess(known, day.on, bookOn(day.on)).some((f) => ASKS.has(f.severity)),
    weightForAge,
  };
}

/** BB/U of a day: null without one weight that counts, with oedema, or outside WHO's table. */
function weightForAge(known: Known, day: Day): number | null {
  const { identity } = known;
  const weight = countedReading(day.readings.weight);
  if (!identity || weight === null || weight === 'differ') return null;
  const age = ageOn(identity.birthDate, day.on);
  const oedema = countedReading(day.readings.oedema);
  return growthZ({
    sex: identity.sex,
    ageDays: age?.days ?? null,
    weightKg: weight.value,
    lengthHeightCm: null,
    position: null,
    headCm: null,
    muacCm: null,
    oedema: oedema !== null && oedema !== 'differ' && oedema.value === 1,
  }).zwfa;
}
