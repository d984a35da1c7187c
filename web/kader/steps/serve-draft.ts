import type {
  AnswersField,
  CardField,
  Instrument,
  MeasureField,
  ServiceField,
} from '#domain/cards/card.ts';
import { isSensitiveCode } from '#domain/facts/class.ts';
import type { Day, Known } from '#domain/facts/known.ts';
import { parseTyped, plausible } from '#domain/measures/plausible.ts';
import { doubtWords, unreadableWords } from '#domain/measures/plausible-words.ts';
import type { FactDraft } from '../../known/phone.ts';
import { visitWords } from '../../words/visit.ts';
import { atVisit, inSession, previousReading, type Visit } from './visit.ts';

const w = visitWords.serve;

export type Answers = Readonly<Record<string, boolean | number | string>>;
export interface ServiceDraft {
  on: boolean;
  amount: string;
  batch: string;
  by: string;
  /** what it was made of, where the field asks */
  note?: string;
  /** which of the field's methods */
  method?: string;
  /** inside the building of a puskesmas or Pustu; as the session is, unless somebody said so */
  inBuilding?: boolean;
}
export interface ReferralDraft {
  on: boolean;
  to: 'pustu' | 'puskesmas' | 'hospital' | null;
  /** codes of findings that are a reason */
  reasons: readonly string[];
  note: string;
  by: string;
}

/** Step 4 as it is being filled in. */
export interface ServeDraft {
  answers: Readonly<Record<string, Answers>>;
  /** as the answers stood when this form was begun: what is still the same was not answered here */
  began?: Readonly<Record<string, Answers>>;
  services: Readonly<Record<string, ServiceDraft>>;
  tests: Readonly<Record<string, string>>;
  /** who did the tests, where it was not whoever types */
  testsBy?: string;
  referral: ReferralDraft | null;
}
export const NO_SERVICE: ServiceDraft = { on: false, amount: '', batch: '', by: '' };

/** Starts from what is already written of today, so that nothing is asked twice. */
export function startServe(day: Day | null): ServeDraft {
  const answers = Object.fromEntries(
    Object.entries(day?.answers ?? {}).map(([key, a]) => [key, a.answers] as const),
  );
  return { answers, began: answers, services: {}, tests: {}, referral: null };
}

/** When a service, or one of its methods, was last given; null when never. */
export function lastGiven(known: Known, service: string): string | null {
  const days = known.days.filter((d) => d.services.some((s) => isServiceOf(service, s.service)));
  return days.at(-1)?.on ?? null;
}
export const isServiceOf = (service: string, given: string): boolean =>
  given === service || (service === 'contraception' && given.startsWith(`${service}.`));

/** What the card offers at step 4 as services; which of them are due is the domain's business. */
export const serviceFields = (fields: readonly CardField[]): ServiceField[] =>
  fields.filter((f) => f.kind === 'service');

/** Points of a scored instrument; null until every item is answered. */
export function scoreOf(instrument: Instrument, answers: Answers): number | null {
  let points = 0;
  for (const item of instrument.items) {
    if (item.kind !== 'score') return null;
    const answer = answers[item.key];
    if (typeof answer !== 'number') return null;
    points += answer;
  }
  return points;
}

const sameAnswers = (a: Answers, b: Answers | undefined): boolean =>
  b !== undefined &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => b[key] === value);

/**
 * One questionnaire as a fact; changed answers of today replace the earlier ones. A form left open for an hour does not
 * put back what somebody else answered meanwhile.
 */
function answersFact(
  visit: Visit,
  field: AnswersField,
  version: string,
  draft: ServeDraft,
): FactDraft[] {
  const answers = draft.answers[field.instrument] ?? {};
  const earlier = visit.day?.answers[field.instrument];
  if (sameAnswers(answers, draft.began?.[field.instrument])) return [];
  if (Object.keys(answers).length === 0 || sameAnswers(answers, earlier?.answers)) return [];
  const body = {
    instrument: field.instrument,
    version,
    answers: { ...answers },
    ...inSession(visit, field.step === 5 ? 5 : 4),
    ...(earlier ? { corrects: earlier.fact } : {}),
  };
  return [{ ...atVisit(visit), kind: 'answers-given', body }];
}

/** An open day is outside the building, unless it was opened at the puskesmas or Pustu itself. */
export const isInBuilding = (session: Visit['session']): boolean =>
  /\b(puskesmas|pustu|puskesmas pembantu)\b/i.test(session?.place ?? '');

function serviceFact(visit: Visit, field: ServiceField, draft: ServiceDraft): FactDraft {
  const amount = Number(draft.amount);
  const body = {
    service: field.methods ? `${field.service}.${draft.method}` : field.service,
    ...(field.amount && draft.amount ? { amount } : {}),
    ...(draft.batch.trim() ? { batch: draft.batch.trim() } : {}),
    ...(draft.by.trim() ? { givenBy: draft.by.trim() } : {}),
    ...(field.note && draft.note?.trim() ? { note: draft.note.trim() } : {}),
    inBuilding: draft.inBuilding ?? isInBuilding(visit.session),
    ...inSession(visit, 4),
  };
  return { ...atVisit(visit), kind: 'service-given', body };
}

/** Why a ticked service cannot be saved yet. */
export function serviceProblem(field: ServiceField, draft: ServiceDraft): string | null {
  if (!draft.on) return null;
  if (field.amount) {
    const amount = Number(draft.amount);
    if (!/^\d+$/.test(draft.amount) || amount < 1 || amount > field.amount.max)
      return w.amountMissing;
  }
  if (field.methods && !field.methods.some(({ key }) => key === draft.method))
    return w.methodMissing;
  if (field.batch && !draft.batch.trim()) return w.batchMissing;
  return field.byHealthWorker && !draft.by.trim() ? w.byMissing : null;
}

/** What is wrong with a typed blood test, and whether it keeps it from being saved. */
export function testProblem(
  visit: Visit,
  field: MeasureField,
  text: string,
): { says: string; stops: boolean } | null {
  if (!text.trim()) return null;
  const read = parseTyped(text, field.decimals);
  if (!read.ok) return { says: unreadableWords(read.error), stops: true };
  const typed = { value: read.value, on: visit.on };
  const previous = previousReading(visit.known, field.what, visit.on) ?? undefined;
  const verdict = plausible(field, typed, previous);
  const says = doubtWords(field, typed, verdict, previous);
  return says ? { says, stops: verdict.kind === 'impossible' } : null;
}

function testFact(visit: Visit, field: MeasureField, text: string, by = ''): FactDraft[] {
  const read = parseTyped(text, field.decimals);
  if (!read.ok) return [];
  const again = (visit.day?.readings[field.what] ?? []).length > 0;
  const asked = testProblem(visit, field, text) !== null;
  const body = {
    what: field.what,
    value: read.value,
    ...inSession(visit, 4),
    ...(by.trim() ? { measuredBy: by.trim() } : {}),
    ...(again ? { repeat: true } : {}),
    ...(asked ? { confirmed: true } : {}),
  };
  return [{ ...atVisit(visit), kind: 'measurement-taken', body }];
}

/**
 * A referral. Where some of its reasons are kept to health workers these go into one of their own, with the note, so
 * that the kader's phone still knows of the others and of nothing else (ruling 16).
 */
function referralFacts(visit: Visit, draft: ReferralDraft | null): FactDraft[] {
  if (!draft?.on || !draft.to) return [];
  const secret = draft.reasons.filter(isSensitiveCode);
  const told = draft.reasons.filter((code) => !isSensitiveCode(code));
  const note = draft.note.trim();
  if (secret.length === 0 || told.length === 0)
    return [referralFact(visit, draft, draft.to, draft.reasons, note)];
  return [
    referralFact(visit, draft, draft.to, told, ''),
    referralFact(visit, draft, draft.to, secret, note),
  ];
}

function referralFact(
  visit: Visit,
  draft: ReferralDraft,
  to: NonNullable<ReferralDraft['to']>,
  reasons: readonly string[],
  note: string,
): FactDraft {
  const body = {
    to,
    reasons: reasons.slice(0, 20),
    ...(note ? { note } : {}),
    ...(draft.by.trim() ? { decidedBy: draft.by.trim() } : {}),
    ...inSession(visit, 4),
  };
  return { ...atVisit(visit), kind: 'referral-made', body };
}

/** Everything step 4 (or the questions of step 5) writes, in one go. */
export function serveFacts(
  visit: Visit,
  fields: readonly CardField[],
  draft: ServeDraft,
  versionOf: (instrument: string) => string,
): FactDraft[] {
  return fields.flatMap((field): FactDraft[] => {
    if (field.kind === 'answers')
      return answersFact(visit, field, versionOf(field.instrument), draft);
    if (field.kind === 'service') {
      const service = draft.services[field.service];
      return service?.on ? [serviceFact(visit, field, service)] : [];
    }
    if (field.kind === 'measure')
      return testFact(visit, field, draft.tests[field.what] ?? '', draft.testsBy);
    return field.kind === 'referral' ? referralFacts(visit, draft.referral) : [];
  });
}

/** The first thing that keeps step 4 from being saved. */
export function serveProblem(
  visit: Visit,
  fields: readonly CardField[],
  draft: ServeDraft,
): string | null {
  if (draft.referral?.on && !draft.referral.to) return w.toMissing;
  if (draft.testsBy !== undefined && !draft.testsBy.trim() && hasTests(fields, draft))
    return w.testsByMissing;
  for (const field of fields) {
    if (field.kind === 'service') {
      const problem = serviceProblem(field, draft.services[field.service] ?? NO_SERVICE);
      if (problem) return problem;
    }
    if (field.kind === 'measure') {
      const problem = testProblem(visit, field, draft.tests[field.what] ?? '');
      if (problem?.stops) return problem.says;
    }
  }
  return null;
}

const hasTests = (fields: readonly CardField[], { tests }: ServeDraft): boolean =>
  fields.some((field) => field.kind === 'measure' && (tests[field.what] ?? '').trim() !== '');
