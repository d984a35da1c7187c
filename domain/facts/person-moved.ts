import { Type } from 'typebox';
import { address, closed, posyanduId } from './shapes.ts';

/** Somebody's home changes: to another posyandu, or out of everything we know (`to` empty). */
export const personMoved = Type.Object(
  {
    to: Type.Optional(posyanduId),
    address: Type.Optional(address),
  },
  closed,
);
