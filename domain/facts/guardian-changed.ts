import { Type } from 'typebox';
import { closed, shortText, uuid } from './shapes.ts';

/** Adoption or a new guardian: who now answers for the child. */
export const guardianChanged = Type.Object(
  {
    guardianName: shortText,
    guardian: Type.Optional(uuid),
    kind: Type.Union([Type.Literal('adoption'), Type.Literal('guardian')]),
  },
  closed,
);
