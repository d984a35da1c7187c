import { daysBetween, type LocalDate } from '../calendar.ts';
import type { Instrument, InstrumentItem, Screening } from '../cards/card.ts';
import { type Asked, cardsOn, fieldsOn, isFor } from '../cards/cards.ts';
import { dangerSignsFor } from '../cards/danger-signs.ts';
import { instrumentOf } from '../cards/instruments.ts';
import type { BodyOf } from '../facts/fact.ts';
import type { DemoPerson } from './household.ts';
import type { Random } from './random.ts';

type Answers = BodyOf<'answers-given'>['answers'];

/** Items whose yes is what one hopes for; of all others it is the no. */
const HOPED_FOR = new Set([
  'exclusive',
  'staple',
  'animal',
  'legume',
  'fat',
  'fruit-vegetable',
  'suitable',
  'daily',
  'breastfeeding',
  'attends',
  'owned',
  'follows',
  'weekly',
  'taken',
  'uses',
  'done',
]);

/** Asked of everybody with their visit elsewhere, or left to paper in the demo. */
const NOT_HERE: ReadonlySet<string> = new Set(['tbc-signs', 'sick-signs', 'pmt-daily']);
/** Asked now and then of who comes every month, as a kader with forty families does. */
const NOW_AND_THEN: Readonly<Record<string, number>> = {
  barthel: 0.5,
  'development-checklist': 0.6,
  smoking: 0.3,
  'mother-class': 0.5,
  'toddler-class': 0.3,
  'pmt-child-daily': 0.1,
};
/** Screenings a demo village answers; those in private and those read off a sheet are the midwife's own. */
const SCREENED: ReadonlySet<string> = new Set([
  'finger-counting',
  'whisper',
  'risk-behaviour',
  'puma',
  'skilas',
  'urine-protein',
  'pre-eclampsia-risk',
  'kpsp',
  'buku-kia',
  'contraception-use',
  'covid-immunization',
  'srq-20',
]);

export interface Answered {
  instrument: Instrument;
  answers: Answers;
  byMidwife: boolean;
}

/** What is answered of somebody on one day: danger signs first, then the card's questions, then one screening that is due. */
export function answersOn(
  person: DemoPerson,
  who: Asked,
  on: LocalDate,
  asked: Map<string, LocalDate>,
  random: Random,
): Answered[] {
  const signs = dangerSignsFor(who).filter(() => random.chance(0.97));
  const fields = ([3, 4, 5] as const).flatMap((step) =>
    fieldsOn(step, who).flatMap((field) => (field.kind === 'answers' ? [field.instrument] : [])),
  );
  const questions = fields
    .filter((key) => !NOT_HERE.has(key) && random.chance(NOW_AND_THEN[key] ?? 0.93))
    .flatMap((key) => instrumentOf(key) ?? []);
  const due = screeningDue(who, on, asked);
  if (due) asked.set(due.key, on);
  return [...signs, ...questions, ...(due ? [due] : [])].map((instrument) => ({
    instrument,
    answers: Object.fromEntries(
      instrument.items.map((item) => [item.key, answerTo(item, instrument, person, random)]),
    ),
    byMidwife: instrument === due,
  }));
}

function screeningDue(
  who: Asked,
  on: LocalDate,
  asked: ReadonlyMap<string, LocalDate>,
): Instrument | null {
  const isDue = ({ instrument, everyMonths, untilYes }: Screening): boolean => {
    const last = asked.get(instrument);
    if (last !== undefined && untilYes !== undefined) return false;
    return last === undefined || (everyMonths !== null && daysBetween(last, on) > everyMonths * 27);
  };
  const due = cardsOn(who.groups)
    .flatMap((card) => card.screenings ?? [])
    .find((s) => SCREENED.has(s.instrument) && isFor(s.when, who) && isDue(s));
  return due ? instrumentOf(due.instrument) : null;
}

function answerTo(
  item: InstrumentItem,
  instrument: Instrument,
  person: DemoPerson,
  random: Random,
): Answers[string] {
  // nobody invented is in such a need: it would call a health worker who is not there
  if (item.key === 'item-17') return false;
  if (item.kind === 'yes-no')
    return HOPED_FOR.has(item.key) ? random.chance(0.9) : random.chance(rarely(instrument, person));
  if (item.kind === 'number') return numberFor(item, person, random);
  if (item.kind === 'score') {
    const points = item.choices.map((choice) => choice.points);
    // a Barthel item is at its best with most points; of all others the fewest are hoped for
    const best = instrument.key === 'barthel' ? Math.max(...points) : Math.min(...points);
    return random.chance(person.frail ? 0.8 : 0.98)
      ? best
      : random.pick([points[0] ?? 0, ...points]);
  }
  if (item.key === 'status')
    return smokes(person) ? 'active' : random.chance(0.4) ? 'passive' : 'none';
  const [first, ...others] = item.choices.map((choice) => choice.value);
  return random.chance(0.93) ? (first ?? '') : (others[0] ?? first ?? '');
}

/** How often a sign or a complaint is there. */
function rarely({ key }: Instrument, person: DemoPerson): number {
  if (key.startsWith('danger-signs')) return 0.0015;
  if (key === 'risk-behaviour') return 0.25;
  return person.frail ? 0.15 : 0.03;
}

/** Two men in three smoke, hardly any woman (Riskesdas 2018), told from a trait so that nobody changes every month. */
const smokes = ({ identity, sugar }: DemoPerson): boolean =>
  identity.sex === 'M' && sugar < 0.4 && identity.birthDate < '2008';

function numberFor(
  { key, max }: Extract<InstrumentItem, { kind: 'number' }>,
  person: DemoPerson,
  random: Random,
): number {
  if (key === 'score') return random.below(random.chance(0.9) ? 5 : 9);
  if (key === 'yes') return random.chance(0.9) ? 9 + random.below(2) : 6 + random.below(3);
  if (!smokes(person)) return 0;
  return Math.min(max, key === 'years-smoked' ? 8 + random.below(25) : 4 + random.below(16));
}
