import { Type } from 'typebox';
import { RECAP_FORMS, type RecapKey } from '../pws/recap/form.ts';
import { closed, longText, shortText, slug } from './shapes.ts';

const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

/**
 * A coordinator or health worker puts their name to a month's recap (ruling 15). The subject is the posyandu's month
 * (`recapSubject`). Columns only health workers may see are never in it: this travels to every phone of the posyandu.
 */
export const recapSigned = Type.Object(
  {
    month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
    form: Type.Unsafe<RecapKey>(Type.Union(RECAP_FORMS.map((key) => Type.Literal(key)))),
    edition: shortText,
    /** by column number, as it stood */
    values: Type.Record(slug, count),
    ruleVersion: shortText,
    name: shortText,
    note: Type.Optional(longText),
  },
  closed,
);
