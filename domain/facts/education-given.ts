import { Type } from 'typebox';
import { closed, corrects, slug, step, uuid } from './shapes.ts';

/** Step 5: what was talked about. */
export const educationGiven = Type.Object(
  {
    topics: Type.Array(slug, { minItems: 1, maxItems: 20 }),
    session: Type.Optional(uuid),
    step: Type.Optional(step),
    corrects,
  },
  closed,
);
