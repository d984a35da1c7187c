import { createElement } from 'preact';
import { addDays, addMonths, type LocalDate } from '#domain/calendar.ts';
import type { SessionTally } from '#domain/sessions/session-now.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU, SESSION } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

type Wishes = Partial<FakeWishes> & { written?: readonly FactDraft[] };

const picture = (
  key: string,
  title: string,
  path: string,
  wishes: Wishes = {},
  look: Pick<Picture, 'theme' | 'twice'> = {},
): Picture => ({
  key: `hari-${key}`,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(wishes.written ?? []);
    return createElement(Screens, { phone });
  },
});

const at = { scope: FAKE_POSYANDU, on: DAY };
const planned = (n: number, date: LocalDate, scope = FAKE_POSYANDU): FactDraft => ({
  kind: 'session-planned',
  subject: fakeId(n),
  scope,
  on: DAY,
  body: {
    date,
    zone: 'WIB',
    startsAt: '08:00',
    endsAt: '11:30',
    place: 'Balai RW 03',
    mode: 'simultaneous',
  },
});

const noted: FactDraft = {
  ...at,
  kind: 'session-noted',
  subject: SESSION,
  body: {
    kader: [
      { name: 'Ibu Wati (contoh)', steps: [1] },
      { name: 'Ibu Sri Rahayu Contoh', steps: [2, 3] },
      { name: 'Ibu Lestari Contoh', steps: [4, 5] },
    ],
    officers: [
      { institution: 'Kelurahan atau desa', count: 2 },
      { institution: 'Puskesmas', name: 'Bidan Nina (contoh)', count: 1 },
    ],
    tools: [
      { tool: 'baby-scale', state: 'ready' },
      { tool: 'blood-pressure-monitor', state: 'broken', note: 'manset bocor' },
    ],
    stock: [{ item: 'vitamin-a-red', used: 12 }],
    incident: 'Hujan deras pukul sembilan',
  },
};

const skipped: FactDraft = {
  ...at,
  kind: 'step-skipped',
  subject: fakeId(7),
  body: { session: SESSION, step: 4, reason: 'Petugas belum datang' },
};
const guest: FactDraft = {
  ...at,
  kind: 'attended',
  subject: fakeId(9),
  body: { session: SESSION, queue: 2, guest: true },
};
const closed: FactDraft = {
  ...at,
  kind: 'session-closed',
  subject: SESSION,
  body: { endedAt: '11:30' },
};
const frozen: FactDraft = {
  ...at,
  kind: 'session-opened',
  subject: SESSION,
  body: {
    date: DAY,
    zone: 'WIB',
    startsAt: '08:00',
    ordinal: 12,
    targets: {
      all: 12,
      bumil: 2,
      bayi: 2,
      balita: 1,
      apras: 1,
      sekolah: 1,
      remaja: 1,
      dewasa: 4,
      lansia: 2,
    },
  },
};
const NOTHING: SessionTally = {
  targets: { all: 12 },
  attended: { all: 5 },
  absent: { all: 7 },
  guests: 0,
  outsideTargets: 0,
  referred: { all: 0 },
  toVisit: { all: 4 },
  educated: 1,
  unconfirmed: 0,
};
const signed: FactDraft = {
  ...at,
  kind: 'session-signed',
  subject: SESSION,
  body: { tally: NOTHING, name: 'Bidan Nina (contoh)' },
};
const referred: FactDraft = {
  ...at,
  kind: 'referral-made',
  subject: fakeId(2),
  body: { to: 'puskesmas', reasons: ['weight-for-age.underweight'], session: SESSION, step: 4 },
};
const redated: FactDraft = {
  ...at,
  kind: 'session-redated',
  subject: SESSION,
  body: { date: addDays(DAY, -1) },
};

const longAgo: FactDraft = { ...redated, body: { date: addDays(DAY, -90) } };

const day = `/hari/${SESSION}`;
const whole = [frozen, noted, skipped, guest, referred];

/** The open day itself: planned, opened, filled in, closed, counted, signed. */
export const sessionPictures: readonly Picture[] = [
  picture('direncanakan', 'Hari ini dijadwalkan', '/', {
    quiet: true,
    written: [planned(901, DAY)],
  }),
  picture('jadwal', 'Jadwal hari buka', '/hari', {
    written: [
      planned(901, addMonths(DAY, 1)),
      planned(902, addDays(DAY, 9), OTHER_POSYANDU),
      planned(903, addDays(DAY, -5)),
      closed,
    ],
  }),
  picture('jadwal-kosong', 'Belum ada jadwal', '/hari', { quiet: true }),
  picture('antrean', 'Antrean dengan tamu dan langkah dilewati', '/', { written: whole }),
  picture('antrean-sendiri', 'Antrean tanpa sinyal', '/', {
    written: whole,
    offline: true,
    unsent: 9,
  }),
  picture('tentang', 'Tentang hari buka', day, { written: whole }),
  picture('tentang-kosong', 'Hari buka belum diisi', day),
  picture('isi', 'Isi hari buka', `${day}/isi`, { written: whole }),
  picture('tutup', 'Tutup hari buka', `${day}/tutup`, { written: whole }),
  picture('rekap', 'Rekap selagi buka', `${day}/rekap`, { written: whole }),
  picture('rekap-kader', 'Rekap sesudah ditutup', `${day}/rekap`, { written: [...whole, closed] }),
  picture('rekap-bidan', 'Rekap untuk ditandatangani', `${day}/rekap`, {
    written: [...whole, closed],
    role: 'midwife',
  }),
  picture('rekap-berubah', 'Berubah sejak ditandatangani', `${day}/rekap`, {
    written: [...whole, closed, signed],
    role: 'midwife',
  }),
  picture('rekap-lama', 'Rekap hari yang lama', `${day}/rekap`, {
    written: [...whole, closed, signed, longAgo],
  }),
  picture('tanggal-lama', 'Orang yang masih tercatat tanggal lama', day, {
    written: [...whole, redated],
  }),
  picture('rekap-terik', 'Rekap, terik', `${day}/rekap`, { written: whole }, { theme: 'terik' }),
  picture('rekap-besar', 'Rekap, huruf 200%', `${day}/rekap`, { written: whole }, { twice: true }),
  picture('isi-besar', 'Isi, huruf 200%', `${day}/isi`, { written: whole }, { twice: true }),
  picture('isi-gelap', 'Isi, gelap', `${day}/isi`, { written: whole }, { theme: 'dark' }),
];
