import { Type } from 'typebox';
import { closed, date, shortText } from './shapes.ts';

/** The whole open day was written under a wrong date. The people of it get a `visit-redated` each. */
export const sessionRedated = Type.Object({ date, reason: Type.Optional(shortText) }, closed);
