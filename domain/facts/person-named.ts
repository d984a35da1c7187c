import { Type } from 'typebox';
import { closed } from './shapes.ts';

/** A newborn registered as "By Ny …" gets a name, and later a NIK (ruling 7). */
export const personNamed = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 100 }),
    nik: Type.Optional(Type.String({ pattern: '^\\d{16}$' })),
  },
  closed,
);
