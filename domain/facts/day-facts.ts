import type { LocalDate } from '../calendar.ts';
import type { Fact } from './fact.ts';
import type { Day, Reading } from './known.ts';

const emptyDay = (on: LocalDate, scope: string): Day => ({
  on,
  scope,
  readings: {},
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
});

/** The day a fact happened on; the first of them begins it. */
function dayOf(days: Map<LocalDate, Day>, { on, scope }: Fact): Day {
  const there = days.get(on);
  if (there) return there;
  const day = emptyDay(on, scope);
  days.set(on, day);
  return day;
}

/** Adds one fact to the day it happened on; facts about who somebody is are no business of a day. */
export function addToDay(
  days: Map<LocalDate, Day>,
  fact: Fact,
  confirmed: ReadonlySet<string>,
): void {
  switch (fact.kind) {
    case 'attended': {
      const { session, guest, queue } = fact.body;
      const day = dayOf(days, fact);
      day.attended = {
        session,
        guest: guest ?? false,
        ...(queue === undefined ? {} : { queue }),
      };
      day.scope = fact.scope;
      return;
    }
    case 'measurement-taken': {
      const { readings } = dayOf(days, fact);
      const of = readings[fact.body.what] ?? [];
      of.push(readingOf(fact));
      readings[fact.body.what] = of;
      return;
    }
    case 'answers-given': {
      const { instrument, version, answers } = fact.body;
      const given = { fact: fact.id, version, answers };
      const said = dayOf(days, fact).answers;
      said[instrument] = together(instrument, said[instrument], given);
      return;
    }
    case 'service-given': {
      const { service, amount, givenBy, batch, inBuilding } = fact.body;
      dayOf(days, fact).services.push({
        fact: fact.id,
        service,
        ...(amount === undefined ? {} : { amount }),
        ...(givenBy === undefined ? {} : { givenBy }),
        ...(batch === undefined ? {} : { batch }),
        ...(inBuilding === undefined ? {} : { inBuilding }),
        confirmed: confirmed.has(fact.id),
        by: fact.by,
      });
      return;
    }
    case 'referral-made':
      dayOf(days, fact).referrals.push({
        fact: fact.id,
        to: fact.body.to,
        reasons: fact.body.reasons,
      });
      return;
    case 'education-given':
      dayOf(days, fact).education.push({ fact: fact.id, topics: fact.body.topics });
      return;
    case 'step-skipped': {
      const { what, step, reason } = fact.body;
      const day = dayOf(days, fact);
      if (what === undefined) day.skipped.push({ step, reason });
      else day.notMeasured = [...(day.notMeasured ?? []), { what, reason }];
      return;
    }
    default:
      return;
  }
}

type Answered = Day['answers'][string];

/** Answers that no later "no" outvotes, written by a phone that had not heard: which of the two, a stamp must not choose (ruling 8). */
const isGrave = (instrument: string, key: string): boolean =>
  instrument.startsWith('danger-signs-') || (instrument === 'srq-20' && key === 'item-17');

const graveOf = (instrument: string, { answers }: Answered): string[] =>
  Object.keys(answers).filter((key) => answers[key] === true && isGrave(instrument, key));

/** Of two answers nobody corrected the later stands, and every grave yes of both; it is mended by correcting who said it. */
function together(instrument: string, before: Answered | undefined, now: Answered): Answered {
  if (!before) return now;
  const said = graveOf(instrument, before);
  if (said.length === 0) return now;
  const yes = Object.fromEntries(said.map((key) => [key, true]));
  const fact = graveOf(instrument, now).length > 0 ? now.fact : before.fact;
  return { ...now, fact, answers: { ...now.answers, ...yes } };
}

function readingOf(fact: Fact<'measurement-taken'>): Reading {
  const { value, diastolic, position, repeat, measuredBy, movedFrom } = fact.body;
  return {
    fact: fact.id,
    value,
    ...(diastolic === undefined ? {} : { diastolic }),
    ...(position === undefined ? {} : { position }),
    on: fact.on,
    repeat: repeat ?? false,
    ...(measuredBy === undefined ? {} : { measuredBy }),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    scope: fact.scope,
  };
}
