import { Type } from 'typebox';
import { clock, countsByGroup, sessionMode, zone } from './session-shapes.ts';
import { closed, date, shortText } from './shapes.ts';

/**
 * An open day begins; the entry's subject is the session's id. `date` is the day every fact of it happened.
 * `targets` freezes who was awaited (S) at this moment: people registered later are "di luar sasaran" (ruling 15).
 */
export const sessionOpened = Type.Object(
  {
    date,
    place: Type.Optional(shortText),
    startsAt: Type.Optional(clock),
    zone,
    mode: Type.Optional(sessionMode),
    targets: Type.Optional(countsByGroup),
    /** which open day since the posyandu began with ILP, when paper knows better than our own count */
    ordinal: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
  },
  closed,
);
