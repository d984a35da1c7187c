import { Type } from 'typebox';
import { closed, shortText } from './shapes.ts';

/** Consent to keep and share data. Refusing never refuses service (ruling 17). */
export const consentRecorded = Type.Object(
  {
    given: Type.Boolean(),
    textVersion: shortText,
    guardian: Type.Optional(shortText),
  },
  closed,
);
