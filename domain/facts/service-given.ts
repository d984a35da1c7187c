import { Type } from 'typebox';
import { closed, corrects, shortText, slug, step, uuid } from './shapes.ts';

/**
 * Step 4: a service. Acts of a health worker name them; typed by a kader they wait for confirmation (ruling 4).
 * A vaccine carries its batch.
 */
export const serviceGiven = Type.Object(
  {
    service: slug,
    amount: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
    batch: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    givenBy: Type.Optional(shortText),
    inBuilding: Type.Optional(Type.Boolean()),
    note: Type.Optional(shortText),
    session: Type.Optional(uuid),
    step: Type.Optional(step),
    corrects,
  },
  closed,
);
