import { Type } from 'typebox';
import { closed, longText } from './shapes.ts';

/** An open day ends. */
export const sessionClosed = Type.Object(
  {
    endedAt: Type.Optional(Type.String({ pattern: '^\\d{2}:\\d{2}$' })),
    note: Type.Optional(longText),
  },
  closed,
);
