import { Type } from 'typebox';
import { closed, uuid } from './shapes.ts';

/** A health worker confirms an act that a kader typed (ruling 4). */
export const serviceConfirmed = Type.Object({ fact: uuid }, closed);
