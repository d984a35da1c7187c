import { type Static, Type } from 'typebox';
import { closed, slug } from '../facts/shapes.ts';
import { GROUPS, type Group } from '../stages/groups.ts';
import type { CardField, Instrument, Screening } from './card.ts';

/** What a card's field, a screening and a questionnaire look like in a file. Whether their names are known is asked afterwards. */
const label = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const months = Type.Integer({ minimum: 0, maximum: 1560 });
const range = Type.Tuple([Type.Number(), Type.Number()]);
const groups = Type.Array(Type.Unsafe<Group>(Type.Union(GROUPS.map((g) => Type.Literal(g)))), {
  minItems: 1,
});
const flag = Type.Optional(Type.Boolean());

const when = Type.Optional(
  Type.Object(
    {
      fromMonths: Type.Optional(months),
      toMonths: Type.Optional(months),
      sex: Type.Optional(Type.Union([Type.Literal('F'), Type.Literal('M')])),
      groups: Type.Optional(groups),
      except: Type.Optional(groups),
    },
    closed,
  ),
);
const base = {
  step: Type.Union(([1, 2, 3, 4, 5] as const).map((n) => Type.Literal(n))),
  label,
  when,
  byHealthWorker: flag,
};

const measureField = Type.Object(
  {
    ...base,
    kind: Type.Literal('measure'),
    what: slug,
    unit: label,
    decimals: Type.Union(([0, 1, 2] as const).map((n) => Type.Literal(n))),
    hard: range,
    soft: range,
    second: Type.Optional(Type.Object({ label, hard: range, soft: range }, closed)),
    position: flag,
    change: Type.Optional(
      Type.Object(
        {
          rise: Type.Number({ exclusiveMinimum: 0 }),
          fall: Type.Number({ exclusiveMinimum: 0 }),
        },
        closed,
      ),
    ),
  },
  closed,
);
const answersField = Type.Object(
  {
    ...base,
    kind: Type.Literal('answers'),
    instrument: slug,
    everyMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
  },
  closed,
);
const serviceField = Type.Object(
  {
    ...base,
    kind: Type.Literal('service'),
    service: slug,
    amount: Type.Optional(
      Type.Object({ label, max: Type.Integer({ minimum: 1, maximum: 1000 }) }, closed),
    ),
    note: Type.Optional(Type.Object({ label }, closed)),
    batch: flag,
    methods: Type.Optional(Type.Array(Type.Object({ key: slug, label }, closed), { minItems: 1 })),
  },
  closed,
);
const referralField = Type.Object({ ...base, kind: Type.Literal('referral') }, closed);
const educationField = Type.Object(
  {
    ...base,
    kind: Type.Literal('education'),
    topics: Type.Array(Type.Object({ key: slug, label }, closed), { minItems: 1 }),
  },
  closed,
);

export const cardFieldSchema = Type.Unsafe<CardField>(
  Type.Union([measureField, answersField, serviceField, referralField, educationField]),
);

const onlyTrue = Type.Optional(Type.Literal(true));
export const screeningSchema = Type.Unsafe<Screening>(
  Type.Object(
    {
      instrument: slug,
      label,
      when,
      everyMonths: Type.Union([Type.Null(), Type.Integer({ minimum: 1, maximum: 240 })]),
      once: Type.Optional(Type.Union([Type.Literal('pregnancy'), Type.Literal('life')])),
      beforeWeek: Type.Optional(Type.Integer({ minimum: 1, maximum: 44 })),
      fromWeek: Type.Optional(Type.Integer({ minimum: 1, maximum: 44 })),
      after: Type.Optional(
        Type.Array(
          Type.Object(
            {
              instrument: slug,
              anyOf: Type.Array(slug, { minItems: 1 }),
              answered: Type.Optional(label),
            },
            closed,
          ),
        ),
      ),
      untilYes: Type.Optional(slug),
      private: onlyTrue,
      byHealthWorker: onlyTrue,
    },
    closed,
  ),
);

/** What a district publishes of a card: the fields it changes or adds. */
export const cardChangeSchema = Type.Object(
  {
    fields: Type.Array(cardFieldSchema, { maxItems: 200 }),
    screenings: Type.Optional(Type.Array(screeningSchema, { maxItems: 60 })),
  },
  closed,
);
export type CardChange = Static<typeof cardChangeSchema>;

const item = { key: slug, text: label };
export const instrumentSchema = Type.Unsafe<Instrument>(
  Type.Object(
    {
      key: slug,
      version: slug,
      title: label,
      source: Type.String({ minLength: 1, maxLength: 400 }),
      items: Type.Array(
        Type.Union([
          Type.Object({ ...item, kind: Type.Literal('yes-no') }, closed),
          Type.Object(
            {
              ...item,
              kind: Type.Literal('score'),
              choices: Type.Array(Type.Object({ points: Type.Integer(), text: label }, closed), {
                minItems: 2,
              }),
            },
            closed,
          ),
          Type.Object(
            {
              ...item,
              kind: Type.Literal('choice'),
              choices: Type.Array(Type.Object({ value: slug, text: label }, closed), {
                minItems: 2,
              }),
            },
            closed,
          ),
          Type.Object(
            {
              ...item,
              kind: Type.Literal('number'),
              min: Type.Number(),
              max: Type.Number(),
              unit: Type.Optional(label),
            },
            closed,
          ),
        ]),
        { minItems: 1, maxItems: 60 },
      ),
    },
    closed,
  ),
);
