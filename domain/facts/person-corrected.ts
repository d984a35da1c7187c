import { Type } from 'typebox';
import { closed, identity } from './shapes.ts';

/** Identity as it should read: only the fields that change. The later of two corrections of one field wins. */
export const personCorrected = Type.Partial(Type.Object({ ...identity }, closed), closed);
