import { Type } from 'typebox';
import { closed, longText, uuid } from './shapes.ts';

/** What became of such a request. One that could not be met says why. */
export const rightsAnswered = Type.Object(
  {
    request: uuid,
    outcome: Type.Union([
      Type.Literal('done'),
      Type.Literal('partly'),
      Type.Literal('not-possible'),
    ]),
    note: Type.Optional(longText),
  },
  closed,
);
