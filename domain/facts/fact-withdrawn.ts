import { Type } from 'typebox';
import { closed, shortText, uuid } from './shapes.ts';

/** A fact that should not have been written (wrong child, double tap). It stays in the history, and stops counting. */
export const factWithdrawn = Type.Object({ fact: uuid, reason: Type.Optional(shortText) }, closed);
