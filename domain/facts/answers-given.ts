import { Type } from 'typebox';
import { closed, corrects, slug, step, uuid } from './shapes.ts';

/** Steps 3–4: a questionnaire or checklist answered, under the instrument's version (TBC signs, Barthel …). */
export const answersGiven = Type.Object(
  {
    instrument: slug,
    version: slug,
    answers: Type.Record(
      Type.String({ minLength: 1, maxLength: 40 }),
      Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 200 })]),
    ),
    session: Type.Optional(uuid),
    step: Type.Optional(step),
    corrects,
  },
  closed,
);
