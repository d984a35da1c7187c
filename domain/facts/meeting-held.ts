import { Type } from 'typebox';
import { closed, corrects, date, longText, shortText, slug, uuid } from './shapes.ts';

/** The weekly local monitoring of pustu and kader; the puskesmas' monthly and the cross-sector quarterly workshop. */
export const MEETINGS = ['weekly', 'monthly', 'quarterly'] as const;
export type MeetingKind = (typeof MEETINGS)[number];

const attendee = Type.Object(
  { name: shortText, institution: Type.Optional(shortText), account: Type.Optional(uuid) },
  closed,
);
/** A problem or somebody's case, what was decided, who does it and by when. No name stands here: a person is an id. */
const reviewed = Type.Object(
  {
    /** the matter's own, kept when it is looked at again; by its words where nobody gave it one */
    id: Type.Optional(uuid),
    about: shortText,
    person: Type.Optional(uuid),
    indicator: Type.Optional(slug),
    decision: Type.Optional(shortText),
    who: Type.Optional(shortText),
    dueBy: Type.Optional(date),
    /** a decision of an earlier meeting, looked at again */
    done: Type.Optional(Type.Boolean()),
  },
  closed,
);

/** A meeting took place; the entry's subject is the meeting's id, its scope the village's (or a posyandu's) feed. */
export const meetingHeld = Type.Object(
  {
    meeting: Type.Unsafe<MeetingKind>(Type.Union(MEETINGS.map((kind) => Type.Literal(kind)))),
    date,
    place: Type.Optional(shortText),
    attendees: Type.Array(attendee, { minItems: 1, maxItems: 60 }),
    reviewed: Type.Array(reviewed, { maxItems: 60 }),
    note: Type.Optional(longText),
    corrects,
  },
  closed,
);
