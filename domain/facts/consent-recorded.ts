import { Type } from 'typebox';
import { closed, shortText } from './shapes.ts';

/** Consent to keep and share data. Refusing never refuses service: the record stays the statutory minimum (ruling 17). */
export const consentRecorded = Type.Object(
  {
    given: Type.Boolean(),
    textVersion: shortText,
    /** who answered for a minor or for somebody who cannot */
    guardian: Type.Optional(shortText),
    relation: Type.Optional(
      Type.Union([Type.Literal('mother'), Type.Literal('father'), Type.Literal('other')]),
    ),
    /** a neutral reminder may be sent to the family's phone */
    reminders: Type.Optional(Type.Boolean()),
  },
  closed,
);
