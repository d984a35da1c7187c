import { Type } from 'typebox';
import { sessionTally } from './session-shapes.ts';
import { closed, longText, shortText } from './shapes.ts';

/** A coordinator puts their name to the tally of a closed day. What arrives later shows as "berubah sejak ditandatangani". */
export const sessionSigned = Type.Object(
  { tally: sessionTally, name: shortText, note: Type.Optional(longText) },
  closed,
);
