import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../calendar.ts';
import type { Day } from '../facts/known.ts';
import { followUpsDue } from './follow-ups-due.ts';

const ON = '2026-11-22';
const day = (on: string, more: Partial<Day>): Day => ({
  on,
  scope: 'contoh',
  readings: {},
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
  ...more,
});
const read = (value: number, diastolic?: number) => [
  {
    fact: '',
    value,
    on: ON,
    repeat: false,
    scope: 'contoh',
    ...(diastolic === undefined ? {} : { diastolic }),
  },
];
const said = (on: string, answers: Record<string, boolean>) =>
  day(on, { answers: { 'own-history': { fact: '', version: '', answers } } });
const due = (...days: Day[]) => followUpsDue({ days }, ON).map(({ what, why }) => `${what} ${why}`);

describe('T4.03 who is known with a high pressure or sugar is due every month', () => {
  const year = addMonths(ON, -6);
  it.each<[string, Day[], string[]]>([
    ['nothing known', [day(year, {})], []],
    ['said it is high', [said(year, { pressure: true })], ['blood-pressure said']],
    ['said no this time', [said(year, { pressure: true }), said(addDays(year, 40), {})], []],
    [
      'both',
      [said(year, { pressure: true, sugar: true })],
      ['blood-pressure said', 'glucose said'],
    ],
    [
      '140 once',
      [day(year, { readings: { 'blood-pressure': read(140, 80) } })],
      ['blood-pressure read'],
    ],
    [
      '90 below',
      [day(year, { readings: { 'blood-pressure': read(120, 90) } })],
      ['blood-pressure read'],
    ],
    ['139 over 89', [day(year, { readings: { 'blood-pressure': read(139, 89) } })], []],
    ['glucose 200', [day(year, { readings: { glucose: read(200) } })], ['glucose read']],
    ['glucose 199', [day(year, { readings: { glucose: read(199) } })], []],
    ['200 a year ago', [day(addMonths(ON, -12), { readings: { glucose: read(200) } })], []],
    ['fasting 126', [day(year, { readings: { 'glucose-fasting': read(126) } })], ['glucose read']],
    [
      'measured three weeks ago',
      [said(year, { sugar: true }), day(addDays(ON, -21), { readings: { glucose: read(110) } })],
      [],
    ],
    [
      'measured a month ago',
      [said(year, { sugar: true }), day(addMonths(ON, -1), { readings: { glucose: read(110) } })],
      ['glucose said'],
    ],
    ['what is written of a later day', [said(addDays(ON, 1), { pressure: true })], []],
  ])('%s', (_name, days, expected) => {
    expect(due(...days)).toEqual(expected);
  });
});
