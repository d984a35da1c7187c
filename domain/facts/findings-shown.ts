import { Type } from 'typebox';
import { closed, slug, uuid } from './shapes.ts';

/** What the app said and the kader acted on, with the rulebook's version: for accountability, never for counting. */
export const findingsShown = Type.Object(
  {
    rulebook: slug,
    findings: Type.Array(slug, { maxItems: 40 }),
    session: Type.Optional(uuid),
  },
  closed,
);
