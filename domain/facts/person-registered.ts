import { Type } from 'typebox';
import { closed, identity } from './shapes.ts';

/** Somebody enters the register, for the first time anywhere. The entry's subject is the new person's id. */
export const personRegistered = Type.Object({ ...identity }, closed);
