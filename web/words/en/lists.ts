import type * as id from '../lists.ts';
import { sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const kinds = { 'home-visit': 'Home visit', 'follow-up': 'Follow-up' } as const;
const dueBy = (date: string) => `by ${sayDate(date)}`;

export const listWords: Translation<typeof id.listWords> = {
  numbers: {
    target: 'Expected',
    served: 'Served',
    'not-yet': 'Not served yet',
    outside: 'Outside the list',
    'at-risk': 'At risk',
    referred: 'Referred',
    visited: 'Visited at home',
    d: 'Weighed',
    n: 'Gained weight',
    t: 'Did not gain',
    o: 'Not weighed last month',
    b: 'Weighed for the first time',
    unclear: 'Weighing not clear yet',
    bgm: 'Below the red line',
    'two-t': 'Twice in a row without gain',
    guest: 'Guests',
    'visit.sick': 'Ill',
    'visit.well': 'Well',
  },
  sides: { of: 'reached', all: 'expected', not: 'not reached' },
  list: 'List of people',
  target: 'Expected',
  rt: (rt: string) => (rt === '' ? 'without RT' : `RT ${rt}`),
  cut: (shown: number, total: number) =>
    `Showing ${sayNumber(shown)} of ${sayNumber(total)} people. Choose one posyandu or RT to see all.`,
  identity: 'This account sees who people are, and nothing of their health.',
  empty: 'Nobody is on this list.',
  priority: { urgent: 'At once', high: 'Important', medium: 'To be seen', low: 'Ordinary' },
  last: (date: string | null) =>
    date === null ? 'Not served in the last year' : `Last served ${sayDate(date)}`,
  running: (kind: keyof typeof kinds, by?: string) =>
    `Has a task: ${kinds[kind].toLowerCase()}${by ? `, ${dueBy(by)}` : ''}`,
  noSuch: 'This number has no list of people.',
  workers: 'This list is for health workers of the place only.',
  notAllowed: 'This account sees numbers and no names, or other groups of people.',
  toXlsx: 'Download Excel',
  toCsv: 'Download CSV',
  care: 'The file holds personal data: keep it safe and delete it after use.',
  choose: (name: string) => `Choose ${name}`,
  chooseAll: 'Choose all without a task',
  chosen: (n: number) => `${sayNumber(n)} people chosen`,
  make: 'Make it a task',
  making: {
    title: (n: number) => `Task for ${sayNumber(n)} people`,
    what: 'The task',
    who: 'Who does it',
    me: 'Myself',
    others: 'Kader or staff of the place',
    named: 'Somebody else, by name',
    name: 'Name',
    by: 'Due by',
    byHint: 'Filled in for the most urgent among those chosen.',
    note: 'Message (may stay empty)',
    save: 'Save the task',
    failed: 'The task is not saved yet. Try again.',
    done: (n: number) => `${sayNumber(n)} tasks saved; they show up on the kader’s phones.`,
  },
  csv: {
    name: 'Name',
    sex: 'Sex',
    born: 'Date of birth',
    rt: 'RT',
    posyandu: 'Posyandu',
    priority: 'Priority',
    why: 'Reason',
    last: 'Last served',
    task: 'Task under way',
  },
};
