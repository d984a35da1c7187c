import { Type } from 'typebox';
import { closed, uuid } from './shapes.ts';

/** Somebody looked at two records that resemble each other and knows that they are two people; not asked again. */
export const personsDistinct = Type.Object({ from: uuid }, closed);
