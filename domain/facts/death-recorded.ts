import { Type } from 'typebox';
import { closed, corrects, date } from './shapes.ts';

/** A death, with a class of cause only. Deaths of mothers and newborns raise an alert (ruling 7). */
export const deathRecorded = Type.Object(
  {
    diedOn: date,
    cause: Type.Union([
      Type.Literal('maternal'),
      Type.Literal('neonatal'),
      Type.Literal('illness'),
      Type.Literal('injury'),
      Type.Literal('unknown'),
    ]),
    corrects,
  },
  closed,
);
