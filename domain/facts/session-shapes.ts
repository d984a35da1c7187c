import { Type } from 'typebox';
import { closed, shortText, slug, step, uuid } from './shapes.ts';

/** Shapes the facts of an open day share (session fields, Juknis posyandu ILP; KMK HK.01.07/MENKES/2015/2023). */
export const clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
export const zone = Type.Union([Type.Literal('WIB'), Type.Literal('WITA'), Type.Literal('WIT')]);
/** all groups on one day, or groups in turn over several */
export const sessionMode = Type.Union([Type.Literal('simultaneous'), Type.Literal('rotating')]);

/** Who serves which steps; `account` when they have one. */
export const servingKader = Type.Object(
  {
    name: shortText,
    account: Type.Optional(uuid),
    steps: Type.Array(step, { maxItems: 5 }),
  },
  closed,
);
/** Officers present, by institution: kelurahan, puskesmas, PKK … */
export const presentOfficers = Type.Object(
  {
    institution: shortText,
    name: Type.Optional(shortText),
    count: Type.Integer({ minimum: 1, maximum: 99 }),
  },
  closed,
);
export const toolState = Type.Object(
  {
    tool: slug,
    state: Type.Union([Type.Literal('ready'), Type.Literal('broken'), Type.Literal('missing')]),
    note: Type.Optional(shortText),
  },
  closed,
);
export const stockUsed = Type.Object(
  { item: slug, used: Type.Integer({ minimum: 0, maximum: 9999 }), note: Type.Optional(shortText) },
  closed,
);

const count = Type.Integer({ minimum: 0, maximum: 100_000 });
/** Numbers by group of the recap, with `all` for persons counted once. */
export const countsByGroup = Type.Record(slug, count);

/** The tally in paper's terms, as it stood when somebody put their name to it. */
export const sessionTally = Type.Object(
  {
    targets: countsByGroup,
    attended: countsByGroup,
    /** of the frozen targets, who did not come */
    absent: countsByGroup,
    guests: count,
    /** came, lives here, and was registered after the targets were frozen ("di luar sasaran", ruling 15) */
    outsideTargets: count,
    referred: countsByGroup,
    toVisit: countsByGroup,
    educated: count,
    /** acts of step 4 that still wait for a health worker */
    unconfirmed: count,
  },
  closed,
);
