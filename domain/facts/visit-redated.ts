import { Type } from 'typebox';
import { closed, date, uuid } from './shapes.ts';

/**
 * Everything of one person's visit to a session happened on this day, whatever day it was written under: all facts of
 * theirs whose body names the session. Person by person, so that one person's facts say all there is to know of them.
 */
export const visitRedated = Type.Object({ session: uuid, date }, closed);
