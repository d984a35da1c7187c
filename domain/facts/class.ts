import type { RawFact } from './fact.ts';

/**
 * Who may hold a fact (ruling 16). Sensitive ones (mental health, HIV and triple elimination, TBC treatment,
 * contraception, violence) never travel to a kader's phone, except back to the one who wrote it until it is synced.
 */
export type FactClass = 'ordinary' | 'clinical' | 'sensitive';

const SENSITIVE_INSTRUMENTS = new Set([
  'srq-20',
  'phq-4',
  'sdq',
  'gds-4',
  'cervix-check',
  'assist',
  'contraception-use',
  'triple-elimination',
  'violence',
  'tbc-treatment',
  'edinburgh',
]);
const SENSITIVE_SERVICES =
  /^(contraception|hiv|syphilis|hepatitis-b-test|tbc-treatment|mental-health)(\.|-|$)/;
const CLINICAL = new Set([
  'measurement-taken',
  'answers-given',
  'service-given',
  'referral-made',
  'pregnancy-recorded',
  'delivery-recorded',
  'findings-shown',
  'death-recorded',
  'education-given',
  'step-skipped',
  'task-assigned',
  'task-closed',
  'meeting-held',
]);

const textAt = (body: unknown, key: string): string => {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
};

/** Where a fact lists codes of findings; a sensitive one among them is as telling as the answer it came from. */
const CODES_IN: Readonly<Record<string, string>> = {
  'referral-made': 'reasons',
  'findings-shown': 'findings',
  'task-assigned': 'reasons',
};

function codesIn({ kind, body }: Pick<RawFact, 'kind' | 'body'>): string[] {
  const key = Object.hasOwn(CODES_IN, kind) ? CODES_IN[kind] : undefined;
  if (key === undefined || typeof body !== 'object' || body === null) return [];
  const codes = (body as Record<string, unknown>)[key];
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}

/** By what a fact itself says; among the others of its subject it may be more (class-among.ts). */
export function factClass(fact: Pick<RawFact, 'kind' | 'body'>): FactClass {
  if (fact.kind === 'answers-given' && SENSITIVE_INSTRUMENTS.has(textAt(fact.body, 'instrument')))
    return 'sensitive';
  if (fact.kind === 'service-given' && SENSITIVE_SERVICES.test(textAt(fact.body, 'service')))
    return 'sensitive';
  if (codesIn(fact).some(isSensitiveCode)) return 'sensitive';
  return CLINICAL.has(fact.kind) ? 'clinical' : 'ordinary';
}

/**
 * `srq-20.item-17` by its instrument, `hiv-test` by its service, `s.r.adult.24` as a number of such people: as telling in
 * a reason or a list as the answer itself.
 */
export const isSensitiveCode = (code: string): boolean =>
  code.startsWith('s.') ||
  [
    { kind: 'answers-given', body: { instrument: code.split('.')[0] } },
    { kind: 'service-given', body: { service: code } },
  ].some((probe) => factClass(probe) === 'sensitive');
