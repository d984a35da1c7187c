import { Type } from 'typebox';
import { clock, sessionMode, zone } from './session-shapes.ts';
import { closed, date, shortText } from './shapes.ts';

/**
 * An open day to come; the entry's subject is the session's id, and whoever opens it keeps that id. A plan made anew
 * for the same session is a later `session-planned`: the later written one holds.
 */
export const sessionPlanned = Type.Object(
  {
    date,
    startsAt: Type.Optional(clock),
    endsAt: Type.Optional(clock),
    zone,
    place: Type.Optional(shortText),
    mode: Type.Optional(sessionMode),
  },
  closed,
);
