import { Type } from 'typebox';
import { INDONESIA, WORST_ACCURACY_M } from '../places/point.ts';

/** Small shapes that several facts share. Every object is closed: a key nobody knows is a refusal, not a surprise. */
export const closed = { additionalProperties: false } as const;
export const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});
export const shortText = Type.String({ minLength: 1, maxLength: 100 });
export const longText = Type.String({ maxLength: 500 });
export const slug = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9][a-z0-9.-]*$' });
export const posyanduId = Type.String({ minLength: 1, maxLength: 40 });
export const sex = Type.Union([Type.Literal('F'), Type.Literal('M')]);
export const step = Type.Union([
  Type.Literal(1),
  Type.Literal(2),
  Type.Literal(3),
  Type.Literal(4),
  Type.Literal(5),
]);
/** Which earlier fact this one replaces: a correction is a new fact that names the old one. */
export const corrects = Type.Optional(uuid);

export const address = Type.Object(
  {
    text: Type.Optional(longText),
    dusun: Type.Optional(shortText),
    rt: Type.Optional(Type.String({ pattern: '^\\d{3}$' })),
    rw: Type.Optional(Type.String({ pattern: '^\\d{3}$' })),
  },
  closed,
);

/** Where a house stands (domain/places/point.ts says more). */
export const point = Type.Object(
  {
    latitude: Type.Number({ minimum: INDONESIA.south, maximum: INDONESIA.north }),
    longitude: Type.Number({ minimum: INDONESIA.west, maximum: INDONESIA.east }),
    accuracyM: Type.Optional(Type.Integer({ minimum: 1, maximum: WORST_ACCURACY_M })),
  },
  closed,
);

/** Identity as the register keeps it (registration fields of the cards, edisi 2023). NIK may be missing, with the reason. */
export const identity = {
  name: Type.String({ minLength: 2, maxLength: 100 }),
  sex,
  birthDate: date,
  birthDateEstimated: Type.Optional(Type.Boolean()),
  nik: Type.Optional(Type.String({ pattern: '^\\d{16}$' })),
  nikMissing: Type.Optional(
    Type.Union([
      Type.Literal('not-yet-issued'),
      Type.Literal('not-brought'),
      Type.Literal('unreadable'),
    ]),
  ),
  /** "By Ny …": the child has no name or NIK yet */
  provisional: Type.Optional(Type.Boolean()),
  household: Type.Optional(Type.String({ pattern: '^\\d{16}$' })),
  relation: Type.Optional(
    Type.Union([
      Type.Literal('head'),
      Type.Literal('spouse'),
      Type.Literal('child'),
      Type.Literal('child-in-law'),
      Type.Literal('grandchild'),
      Type.Literal('parent'),
      Type.Literal('parent-in-law'),
      Type.Literal('other-kin'),
      Type.Literal('other'),
    ]),
  ),
  mother: Type.Optional(uuid),
  motherName: Type.Optional(shortText),
  fatherName: Type.Optional(shortText),
  address: Type.Optional(address),
  phone: Type.Optional(Type.String({ pattern: '^(0|\\+62)\\d{8,14}$' })),
  insurance: Type.Optional(
    Type.Union([Type.Literal('pbi'), Type.Literal('non-pbi'), Type.Literal('none')]),
  ),
  birthWeightKg: Type.Optional(Type.Number({ minimum: 0.3, maximum: 8 })),
  birthLengthCm: Type.Optional(Type.Number({ minimum: 20, maximum: 65 })),
  gestationWeeksAtBirth: Type.Optional(Type.Integer({ minimum: 20, maximum: 45 })),
  /** days beyond the completed weeks, where somebody wrote "36 minggu 4 hari" */
  gestationDaysAtBirth: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
};
