import { Type } from 'typebox';
import { closed, corrects, shortText, step, uuid } from './shapes.ts';

/** What can be measured, each in one unit for ever. Ranges live with the cards, not here. */
export const MEASURES = {
  weight: 'kg',
  'length-height': 'cm',
  head: 'cm',
  muac: 'cm',
  waist: 'cm',
  'blood-pressure': 'mmHg',
  temperature: '°C',
  glucose: 'mg/dL',
  'glucose-fasting': 'mg/dL',
  cholesterol: 'mg/dL',
  'uric-acid': 'mg/dL',
  hb: 'g/dL',
  'fundal-height': 'cm',
  'fetal-heart-rate': 'x/menit',
  /** 1 when both feet stay pitted, 0 when looked for and absent */
  oedema: 'yes-no',
} as const;
export type Measure = keyof typeof MEASURES;

export const measure = Type.Unsafe<Measure>(
  Type.Union((Object.keys(MEASURES) as Measure[]).map((m) => Type.Literal(m))),
);

/** Steps 2 and 4: one reading of one thing. Raw, as read from the scale; verdicts are derived, never stored here. */
export const measurementTaken = Type.Object(
  {
    what: measure,
    /** in the measure's unit; for blood pressure the systolic */
    value: Type.Number({ minimum: 0, maximum: 1000 }),
    diastolic: Type.Optional(Type.Number({ minimum: 0, maximum: 300 })),
    position: Type.Optional(Type.Union([Type.Literal('lying'), Type.Literal('standing')])),
    session: Type.Optional(uuid),
    step: Type.Optional(step),
    /** who held the tape, when it was not the author */
    measuredBy: Type.Optional(shortText),
    /** the second reading of a surprising value: this one counts (ruling 8) */
    repeat: Type.Optional(Type.Boolean()),
    /** taken over from another person's record, where it was withdrawn: the fact it was */
    movedFrom: Type.Optional(uuid),
    /** a surprising value the kader said yes to */
    confirmed: Type.Optional(Type.Boolean()),
    corrects,
  },
  closed,
);
