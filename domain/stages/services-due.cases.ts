import type { LocalDate } from '../calendar.ts';
import type { DueReason } from './services-due.ts';

export interface Somebody {
  birth: LocalDate;
  sex: 'F' | 'M';
  on: LocalDate;
  given?: readonly (readonly [service: string, on: LocalDate, amount?: number])[];
  pregnancies?: readonly { since: LocalDate; lmp?: LocalDate; endedOn?: LocalDate }[];
}
/** why it is due; `other` is on the card and not due; `absent` is not offered at all */
type Expected = DueReason | 'other' | 'absent';

const child = (birth: LocalDate, on: LocalDate): Somebody => ({ birth, on, sex: 'F' });
const woman = { birth: '1998-03-01', sex: 'F' } as const;
const pregnant = { ...woman, pregnancies: [{ since: '2025-06-01' }] };
const delivered = { ...woman, pregnancies: [{ since: '2025-01-01', endedOn: '2025-10-20' }] };
const knownLmp = { ...woman, pregnancies: [{ since: '2025-06-01', lmp: '2025-06-01' }] };
const pupil = { birth: '2014-03-01', sex: 'F' } as const;
const girl = { birth: '2012-01-01', sex: 'F' } as const;

const blue = { kind: 'vitamin-a-month', month: 8, colour: 'blue' } as const;
const red = { kind: 'vitamin-a-month', month: 8, colour: 'red' } as const;

/** Worked examples: who, which service, what is said of it. A row can be added by hand. */
export const SERVICES_DUE_CASES: readonly (readonly [string, Somebody, string, Expected])[] = [
  // Vitamin A: Buku KIA 2023
  ['5 months: no capsule yet', child('2025-02-20', '2025-08-15'), 'vitamin-a-blue', 'absent'],
  ['6 months: blue', child('2025-02-15', '2025-08-15'), 'vitamin-a-blue', blue],
  ['11 months: still blue', child('2024-08-16', '2025-08-15'), 'vitamin-a-blue', blue],
  ['12 months: red', child('2024-08-15', '2025-08-15'), 'vitamin-a-red', red],
  ['12 months: blue no more', child('2024-08-15', '2025-08-15'), 'vitamin-a-blue', 'absent'],
  ['59 months: red', child('2020-08-16', '2025-08-15'), 'vitamin-a-red', red],
  ['60 months: none', child('2020-08-15', '2025-08-15'), 'vitamin-a-red', 'absent'],
  ['June is no month for it', child('2024-01-01', '2025-06-01'), 'vitamin-a-red', 'other'],
  ['31 January is not yet', child('2024-01-01', '2025-01-31'), 'vitamin-a-red', 'other'],
  [
    'February is',
    child('2024-01-01', '2025-02-28'),
    'vitamin-a-red',
    { kind: 'vitamin-a-month', month: 2, colour: 'red' },
  ],
  [
    'given three weeks ago in the same round',
    { ...child('2024-01-01', '2025-08-25'), given: [['vitamin-a-red', '2025-08-04', 1]] },
    'vitamin-a-red',
    'other',
  ],
  [
    'given on the first of August: the last of August is the same round',
    { ...child('2024-01-01', '2025-08-31'), given: [['vitamin-a-red', '2025-08-01', 1]] },
    'vitamin-a-red',
    'other',
  ],
  [
    'given in February: due again in August, although the colour changed',
    { ...child('2024-08-10', '2025-08-15'), given: [['vitamin-a-blue', '2025-02-11', 1]] },
    'vitamin-a-red',
    red,
  ],
  [
    'given today',
    { ...child('2024-01-01', '2025-08-15'), given: [['vitamin-a-red', '2025-08-15', 1]] },
    'vitamin-a-red',
    'absent',
  ],
  // Deworming: Buku KIA 2023, PMK 15/2017
  ['11 months: too young', child('2024-09-01', '2025-08-15'), 'deworming', 'absent'],
  [
    '12 months, never',
    child('2024-08-15', '2025-08-15'),
    'deworming',
    { kind: 'deworming', last: null },
  ],
  [
    'four months ago',
    { ...child('2023-01-01', '2025-08-15'), given: [['deworming', '2025-04-10']] },
    'deworming',
    'other',
  ],
  [
    'five months ago',
    { ...child('2023-01-01', '2025-08-15'), given: [['deworming', '2025-03-15']] },
    'deworming',
    { kind: 'deworming', last: '2025-03-15' },
  ],
  // Iron tablets: Buku KIA 2023
  [
    'pregnant, none yet',
    { ...pregnant, on: '2025-11-04' },
    'iron-tablets',
    { kind: 'tablets-first', every: 'day' },
  ],
  [
    'thirty tablets last month run out today',
    { ...pregnant, on: '2025-11-04', given: [['iron-tablets', '2025-10-05', 30]] },
    'iron-tablets',
    { kind: 'tablets-run-out', last: '2025-10-05', amount: 30, until: '2025-11-04' },
  ],
  [
    'ninety tablets last month are enough',
    { ...pregnant, on: '2025-11-04', given: [['iron-tablets', '2025-10-05', 90]] },
    'iron-tablets',
    'other',
  ],
  [
    'how many was not written: a packet of thirty',
    { ...pregnant, on: '2025-10-20', given: [['iron-tablets', '2025-10-05']] },
    'iron-tablets',
    'other',
  ],
  [
    'tablets of the pregnancy before do not count',
    { ...pregnant, on: '2025-11-04', given: [['iron-tablets', '2025-05-01', 300]] },
    'iron-tablets',
    { kind: 'tablets-first', every: 'day' },
  ],
  ['not pregnant', { ...woman, on: '2025-11-04' }, 'iron-tablets', 'absent'],
  [
    'a girl of 13, none yet',
    { ...girl, on: '2025-11-04' },
    'iron-tablets-teen',
    { kind: 'tablets-first', every: 'week' },
  ],
  [
    'a girl with four tablets three weeks ago',
    { ...girl, on: '2025-11-04', given: [['iron-tablets-teen', '2025-10-14', 4]] },
    'iron-tablets-teen',
    { kind: 'tablets-run-out', last: '2025-10-14', amount: 4, until: '2025-11-11' },
  ],
  [
    'a pregnant girl has those of her pregnancy',
    { birth: '2009-01-01', sex: 'F', on: '2025-11-04', pregnancies: [{ since: '2025-06-01' }] },
    'iron-tablets-teen',
    'other',
  ],
  // Vitamin A after a birth: Buku KIA 2023
  [
    'two weeks after a birth, none yet',
    { ...delivered, on: '2025-11-04' },
    'vitamin-a-mother',
    { kind: 'vitamin-a-postpartum', given: 0 },
  ],
  [
    'one of two',
    { ...delivered, on: '2025-11-04', given: [['vitamin-a-mother', '2025-10-20', 1]] },
    'vitamin-a-mother',
    { kind: 'vitamin-a-postpartum', given: 1 },
  ],
  [
    'both',
    { ...delivered, on: '2025-11-04', given: [['vitamin-a-mother', '2025-10-21', 2]] },
    'vitamin-a-mother',
    'other',
  ],
  // Immunization: KMK HK.01.07/MENKES/1098/2024
  [
    'measles-rubella at 9 months',
    child('2025-02-01', '2025-11-04'),
    'immunization.mr-1',
    { kind: 'dose', status: 'on-time', fromMonths: 9 },
  ],
  ['measles-rubella at 8', child('2025-03-01', '2025-11-04'), 'immunization.mr-1', 'absent'],
  [
    'the second DPT waits for the first',
    child('2025-06-01', '2025-11-04'),
    'immunization.dpt-hb-hib-2',
    'other',
  ],
  [
    'and for four weeks after it',
    {
      ...child('2025-06-01', '2025-11-04'),
      given: [['immunization.dpt-hb-hib-1', '2025-10-08']],
    },
    'immunization.dpt-hb-hib-2',
    'other',
  ],
  [
    'four weeks later it is due',
    {
      ...child('2025-06-01', '2025-11-04'),
      given: [['immunization.dpt-hb-hib-1', '2025-10-07']],
    },
    'immunization.dpt-hb-hib-2',
    { kind: 'dose', status: 'late', fromMonths: 3 },
  ],
  [
    'a dose once given is never offered again',
    { ...child('2025-06-01', '2025-11-04'), given: [['immunization.bcg', '2025-06-10']] },
    'immunization.bcg',
    'absent',
  ],
  [
    'Japanese encephalitis only where the health worker says so',
    child('2024-11-01', '2025-11-04'),
    'immunization.je',
    'other',
  ],
  // Checks by a midwife or doctor: KMK HK.01.07/MENKES/2015/2023, PMK 21/2021
  [
    '22 weeks, none on record',
    { ...knownLmp, on: '2025-11-04' },
    'antenatal-check',
    { kind: 'antenatal', trimester: 2, weeks: 22, given: 0, needed: 2 },
  ],
  [
    '22 weeks, two of this trimester',
    {
      ...knownLmp,
      on: '2025-11-04',
      given: [
        ['antenatal-check', '2025-09-10'],
        ['antenatal-check', '2025-10-10'],
      ],
    },
    'antenatal-check',
    'other',
  ],
  ['her last period is not known', { ...pregnant, on: '2025-11-04' }, 'antenatal-check', 'other'],
  [
    'a doctor is for the first and third',
    { ...knownLmp, on: '2025-11-04' },
    'antenatal-check.doctor',
    'other',
  ],
  [
    'at 30 weeks a doctor',
    { ...knownLmp, on: '2025-12-28' },
    'antenatal-check.doctor',
    { kind: 'antenatal-doctor', trimester: 3 },
  ],
  [
    'two weeks after birth KF3',
    { ...delivered, on: '2025-11-04' },
    'postpartum-check',
    { kind: 'postnatal', visit: 'KF3', until: '2025-11-17' },
  ],
  [
    'KF3 was made',
    { ...delivered, on: '2025-11-04', given: [['postpartum-check', '2025-10-30']] },
    'postpartum-check',
    'other',
  ],
  [
    'five days old: KN2',
    child('2025-10-30', '2025-11-04'),
    'newborn-check',
    { kind: 'postnatal', visit: 'KN2', until: '2025-11-06' },
  ],
  ['two months old', child('2025-09-01', '2025-11-04'), 'newborn-check', 'absent'],
  // School: KMK HK.01.07/MENKES/35/2025
  [
    'eleven in November',
    { ...pupil, on: '2025-11-10' },
    'immunization.td-school-5',
    { kind: 'school-dose', month: 11, schoolClass: 5 },
  ],
  ['eleven in October', { ...pupil, on: '2025-10-10' }, 'immunization.td-school-5', 'other'],
  [
    'HPV in August for a girl',
    { ...pupil, on: '2025-08-10' },
    'immunization.hpv',
    { kind: 'school-dose', month: 8, schoolClass: 5 },
  ],
  ['no HPV for a boy', { ...pupil, sex: 'M', on: '2025-08-10' }, 'immunization.hpv', 'absent'],
  [
    'given last week',
    { ...pupil, on: '2025-11-10', given: [['immunization.td-school-5', '2025-11-03']] },
    'immunization.td-school-5',
    'absent',
  ],
  // Td: PMK 12/2017
  [
    'pregnant, none on record',
    { ...pregnant, on: '2025-11-04' },
    'immunization.td',
    { kind: 'tetanus', t: 0 },
  ],
  ['not pregnant and nothing begun', { ...woman, on: '2025-11-04' }, 'immunization.td', 'other'],
  [
    'begun two months ago',
    { ...woman, on: '2025-11-04', given: [['immunization.td', '2025-09-01']] },
    'immunization.td',
    { kind: 'tetanus', t: 1 },
  ],
  [
    'the second waits four weeks',
    { ...pregnant, on: '2025-11-04', given: [['immunization.td', '2025-10-20']] },
    'immunization.td',
    'other',
  ],
  [
    'given today under one of its methods',
    { ...woman, on: '2025-11-04', given: [['contraception.pill', '2025-11-04']] },
    'contraception',
    'absent',
  ],
  // As needed: nothing in the record makes these due
  ['extra food', child('2024-01-01', '2025-08-15'), 'pmt-child', 'other'],
  ['family planning', { ...woman, on: '2025-11-04' }, 'contraception', 'other'],
];
