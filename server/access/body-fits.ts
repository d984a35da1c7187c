import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type BodyFits, FACTS } from '#domain/facts/fact.ts';

const compiled = new Map(
  Object.entries(FACTS).map(([kind, schema]) => [kind, Compile(schema as TSchema)]),
);

/** The same question as the phone's, answered by functions made of the schemas once: a push asks it fifty times. */
export const bodyFits: BodyFits = (kind, body) => compiled.get(kind)?.Check(body) ?? false;
