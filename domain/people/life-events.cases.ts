import type { BodyOf, FactKind } from '../facts/fact.ts';
import type { Consequence } from './life-events.ts';

/** What was written before, what is written on the day, and what must follow. Who is asked about: a woman of 28, or a newborn. */
export interface LifeEventCase {
  name: string;
  who: 'woman' | 'newborn' | 'boy';
  before?: readonly Written[];
  event: Written;
  babies?: readonly string[];
  follows: readonly Consequence[];
}

export type Written = { [K in FactKind]: readonly [K, on: string, BodyOf<K>] }[FactKind];

export const HOME = 'contoh-melati-3';
export const OTHER = 'contoh-dahlia-8';
/** Everything below is asked on this day. */
export const ON = '2026-03-10';
const BABY = '00000000-0000-7000-8000-000000000077';

const pregnant: Written = ['pregnancy-recorded', '2025-09-01', { lmp: '2025-06-20' }];
const bornAlive: BodyOf<'delivery-recorded'> = {
  endedOn: '2026-03-08',
  outcome: 'live-birth',
  babies: [BABY],
};

/** Windows: KMK HK.01.07/MENKES/2015/2023, KF1 to day 2, KF2 3–7, KF3 8–28, KF4 29–42; KN1 to day 2, KN2 3–7, KN3 8–28. */
export const lifeEventCases: readonly LifeEventCase[] = [
  {
    name: 'a pregnancy opens: she joins the pregnant, and a birth is expected 280 days after the last period',
    who: 'woman',
    event: ['pregnancy-recorded', ON, { lmp: '2026-01-10' }],
    follows: [
      { kind: 'joins-groups', groups: ['bumil'] },
      { kind: 'due-date', on: '2026-10-17' },
    ],
  },
  {
    name: 'a pregnancy without a last period promises no date',
    who: 'woman',
    event: ['pregnancy-recorded', ON, { gravida: 2 }],
    follows: [{ kind: 'joins-groups', groups: ['bumil'] }],
  },
  {
    name: 'a living baby: the baby is registered under her, four checks for her and three for the baby',
    who: 'woman',
    before: [pregnant],
    event: ['delivery-recorded', ON, bornAlive],
    babies: [BABY],
    follows: [
      { kind: 'leaves-groups', groups: ['bumil'] },
      { kind: 'joins-groups', groups: ['nifas'] },
      { kind: 'babies-registered', babies: [BABY] },
      {
        kind: 'visits-due',
        of: 'mother',
        visits: [
          { visit: 'KF1', from: '2026-03-08', until: '2026-03-10' },
          { visit: 'KF2', from: '2026-03-11', until: '2026-03-15' },
          { visit: 'KF3', from: '2026-03-16', until: '2026-04-05' },
          { visit: 'KF4', from: '2026-04-06', until: '2026-04-19' },
        ],
      },
      {
        kind: 'visits-due',
        of: 'newborn',
        visits: [
          { visit: 'KN1', from: '2026-03-08', until: '2026-03-10' },
          { visit: 'KN2', from: '2026-03-11', until: '2026-03-15' },
          { visit: 'KN3', from: '2026-03-16', until: '2026-04-05' },
        ],
      },
    ],
  },
  {
    name: 'a birth told three weeks late: the windows that closed are not promised',
    who: 'woman',
    before: [pregnant],
    event: ['delivery-recorded', ON, { ...bornAlive, endedOn: '2026-02-17' }],
    babies: [BABY],
    follows: [
      { kind: 'leaves-groups', groups: ['bumil'] },
      { kind: 'joins-groups', groups: ['nifas'] },
      { kind: 'babies-registered', babies: [BABY] },
      {
        kind: 'visits-due',
        of: 'mother',
        visits: [
          { visit: 'KF3', from: '2026-02-25', until: '2026-03-17' },
          { visit: 'KF4', from: '2026-03-18', until: '2026-03-31' },
        ],
      },
      {
        kind: 'visits-due',
        of: 'newborn',
        visits: [{ visit: 'KN3', from: '2026-02-25', until: '2026-03-17' }],
      },
    ],
  },
  {
    name: 'a birth told two months late: she breastfeeds, and no check is due any more',
    who: 'woman',
    before: [pregnant],
    event: ['delivery-recorded', ON, { ...bornAlive, endedOn: '2026-01-02' }],
    babies: [BABY],
    follows: [
      { kind: 'leaves-groups', groups: ['bumil'] },
      { kind: 'joins-groups', groups: ['busui'] },
      { kind: 'babies-registered', babies: [BABY] },
    ],
  },
  {
    name: 'a stillbirth: her own checks are due all the same, nothing is asked of a baby',
    who: 'woman',
    before: [pregnant],
    event: ['delivery-recorded', ON, { endedOn: '2026-03-09', outcome: 'stillbirth' }],
    follows: [
      { kind: 'leaves-groups', groups: ['bumil'] },
      { kind: 'joins-groups', groups: ['nifas'] },
      {
        kind: 'visits-due',
        of: 'mother',
        visits: [
          { visit: 'KF1', from: '2026-03-09', until: '2026-03-11' },
          { visit: 'KF2', from: '2026-03-12', until: '2026-03-16' },
          { visit: 'KF3', from: '2026-03-17', until: '2026-04-06' },
          { visit: 'KF4', from: '2026-04-07', until: '2026-04-20' },
        ],
      },
    ],
  },
  {
    name: 'a miscarriage that nobody had told was a pregnancy: she is seen after it',
    who: 'woman',
    event: ['delivery-recorded', ON, { endedOn: '2026-02-20', outcome: 'miscarriage' }],
    follows: [
      { kind: 'joins-groups', groups: ['nifas'] },
      {
        kind: 'visits-due',
        of: 'mother',
        visits: [
          { visit: 'KF3', from: '2026-02-28', until: '2026-03-20' },
          { visit: 'KF4', from: '2026-03-21', until: '2026-04-03' },
        ],
      },
    ],
  },
  {
    name: 'a pregnant woman dies: the midwife is told at once, whatever cause was ticked',
    who: 'woman',
    before: [pregnant],
    event: ['death-recorded', ON, { diedOn: '2026-03-09', cause: 'unknown' }],
    follows: [
      { kind: 'tell-midwife', who: 'mother' },
      { kind: 'leaves-groups', groups: ['bumil', 'dewasa'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'a woman dies 42 days after a birth: a mother’s death',
    who: 'woman',
    before: [
      pregnant,
      ['delivery-recorded', '2026-01-29', { ...bornAlive, endedOn: '2026-01-27' }],
    ],
    event: ['death-recorded', ON, { diedOn: ON, cause: 'illness' }],
    follows: [
      { kind: 'tell-midwife', who: 'mother' },
      { kind: 'leaves-groups', groups: ['nifas', 'dewasa'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'a woman dies 43 days after a birth of an accident: no alert, the cause can be mended',
    who: 'woman',
    before: [
      pregnant,
      ['delivery-recorded', '2026-01-29', { ...bornAlive, endedOn: '2026-01-26' }],
    ],
    event: ['death-recorded', ON, { diedOn: ON, cause: 'injury' }],
    follows: [
      { kind: 'leaves-groups', groups: ['busui', 'dewasa'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'a woman nobody knew to be pregnant dies, and the family says it was the birth',
    who: 'woman',
    event: ['death-recorded', ON, { diedOn: ON, cause: 'maternal' }],
    follows: [
      { kind: 'tell-midwife', who: 'mother' },
      { kind: 'leaves-groups', groups: ['dewasa'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'a newborn of 12 days dies',
    who: 'newborn',
    event: ['death-recorded', ON, { diedOn: ON, cause: 'unknown' }],
    follows: [
      { kind: 'tell-midwife', who: 'newborn' },
      { kind: 'leaves-groups', groups: ['bayi'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'a boy of nine dies: he leaves the list, quietly',
    who: 'boy',
    event: ['death-recorded', ON, { diedOn: ON, cause: 'illness' }],
    follows: [
      { kind: 'leaves-groups', groups: ['sekolah'] },
      { kind: 'leaves-targets', from: HOME, because: 'died' },
    ],
  },
  {
    name: 'somebody moves out of everything we know',
    who: 'boy',
    event: ['person-moved', ON, {}],
    follows: [
      { kind: 'leaves-groups', groups: ['sekolah'] },
      { kind: 'leaves-targets', from: HOME, because: 'moved' },
    ],
  },
  {
    name: 'somebody moves to another posyandu: targets of the one become targets of the other',
    who: 'boy',
    event: ['person-moved', ON, { to: OTHER }],
    follows: [
      { kind: 'leaves-targets', from: HOME, because: 'moved' },
      { kind: 'joins-targets', to: OTHER },
    ],
  },
  {
    name: 'somebody who was gone comes back',
    who: 'boy',
    before: [['person-moved', '2025-12-01', {}]],
    event: ['person-moved', ON, { to: HOME }],
    follows: [
      { kind: 'joins-groups', groups: ['sekolah'] },
      { kind: 'joins-targets', to: HOME },
    ],
  },
  {
    name: 'a newborn gets a name, and no NIK yet',
    who: 'newborn',
    event: ['person-named', ON, { name: 'Melati Contoh' }],
    follows: [{ kind: 'named', name: 'Melati Contoh' }, { kind: 'nik-still-missing' }],
  },
  {
    name: 'a newborn gets a name with a NIK',
    who: 'newborn',
    event: ['person-named', ON, { name: 'Melati Contoh', nik: '1872036602269001' }],
    follows: [{ kind: 'named', name: 'Melati Contoh' }, { kind: 'nik-known' }],
  },
  {
    name: 'the NIK comes later',
    who: 'boy',
    event: ['person-corrected', ON, { nik: '1872030203179001' }],
    follows: [{ kind: 'nik-known' }],
  },
  {
    name: 'a guardian answers for a child from now on',
    who: 'boy',
    event: ['guardian-changed', ON, { guardianName: 'Sumi Contoh', kind: 'guardian' }],
    follows: [{ kind: 'guardian', name: 'Sumi Contoh' }],
  },
];
