import { Type } from 'typebox';
import { closed, uuid } from './shapes.ts';

/** Step 1: somebody came to a session. A guest counts in the session only (ruling 15). */
export const attended = Type.Object(
  {
    session: uuid,
    queue: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
    guest: Type.Optional(Type.Boolean()),
  },
  closed,
);
