import { sayDate, sayNumber } from '../say.ts';
import type * as id from '../tasks.ts';
import type { Translation } from './translation.ts';

const kinds = { 'home-visit': 'Home visit', 'follow-up': 'Follow-up' } as const;
const dueBy = (date: string) => `by ${sayDate(date)}`;

export const taskWords: Translation<typeof id.taskWords> = {
  title: 'Tasks',
  due: (n: number) => `${sayNumber(n)} people wait for a visit or follow-up`,
  look: 'Look',
  kinds,
  urgency: {
    overdue: 'Overdue',
    today: 'Today',
    soon: 'This week',
    later: 'Later',
    someday: 'No date',
  },
  dueBy,
  to: (name: string) => `by ${name}`,
  onlyMine: 'Only my tasks',
  nothing: 'No task is waiting.',
  nothingMine: 'No task for you. Untick to see everybody’s tasks.',
  sensitive: 'Health workers find the reason on the person’s page.',
  why: 'Reason',
  close: 'Write the result',
  closeOf: (name: string) => `Write the result for ${name}`,
  closing: 'What came of it?',
  note: 'Note (may stay empty)',
  outcomes: {
    done: 'Done',
    'not-found': 'Nobody met',
    moved: 'Moved away',
    refused: 'Did not agree',
    'not-needed': 'No longer needed',
  },
  measureHome: 'Done, go on to measure at home',
  measureHint: 'Today’s results are written in the steps, without an open day.',
  toPerson: 'Open the person’s page',
  closedHere: 'Written down.',
};

export const reasonWords: Translation<typeof id.reasonWords> = {
  'not-yet': 'Did not come this month',
  'at-risk': 'A result asks for attention',
  referred: 'Was referred',
  'two-t': 'Twice in a row without gain',
  t: 'Did not gain weight',
  o: 'Not weighed last month',
  bgm: 'Below the red line',
  unclear: 'Weighing not clear yet',
  target: 'To be visited',
  served: 'To be visited',
  visited: 'To be visited again',
  outside: 'Outside the list',
  followUp: 'To be followed up',
  result: 'A result asks for attention',
  notReached: (title: string) => `Not reached: ${title}`,
};
