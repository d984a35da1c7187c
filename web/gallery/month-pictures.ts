import { createElement } from 'preact';
import { monthOf } from '#domain/calendar.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { RosterPerson } from '../known/phone.ts';
import type { PhoneMonths } from '../known/phone-months.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { fakeEmptyVillage, fakeVillagePlace } from './fake-places.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';
import { sheetOf } from './recap-pictures.ts';

const MONTH = monthOf(DAY);
const POSYANDU_AT = `/bulan/wilayah/posyandu/${encodeURIComponent(FAKE_POSYANDU)}/${MONTH}`;
const RECAP_AT = `/bulan/rekap/${encodeURIComponent(FAKE_POSYANDU)}/${MONTH}/child`;
const VILLAGE_AT = `/bulan/wilayah/village/${FAKE_VILLAGE}/${MONTH}`;

/** A posyandu's own page: nothing below it, and a day it opened. */
const posyanduPage = (page: PlaceMonth): PlaceMonth => ({
  ...page,
  place: { level: 'posyandu', id: FAKE_POSYANDU, name: 'Posyandu Melati 3 RW 03', within: [] },
  below: [],
  openDay: '2026-11-12',
  freshAt: null,
});

const person = (n: number, name: string, birthDate: string, sex: 'F' | 'M'): RosterPerson => ({
  id: fakeId(n),
  name,
  sex,
  birthDate,
  posyandu: FAKE_POSYANDU,
});
const PEOPLE = [
  person(2, 'Aisyah Maharani Putri Contoh', '2025-12-05', 'F'),
  person(5, 'Muhammad Rizky Alfarizi Nugraha Contoh', '2022-03-19', 'M'),
  person(12, 'Sutini', '1958-07-01', 'F'),
];
const REASONS = [['Berat badan menurut umur', 'Kenaikan berat badan'], ['Lingkar lengan atas'], []];

const counted: PhoneMonths = {
  page: async ({ level }) => {
    const page = fakeVillagePlace(MONTH);
    return level === 'posyandu' ? posyanduPage(page) : page;
  },
  numbers: () => new MonthNumbers(),
  people: async () =>
    PEOPLE.map((one, i) => ({
      person: one,
      posyandu: FAKE_POSYANDU,
      rt: i === 2 ? null : '003',
      why: REASONS[i] ?? [],
    })),
  recap: async (_posyandu, _month, form) => sheetOf(form, {}),
  keep: async () => undefined,
};
const silent: PhoneMonths = {
  ...counted,
  page: async () => posyanduPage(fakeEmptyVillage(MONTH)),
};
/** Counts on for ever. */
const counting: PhoneMonths = {
  ...counted,
  page: async (_place, _month, breathe) => {
    await breathe(120, 850);
    return new Promise(() => {});
  },
};
const none: PhoneMonths = { ...counted, page: async () => null, people: async () => null };

const picture = (
  key: string,
  title: string,
  path: string,
  months: PhoneMonths,
  wishes: Partial<FakeWishes> = {},
): Picture => ({
  key,
  title,
  path,
  draw: () =>
    createElement(Screens, { phone: fakePhone({ on: DAY, offline: true, months, ...wishes }) }),
});

/** The month as the phone counts it by itself. */
export const monthPictures: readonly Picture[] = [
  picture('bulan-hp', 'Bulan ini, posyandu, tanpa sinyal', POSYANDU_AT, counted),
  picture('bulan-hp-menghitung', 'Bulan ini, sedang menghitung', POSYANDU_AT, counting),
  picture('bulan-hp-belum-lapor', 'Bulan ini, belum ada pelayanan', POSYANDU_AT, silent),
  picture('bulan-hp-tidak-ada', 'Bulan ini, tempat tidak tersimpan', POSYANDU_AT, none),
  picture('bulan-hp-desa', 'Bulan ini, desa, bidan', VILLAGE_AT, counted, {
    role: 'midwife',
    village: { meetings: [], cases: [] },
  }),
  picture(
    'bulan-hp-orang',
    'Orang di balik angka, dari HP',
    `${POSYANDU_AT}/orang?what=at-risk`,
    counted,
  ),
  picture('bulan-hp-rekap', 'Rekap dari HP, kader', RECAP_AT, counted),
];
