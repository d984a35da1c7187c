import { Type } from 'typebox';
import { measure } from './measurement-taken.ts';
import { closed, shortText, step, uuid } from './shapes.ts';

/**
 * A step somebody did not go through, and why. With `what`, only this one thing could not be measured (the child
 * screamed, the scale was broken): the rest of the step was done.
 */
export const stepSkipped = Type.Object(
  { session: uuid, step, reason: shortText, what: Type.Optional(measure) },
  closed,
);
