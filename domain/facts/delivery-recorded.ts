import { Type } from 'typebox';
import { closed, corrects, date, shortText, uuid } from './shapes.ts';

/** How a pregnancy ended; the entry's subject is the mother. Babies are registered by their own facts. */
export const deliveryRecorded = Type.Object(
  {
    endedOn: date,
    outcome: Type.Union([
      Type.Literal('live-birth'),
      Type.Literal('stillbirth'),
      Type.Literal('miscarriage'),
    ]),
    place: Type.Optional(
      Type.Union([Type.Literal('facility'), Type.Literal('home'), Type.Literal('on-the-way')]),
    ),
    helper: Type.Optional(shortText),
    babies: Type.Optional(Type.Array(uuid, { maxItems: 6 })),
    breastfeeding: Type.Optional(Type.Boolean()),
    corrects,
  },
  closed,
);
