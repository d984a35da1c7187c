import { Type } from 'typebox';
import { closed, identity, uuid } from './shapes.ts';

/** Somebody enters the register, for the first time anywhere. The entry's subject is the new person's id. */
export const personRegistered = Type.Object(
  {
    ...identity,
    /** people shown as perhaps the same one, of whom whoever registered said they are others */
    apartFrom: Type.Optional(Type.Array(uuid, { maxItems: 6 })),
  },
  closed,
);
