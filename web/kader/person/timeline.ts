import type { LocalDate } from '#domain/calendar.ts';
import { TOPICS } from '#domain/cards/topics.ts';
import type { BodyOf, Fact, FactKind } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { MEASURES } from '#domain/facts/measurement-taken.ts';
import { correctedBy } from '#domain/facts/standing-facts.ts';
import { instrumentAsAnswered } from '#domain/publish/cards-in-force.ts';
import { published } from '../../known/publications.ts';
import { outcomeWords, rightWords } from '../../words/consent.ts';
import { homePointWords } from '../../words/home-point.ts';
import { factWords } from '../../words/outbox.ts';
import { personWords } from '../../words/person.ts';
import { sayDate, sayList, sayPlain } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { serviceLabel } from '../service-label.ts';

const w = personWords.lines;

/** One fact as a line of somebody's history. */
export interface Line {
  fact: Fact;
  title: string;
  says: string;
  /** why it no longer counts; it stays to be read */
  gone: 'withdrawn' | 'replaced' | null;
  /** the reason given when it was taken back */
  because?: string;
  about: LineKind;
  /** an act that a health worker has confirmed */
  confirmed: boolean;
}
export interface TimelineDay {
  on: LocalDate;
  lines: Line[];
}

/** What a line of the history is about, as the page filters it. */
export type LineKind = 'measured' | 'served' | 'referred' | 'event';
const ABOUT: { readonly [K in FactKind]?: LineKind } = {
  'measurement-taken': 'measured',
  attended: 'served',
  'step-skipped': 'served',
  'answers-given': 'served',
  'service-given': 'served',
  'education-given': 'served',
  'referral-made': 'referred',
};

/** Kinds that say something about other facts, or only that something was shown. */
const UNSAID = new Set<FactKind>(['fact-withdrawn', 'service-confirmed', 'findings-shown']);

/** Everything ever written about somebody, newest day first, every reading of a day, what was taken back still there (T0.10). */
export function timeline(known: Known): TimelineDay[] {
  const replaced = new Set<string>();
  const confirmed = new Set<string>();
  const reasons = new Map<string, string>();
  for (const fact of known.history) {
    if (known.withdrawn.has(fact.id)) continue;
    const old = correctedBy(fact.body);
    if (old) replaced.add(old);
    if (fact.kind === 'service-confirmed') confirmed.add(fact.body.fact);
    if (fact.kind === 'fact-withdrawn' && fact.body.reason)
      reasons.set(fact.body.fact, fact.body.reason);
  }
  const days = new Map<LocalDate, Line[]>();
  for (const fact of known.history) {
    if (UNSAID.has(fact.kind)) continue;
    const lines = days.get(fact.on) ?? [];
    days.set(fact.on, lines);
    const gone = known.withdrawn.has(fact.id)
      ? 'withdrawn'
      : replaced.has(fact.id)
        ? 'replaced'
        : null;
    const because = gone === 'withdrawn' ? reasons.get(fact.id) : undefined;
    lines.push({
      fact,
      ...sayFact(fact),
      gone,
      about: ABOUT[fact.kind] ?? 'event',
      confirmed: confirmed.has(fact.id),
      ...(because ? { because } : {}),
    });
  }
  return [...days].map(([on, lines]) => ({ on, lines })).sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** Only lines of one kind; days without any are left out. */
export const only = (days: readonly TimelineDay[], about: LineKind | 'all'): TimelineDay[] =>
  about === 'all'
    ? [...days]
    : days
        .map((day) => ({ ...day, lines: day.lines.filter((line) => line.about === about) }))
        .filter((day) => day.lines.length > 0);

type Said = { title: string; says: string };
type Sayer<K extends FactKind> = (body: BodyOf<K>) => Said;
const plain = (kind: FactKind, says = ''): Said => ({ title: factWords[kind], says });
const joined = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(', ');

const SAYERS: { [K in FactKind]: Sayer<K> } = {
  'person-registered': (b) => plain('person-registered', b.name),
  'person-corrected': (b) =>
    plain('person-corrected', joined(b.name, b.birthDate && sayDate(b.birthDate), b.nik)),
  'person-named': (b) => plain('person-named', joined(b.name, b.nik)),
  'consent-recorded': (b) => plain('consent-recorded', b.given ? w.consentYes : w.consentNo),
  'guardian-changed': (b) => plain('guardian-changed', b.guardianName),
  'pregnancy-recorded': (b) => plain('pregnancy-recorded', b.lmp ? sayDate(b.lmp) : ''),
  'delivery-recorded': (b) =>
    plain(
      'delivery-recorded',
      `${personWords.delivery.outcomes[b.outcome]}, ${sayDate(b.endedOn)}`,
    ),
  'death-recorded': (b) => plain('death-recorded', sayDate(b.diedOn)),
  'person-moved': (b) => plain('person-moved', b.to ? w.toPlace : w.out),
  'home-located': (b) =>
    plain('home-located', b.point ? homePointWords.at(b.point.accuracyM) : homePointWords.removed),
  'person-merged': () => plain('person-merged'),
  'persons-distinct': () => plain('persons-distinct'),
  'card-issued': () => plain('card-issued'),
  'rights-requested': (b) => plain('rights-requested', joined(rightWords[b.what], b.note)),
  'rights-answered': (b) => plain('rights-answered', joined(outcomeWords[b.outcome], b.note)),
  'session-planned': (b) => plain('session-planned', sayDate(b.date)),
  'session-cancelled': (b) => plain('session-cancelled', b.reason),
  'session-opened': () => plain('session-opened'),
  'session-noted': () => plain('session-noted'),
  'session-signed': (b) => plain('session-signed', b.name),
  'session-redated': (b) => plain('session-redated', sayDate(b.date)),
  'visit-redated': (b) => plain('visit-redated', sayDate(b.date)),
  'session-closed': () => plain('session-closed'),
  attended: (b) =>
    plain('attended', joined(b.queue !== undefined && w.queue(b.queue), b.guest && w.guest)),
  'step-skipped': (b) =>
    b.what
      ? { title: visitWords.measures[b.what], says: visitWords.measure.cannot.is(b.reason) }
      : plain('step-skipped', w.skipped(b.step, b.reason)),
  'measurement-taken': sayMeasurement,
  'answers-given': sayAnswers,
  'service-given': (b) => ({
    title: serviceLabel(b.service),
    says: joined(
      b.amount !== undefined && w.amount(b.amount),
      b.batch && w.batch(b.batch),
      b.givenBy && w.by(b.givenBy),
    ),
  }),
  'service-confirmed': () => plain('service-confirmed'),
  'referral-made': (b) =>
    plain('referral-made', joined(visitWords.serve.places[b.to], b.note, b.decidedBy)),
  'education-given': (b) => plain('education-given', sayList(b.topics.map(topicLabel))),
  'findings-shown': () => plain('findings-shown'),
  'task-assigned': (b) => plain('task-assigned', joined(b.to, b.dueBy && sayDate(b.dueBy), b.note)),
  'task-closed': (b) => plain('task-closed', b.note),
  'meeting-held': (b) => plain('meeting-held', sayDate(b.date)),
  'recap-signed': (b) => plain('recap-signed', b.name),
  'fact-withdrawn': () => plain('fact-withdrawn'),
};

/** A fact in words. */
export const sayFact = (fact: Fact): Said =>
  (SAYERS[fact.kind] as (body: Fact['body']) => Said)(fact.body);

function sayMeasurement(b: BodyOf<'measurement-taken'>): Said {
  const title = visitWords.measures[b.what];
  if (b.what === 'oedema')
    return { title, says: b.value === 1 ? visitWords.measure.yes : visitWords.measure.no };
  const both = b.diastolic === undefined ? '' : `/${b.diastolic}`;
  const value = `${sayPlain(b.value)}${both} ${MEASURES[b.what]}`;
  return {
    title,
    says: joined(
      value,
      b.repeat && w.repeat,
      b.measuredBy && w.measuredBy(b.measuredBy),
      b.movedFrom && w.moved,
    ),
  };
}

function sayAnswers(b: BodyOf<'answers-given'>): Said {
  const instrument = instrumentAsAnswered(published.value, b.instrument, b.version);
  const title = instrument?.title ?? b.instrument;
  const items = instrument?.items ?? [];
  const points = items.filter((i) => i.kind === 'score').map((i) => Number(b.answers[i.key] ?? 0));
  if (points.length > 0) return { title, says: w.score(points.reduce((a, n) => a + n, 0)) };
  const said = items.flatMap((i) => {
    const answer = b.answers[i.key];
    if (i.kind === 'choice') return i.choices.filter((c) => c.value === answer).map((c) => c.text);
    return answer === true ? [i.text] : [];
  });
  if (said.length > 0) return { title, says: sayList(said) };
  return { title, says: w.allNo };
}

const topicLabel = (key: string): string =>
  (TOPICS as Readonly<Record<string, string>>)[key] ?? key;
