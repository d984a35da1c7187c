import { Type } from 'typebox';
import { closed, shortText, uuid } from './shapes.ts';
import { taskKind } from './task-assigned.ts';

/** What became of a task. It is closed by what is written, never by time; withdrawing this opens it again. */
export const taskClosed = Type.Object(
  {
    /** the fact that assigned it */
    task: uuid,
    /** what kind it was, so that a visit made counts before the assignment has come */
    kind: taskKind,
    outcome: Type.Union([
      Type.Literal('done'),
      Type.Literal('not-found'),
      Type.Literal('moved'),
      Type.Literal('refused'),
      Type.Literal('not-needed'),
    ]),
    note: Type.Optional(shortText),
  },
  closed,
);
