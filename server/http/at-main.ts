import type { Context } from './context.ts';
import { Problem } from './problem.ts';

/** Decisions are no facts: a local server passes none on, and the main one's take their place. None is taken and lost. */
export function atMain({ passesOn }: Context): void {
  if (passesOn) throw new Problem('decided-at-main');
}
