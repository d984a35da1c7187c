import { Type } from 'typebox';
import { closed, date, shortText } from './shapes.ts';

/** An open day begins; the entry's subject is the session's id. `date` is the day every fact of it happened. */
export const sessionOpened = Type.Object(
  {
    date,
    place: Type.Optional(shortText),
    startsAt: Type.Optional(Type.String({ pattern: '^\\d{2}:\\d{2}$' })),
    zone: Type.Union([Type.Literal('WIB'), Type.Literal('WITA'), Type.Literal('WIT')]),
  },
  closed,
);
