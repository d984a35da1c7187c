import { Type } from 'typebox';
import { closed, shortText, uuid } from './shapes.ts';

/**
 * Two records are one person; the entry's subject is the one that is given up, `into` the one that stays. Every fact
 * keeps its own subject; those of both are read together. Withdrawing this fact parts them again, nothing lost.
 */
export const personMerged = Type.Object({ into: uuid, reason: Type.Optional(shortText) }, closed);
