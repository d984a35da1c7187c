import { Type } from 'typebox';
import { Problem } from './problem.ts';

/** Why names are opened, where they are told on need only: kept with the reading, and read by who audits. */
export const Because = Type.Optional(Type.String({ maxLength: 200 }));

/** Shorter than this says nothing. */
const SHORTEST = 10;

/** The reason as given; null when none was. One that says nothing is answered with 428. */
export function reasonIn(because: string | undefined): string | null {
  if (because === undefined) return null;
  const reason = because.trim().replaceAll(/\s+/g, ' ');
  if (reason.length < SHORTEST) throw new Problem('say-why');
  return reason;
}
