import { Type } from 'typebox';
import { clock, sessionTally } from './session-shapes.ts';
import { closed, longText } from './shapes.ts';

/** An open day ends, with the tally as the closing phone saw it. */
export const sessionClosed = Type.Object(
  {
    endedAt: Type.Optional(clock),
    note: Type.Optional(longText),
    tally: Type.Optional(sessionTally),
  },
  closed,
);
