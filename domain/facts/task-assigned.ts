import { Type } from 'typebox';
import { closed, date, shortText, slug, uuid } from './shapes.ts';

/** Kinds of work about one person: a visit at home, or something to be followed up by a health worker. */
export const TASKS = ['home-visit', 'follow-up'] as const;
export type TaskKind = (typeof TASKS)[number];
export const taskKind = Type.Unsafe<TaskKind>(Type.Union(TASKS.map((task) => Type.Literal(task))));

/** Somebody of a list becomes somebody's work: who is visited or followed up, why, and by when. */
export const taskAssigned = Type.Object(
  {
    task: taskKind,
    /** codes of findings, or of the number whose list they came from (`not-yet`, `two-t`) */
    reasons: Type.Array(slug, { maxItems: 20 }),
    dueBy: Type.Optional(date),
    /** who does it, as people call them; the account when they have one */
    to: Type.Optional(shortText),
    account: Type.Optional(uuid),
    /** the meeting in which it was decided */
    meeting: Type.Optional(uuid),
    note: Type.Optional(shortText),
  },
  closed,
);
