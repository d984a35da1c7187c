import { ANSWER_CODES } from './answer-codes.ts';
import type { Code } from './code.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { MEASURE_CODES } from './measure-codes.ts';
import { SERVICE_CODES } from './service-codes.ts';
import { WITHOUT_CODE } from './without-code.ts';

/** Every code there is, in the order of the cards. */
export const CODES: readonly Code[] = [
  ...MEASURE_CODES,
  ...ANSWER_CODES,
  ...SERVICE_CODES,
  ...FINDING_CODES,
];

const byKey = new Map<string, Code[]>();
for (const code of CODES) byKey.set(code.of, [...(byKey.get(code.of) ?? []), code]);

/** The codes of one key, the most exact first; empty where there is none. */
export const codesOf = (key: string): readonly Code[] => byKey.get(key) ?? [];

/** `answers.barthel.bowels` → itself, then `answers.barthel`: an item may be told by its instrument. */
const wider = (key: string): string[] => {
  const parts = key.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - i).join('.'));
};

/** Why a key has no code, for itself or for all that belongs to its instrument or service; null where it has one. */
export function whyNoCode(key: string): string | null {
  const told = wider(key).find((one) => codesOf(one).length > 0 || one in WITHOUT_CODE);
  if (told === undefined) return 'unknown';
  return codesOf(told).length > 0 ? null : (WITHOUT_CODE[told] ?? null);
}
