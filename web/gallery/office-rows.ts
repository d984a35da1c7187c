import type { DeviceRow, HeldRow, ReadRow } from '../known/read-office.ts';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY } from './picture.ts';

const at = (hour: number, minute = 0, daysBack = 0): string =>
  new Date(
    Date.parse(`${DAY}T00:00:00+07:00`) - daysBack * 86_400_000 + (hour * 60 + minute) * 60_000,
  ).toISOString();

export const KARTINI = {
  id: fakeId(901),
  name: 'Bu Kartini (contoh)',
  username: 'kader.dahlia8',
  role: 'kader',
  closed: false,
} as const;
const WULAN = {
  ...KARTINI,
  id: fakeId(902),
  name: 'Bu Wulan (contoh)',
  username: 'kader2.dahlia8',
};
export const RINA = {
  id: fakeId(903),
  name: 'Bidan Rina (contoh)',
  username: 'bidan.yosodadi',
  role: 'midwife',
  closed: false,
} as const;
export const KEPALA = {
  id: fakeId(904),
  name: 'Ibu Kepala Puskesmas (contoh)',
  role: 'puskesmas',
} as const;

const read = (n: number, more: Partial<ReadRow>): ReadRow => ({
  id: fakeId(700 + n),
  at: at(9, n * 7),
  account: KARTINI,
  what: 'person',
  place: FAKE_POSYANDU,
  subject: fakeId(2),
  name: 'Aisyah Putri Contoh',
  people: 0,
  because: null,
  offline: true,
  ...more,
});
export const READS: readonly ReadRow[] = [
  read(4, {
    account: KEPALA,
    what: `village ${FAKE_VILLAGE} 2026-11 balita at-risk`,
    subject: null,
    name: null,
    people: 9,
    offline: false,
    because: 'Lokakarya mini: menindaklanjuti balita yang dua kali tidak naik',
  }),
  read(3, {}),
  read(2, { subject: fakeId(5), name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh' }),
  read(1, {
    account: RINA,
    what: 'quarantine 3',
    subject: null,
    name: null,
    people: 2,
    offline: false,
  }),
  read(0, {
    account: { ...KARTINI, name: 'Petugas Data Nia (contoh)', role: 'data-officer' },
    what: 'search',
    subject: null,
    name: null,
    people: 4,
    offline: false,
  }),
];

const device = (more: Partial<DeviceRow>): DeviceRow => ({
  account: KARTINI,
  device: 'hp-1',
  deviceName: 'Linux; Android 13; Redmi 9A',
  firstAt: at(8, 0, 90),
  seenAt: at(9, 40),
  endedAt: null,
  ...more,
});
export const DEVICES: readonly DeviceRow[] = [
  device({}),
  device({ account: WULAN }),
  device({
    account: RINA,
    device: 'hp-2',
    deviceName: 'Linux; Android 11; SM-A032F dengan nama yang panjang sekali',
    seenAt: at(16, 5, 2),
  }),
  device({
    account: WULAN,
    device: 'hp-3',
    deviceName: null,
    seenAt: at(7, 0, 40),
    endedAt: at(8, 0, 30),
  }),
];

const held = (n: number, more: Partial<HeldRow>): HeldRow => ({
  id: fakeId(800 + n),
  scope: FAKE_POSYANDU,
  account: KARTINI.id,
  accountName: KARTINI.name,
  reason: 'revoked',
  receivedAt: at(10, n),
  raw: { kind: 'measurement-taken', on: '2026-11-21', body: {} },
  person: { id: fakeId(2), name: 'Aisyah Putri Contoh' },
  ...more,
});
export const HELD: readonly HeldRow[] = [
  held(1, {}),
  held(2, { raw: { kind: 'service-given', on: '2026-11-21' } }),
  held(3, {
    raw: { kind: 'answers-given', on: '2026-11-21', body: null },
    withheld: true,
    person: { id: fakeId(5), name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh' },
  }),
  held(4, { account: RINA.id, accountName: RINA.name, reason: 'unknown-place', scope: null }),
];

/** As one sees them who has not said why the names are needed. */
export const closedNames = (rows: readonly HeldRow[]): HeldRow[] =>
  rows.map((row) => ({
    ...row,
    raw: { kind: row.raw?.kind, on: row.raw?.on, body: null },
    withheld: true,
    ...(row.person ? { person: { id: row.person.id, name: null } } : {}),
  }));
