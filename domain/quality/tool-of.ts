import type { Measure } from '../facts/measurement-taken.ts';
import type { ToolState } from '../sessions/session-now.ts';

/** The tools each thing can be measured with. */
const TOOLS: Partial<Record<Measure, readonly string[]>> = {
  weight: ['baby-scale', 'standing-scale'],
  'length-height': ['length-board', 'height-rod'],
  muac: ['muac-tape'],
  head: ['measuring-tape'],
  waist: ['measuring-tape'],
  'blood-pressure': ['blood-pressure-monitor'],
};
const LIES = 'length-board';
const STANDS = 'height-rod';

/**
 * The tool a reading came from, as far as the session's notes say: the one that was ready and fits; null when none was
 * written down, or two fit and nobody can know.
 */
export function toolOf(
  what: Measure,
  ageMonths: number,
  position: 'lying' | 'standing' | undefined,
  tools: readonly ToolState[],
): string | null {
  const ready = tools.filter((t) => t.state === 'ready').map((t) => t.tool);
  const fit = (TOOLS[what] ?? []).filter((tool) => ready.includes(tool));
  if (what === 'length-height') {
    const lies = position === 'lying' || (position === undefined && ageMonths < 24);
    return fit.find((tool) => tool === (lies ? LIES : STANDS)) ?? null;
  }
  const [only, ...others] = fit;
  return only !== undefined && others.length === 0 ? only : null;
}
