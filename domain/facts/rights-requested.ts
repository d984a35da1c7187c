import { Type } from 'typebox';
import { closed, longText, shortText } from './shapes.ts';

/** Somebody asked to see, correct, restrict or erase what is kept of them (ruling 17). By when, `rights.ts` says. */
export const rightsRequested = Type.Object(
  {
    what: Type.Union([
      Type.Literal('see'),
      Type.Literal('correct'),
      Type.Literal('restrict'),
      Type.Literal('erase'),
    ]),
    /** who asked, when it was not the person: a parent, a guardian */
    askedBy: Type.Optional(shortText),
    note: Type.Optional(longText),
  },
  closed,
);
