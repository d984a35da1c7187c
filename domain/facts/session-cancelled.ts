import { Type } from 'typebox';
import { closed, shortText } from './shapes.ts';

/** A planned open day does not take place, and why. */
export const sessionCancelled = Type.Object({ reason: shortText }, closed);
