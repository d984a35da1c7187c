import { Type } from 'typebox';
import { closed, corrects, shortText, slug, step, uuid } from './shapes.ts';

/** Step 4: sent on, to whom and why (codes of findings, or words). */
export const referralMade = Type.Object(
  {
    to: Type.Union([Type.Literal('pustu'), Type.Literal('puskesmas'), Type.Literal('hospital')]),
    reasons: Type.Array(slug, { maxItems: 20 }),
    note: Type.Optional(shortText),
    decidedBy: Type.Optional(shortText),
    session: Type.Optional(uuid),
    step: Type.Optional(step),
    corrects,
  },
  closed,
);
