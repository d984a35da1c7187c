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
]);

const textAt = (body: unknown, key: string): string => {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
};

export function factClass(fact: Pick<RawFact, 'kind' | 'body'>): FactClass {
  if (fact.kind === 'answers-given' && SENSITIVE_INSTRUMENTS.has(textAt(fact.body, 'instrument')))
    return 'sensitive';
  if (fact.kind === 'service-given' && SENSITIVE_SERVICES.test(textAt(fact.body, 'service')))
    return 'sensitive';
  return CLINICAL.has(fact.kind) ? 'clinical' : 'ordinary';
}

/** `srq-20.item-17` by its instrument, `hiv-test` by its service: as telling in a reason or a list as the answer itself. */
export const isSensitiveCode = (code: string): boolean =>
  [
    { kind: 'answers-given', body: { instrument: code.split('.')[0] } },
    { kind: 'service-given', body: { service: code } },
  ].some((probe) => factClass(probe) === 'sensitive');
