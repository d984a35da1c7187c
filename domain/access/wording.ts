import { fail, ok, type Result } from '../result.ts';
import type { Wording } from './access.ts';

/** What a label must fit into: a station's heading at 360 px with large text, in two lines. */
const LONGEST = { programme: 40, step: 40 } as const;
const SHORTEST = 2;
const STEPS = ['1', '2', '3', '4', '5'] as const;

export type WordingField = 'programme' | (typeof STEPS)[number];
export interface WordingProblem {
  field: WordingField;
  kind: 'too-short' | 'too-long' | 'unreadable';
}

/** What somebody typed, before it is looked at. */
export interface TypedWording {
  programme?: string | undefined;
  steps?: Partial<Record<string, string | undefined>> | undefined;
}

/**
 * What a district may call the programme and its steps, tidied: spaces at the ends and double ones go, an empty field
 * is the standard word. The five steps keep their number and order, so only their labels are here.
 */
export function checkWording(typed: TypedWording): Result<Wording, WordingProblem[]> {
  const problems: WordingProblem[] = [];
  const checked = (field: WordingField, text: string | undefined): string | undefined => {
    const kind = text === undefined ? null : problemOf(text, field);
    if (kind) problems.push({ field, kind });
    return tidy(text ?? '') || undefined;
  };
  const programme = checked('programme', typed.programme);
  const steps = STEPS.flatMap((step) => {
    const label = checked(step, typed.steps?.[step]);
    return label === undefined ? [] : [[step, label] as const];
  });
  if (problems.length > 0) return fail(problems);
  return ok({
    ...(programme === undefined ? {} : { programme }),
    ...(steps.length === 0 ? {} : { steps: Object.fromEntries(steps) }),
  });
}

export const isStandardWording = (wording: Wording): boolean =>
  wording.programme === undefined && Object.keys(wording.steps ?? {}).length === 0;

const tidy = (text: string): string => text.trim().replaceAll(/ {2,}/g, ' ');

/** Control characters, direction marks and the like would hide or turn around what stands beside them. */
function problemOf(text: string, field: WordingField): WordingProblem['kind'] | null {
  const label = tidy(text);
  if (label === '') return null;
  if (/\p{C}|[\u2028\u2029<>]/u.test(label) || !/\p{L}/u.test(label)) return 'unreadable';
  if (label.length < SHORTEST) return 'too-short';
  return label.length > LONGEST[field === 'programme' ? 'programme' : 'step'] ? 'too-long' : null;
}
