import type { NikProblem } from './nik.ts';

/** Read on 2026-11-01. The people are invented. */
export const READABLE: { nik: string; born: string; sex: 'F' | 'M'; area: string; why: string }[] =
  [
    { nik: '1872011203959001', born: '1995-03-12', sex: 'M', area: '18.72.01', why: 'a man' },
    {
      nik: '1872014212979002',
      born: '1997-12-02',
      sex: 'F',
      area: '18.72.01',
      why: 'a woman: day + 40',
    },
    {
      nik: '1872017108139360',
      born: '2013-08-31',
      sex: 'F',
      area: '18.72.01',
      why: 'day 71 is the 31st',
    },
    { nik: '1872010111269040', born: '2026-11-01', sex: 'M', area: '18.72.01', why: 'born today' },
    {
      nik: '1872010211269040',
      born: '1926-11-02',
      sex: 'M',
      area: '18.72.01',
      why: 'tomorrow is a century ago',
    },
    { nik: '3517036902009001', born: '2000-02-29', sex: 'F', area: '35.17.03', why: 'leap day' },
    {
      nik: ' 1872-0112-0395-9001 ',
      born: '1995-03-12',
      sex: 'M',
      area: '18.72.01',
      why: 'spaces and dashes',
    },
    {
      nik: "'1872011203959001",
      born: '1995-03-12',
      sex: 'M',
      area: '18.72.01',
      why: 'a text mark before it',
    },
    {
      nik: '1872011203959001.0',
      born: '1995-03-12',
      sex: 'M',
      area: '18.72.01',
      why: 'a decimal behind it',
    },
  ];

export const UNREADABLE: { text: string; problem: NikProblem }[] = [
  { text: '', problem: { kind: 'empty' } },
  { text: ' - ', problem: { kind: 'empty' } },
  { text: '187201680613903', problem: { kind: 'not-16-digits', digits: 15 } },
  { text: '18720168061390312', problem: { kind: 'not-16-digits', digits: 17 } },
  { text: '1.872016E+15', problem: { kind: 'mangled-by-spreadsheet' } },
  { text: '1,87202E+15', problem: { kind: 'mangled-by-spreadsheet' } },
  { text: 'belum ada', problem: { kind: 'not-a-number' } },
  { text: '187201O203959001', problem: { kind: 'not-a-number' } },
  { text: '0000000000000000', problem: { kind: 'placeholder' } },
  { text: '0072011203959001', problem: { kind: 'impossible-area' } },
  { text: '1872013203959001', problem: { kind: 'impossible-date' } },
  { text: '1872014003959001', problem: { kind: 'impossible-date' } },
  { text: '1872010003959001', problem: { kind: 'impossible-date' } },
  { text: '1872013002959001', problem: { kind: 'impossible-date' } },
  { text: '1872017202959001', problem: { kind: 'impossible-date' } },
  { text: '1872018103959001', problem: { kind: 'impossible-date' } },
  { text: '1872011203950000', problem: { kind: 'impossible-serial' } },
];
