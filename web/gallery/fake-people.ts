import type { LocalDate } from '#domain/calendar.ts';
import { addDays, addMonths } from '#domain/calendar.ts';
import type { FactDraft } from '../known/phone.ts';

/** Made-up people for looking at screens without a server; all names carry "contoh", all NIK serials are ≥ 9000. */
export const FAKE_POSYANDU = 'contoh-melati-3';
export const OTHER_POSYANDU = 'contoh-dahlia-8';

/** An id made of a number, so that pictures of the gallery stay the same. */
export const fakeId = (n: number): string =>
  `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const SESSION = fakeId(900);

interface FakePerson {
  n: number;
  name: string;
  sex: 'F' | 'M';
  months: number;
  days?: number;
  rt: string;
  mother?: number;
  motherName?: string;
  provisional?: boolean;
  nik?: string;
  /** weights of the months before, oldest first, the last one a month ago */
  kg?: number[];
  cm?: number[];
  /** blood pressure of last month */
  pressure?: [number, number];
  lmpDaysAgo?: number;
  /** steps gone through today */
  here?: number;
}

const FAKE: readonly FakePerson[] = [
  {
    n: 1,
    name: 'Siti Aminah Contoh',
    sex: 'F',
    months: 342,
    rt: '003',
    lmpDaysAgo: 170,
    kg: [52, 54.5],
    pressure: [118, 76],
    here: 1,
  },
  {
    n: 2,
    name: 'Aisyah Putri Contoh',
    sex: 'F',
    months: 11,
    days: 12,
    rt: '003',
    mother: 1,
    nik: '1872036411249001',
    kg: [3.1, 3.9, 4.7, 5.4, 5.9, 6.3, 6.6, 6.7, 6.8, 6.9],
    cm: [49, 53, 56, 59, 61, 62.5, 64, 65, 66, 67],
    here: 1,
  },
  {
    n: 3,
    name: 'By Ny Ratna Contoh',
    sex: 'M',
    months: 0,
    days: 9,
    rt: '001',
    mother: 4,
    provisional: true,
    here: 2,
  },
  { n: 4, name: 'Ratna Dewi Contoh', sex: 'F', months: 300, rt: '001', pressure: [110, 70] },
  {
    n: 5,
    name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh',
    sex: 'M',
    months: 29,
    rt: '002',
    motherName: 'Wulan Contoh',
    kg: [9.8, 10.1, 10.3],
    cm: [80, 81, 82],
    here: 3,
  },
  {
    n: 6,
    name: 'Sumiyati Contoh',
    sex: 'F',
    months: 815,
    rt: '004',
    kg: [58],
    cm: [149],
    pressure: [156, 92],
    here: 1,
  },
  {
    n: 7,
    name: 'Bambang Contoh',
    sex: 'M',
    months: 520,
    rt: '004',
    kg: [81],
    cm: [165],
    pressure: [138, 86],
    here: 4,
  },
  {
    n: 8,
    name: 'Nurul Contoh',
    sex: 'F',
    months: 203,
    rt: '002',
    lmpDaysAgo: 120,
    kg: [47],
    cm: [154],
    here: 5,
  },
  { n: 9, name: 'Dimas Contoh', sex: 'M', months: 110, rt: '005', kg: [24], cm: [126] },
  {
    n: 10,
    name: 'Kirana Contoh',
    sex: 'F',
    months: 64,
    rt: '005',
    motherName: 'Lestari Contoh',
    kg: [15.6],
    cm: [104],
  },
  { n: 11, name: 'Wagiman Contoh', sex: 'M', months: 880, rt: '001' },
  { n: 12, name: 'Sri', sex: 'F', months: 410, rt: '006' },
];

const birthOf = (p: FakePerson, on: LocalDate): LocalDate =>
  addDays(addMonths(on, -p.months), -(p.days ?? 3));

/** Everything written before the gallery opens, as drafts in the order they were written. */
export function fakeFacts(on: LocalDate): FactDraft[] {
  return [
    ...FAKE.flatMap((p) => registered(p, on)),
    ...opened(on),
    ...FAKE.flatMap((p) => today(p, on)),
  ];
}

function registered(p: FakePerson, on: LocalDate): FactDraft[] {
  const at = { subject: fakeId(p.n), scope: FAKE_POSYANDU };
  const since = p.months > 12 ? addMonths(on, -12) : birthOf(p, on);
  const drafts: FactDraft[] = [
    {
      ...at,
      kind: 'person-registered',
      on: since,
      body: {
        name: p.name,
        sex: p.sex,
        birthDate: birthOf(p, on),
        address: { rt: p.rt, dusun: 'Contoh' },
        ...(p.mother ? { mother: fakeId(p.mother) } : {}),
        ...(p.motherName ? { motherName: p.motherName } : {}),
        ...(p.provisional ? { provisional: true } : {}),
        ...(p.nik ? { nik: p.nik } : { nikMissing: 'not-brought' as const }),
      },
    },
    { ...at, kind: 'consent-recorded', on: since, body: { given: true, textVersion: '1' } },
  ];
  if (p.lmpDaysAgo)
    drafts.push({
      ...at,
      kind: 'pregnancy-recorded',
      on,
      body: { lmp: addDays(on, -p.lmpDaysAgo), gravida: 2 },
    });
  return [...drafts, ...earlier(p, on)];
}

function earlier(p: FakePerson, on: LocalDate): FactDraft[] {
  const at = { subject: fakeId(p.n), scope: FAKE_POSYANDU };
  const day = (ago: number) => addMonths(on, -ago);
  const drafts: FactDraft[] = [];
  const reading = (what: 'weight' | 'length-height', value: number, ago: number): FactDraft => ({
    ...at,
    kind: 'measurement-taken',
    on: day(ago),
    body: { what, value, step: 2 },
  });
  for (const [i, kg] of (p.kg ?? []).entries())
    drafts.push(reading('weight', kg, (p.kg?.length ?? 0) - i));
  for (const [i, cm] of (p.cm ?? []).entries())
    drafts.push(reading('length-height', cm, (p.cm?.length ?? 0) - i));
  if (p.pressure)
    drafts.push({
      ...at,
      kind: 'measurement-taken',
      on: day(1),
      body: { what: 'blood-pressure', value: p.pressure[0], diastolic: p.pressure[1], step: 2 },
    });
  return drafts;
}

const opened = (on: LocalDate): FactDraft[] => [
  {
    kind: 'session-opened',
    subject: SESSION,
    scope: FAKE_POSYANDU,
    on,
    body: { date: on, place: 'Balai RW 03', zone: 'WIB' },
  },
];

function today(p: FakePerson, on: LocalDate): FactDraft[] {
  const here = p.here ?? 0;
  const at = { subject: fakeId(p.n), scope: FAKE_POSYANDU, on };
  const drafts: FactDraft[] = [];
  if (here >= 1) drafts.push({ ...at, kind: 'attended', body: { session: SESSION, queue: p.n } });
  if (here >= 2) {
    const value = Math.round(((p.kg?.at(-1) ?? 3) + 0.3) * 10) / 10;
    drafts.push({
      ...at,
      kind: 'measurement-taken',
      body: { what: 'weight', value, session: SESSION, step: 2 },
    });
  }
  if (here >= 3)
    drafts.push({
      ...at,
      kind: 'findings-shown',
      body: { rulebook: 'contoh', findings: [], session: SESSION },
    });
  if (here >= 4) drafts.push({ ...at, kind: 'answers-given', body: tbc });
  if (here >= 5)
    drafts.push({
      ...at,
      kind: 'education-given',
      body: { topics: ['balanced-plate'], session: SESSION, step: 5 },
    });
  return drafts;
}

const tbc = {
  instrument: 'tbc-signs',
  version: 'edisi-2023',
  answers: { cough: false, fever: false, weight: false, contact: false },
  session: SESSION,
  step: 4 as const,
};
