import { Type } from 'typebox';
import { closed, shortText, step, uuid } from './shapes.ts';

/** A step somebody did not go through, and why. */
export const stepSkipped = Type.Object({ session: uuid, step, reason: shortText }, closed);
