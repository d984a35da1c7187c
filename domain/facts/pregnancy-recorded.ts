import { Type } from 'typebox';
import { closed, corrects, date } from './shapes.ts';

/** A pregnancy opens (header of the mother’s card, edisi 2023). Without an LMP she counts from the day it was written. */
export const pregnancyRecorded = Type.Object(
  {
    lmp: Type.Optional(date),
    gravida: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    spacingMonths: Type.Optional(Type.Integer({ minimum: 0, maximum: 400 })),
    startWeightKg: Type.Optional(Type.Number({ minimum: 25, maximum: 180 })),
    heightCm: Type.Optional(Type.Number({ minimum: 90, maximum: 210 })),
    husbandName: Type.Optional(Type.String({ minLength: 2, maxLength: 100 })),
    corrects,
  },
  closed,
);
