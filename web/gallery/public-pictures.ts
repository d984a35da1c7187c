import { createElement } from 'preact';
import type { Me, Wording } from '#domain/access/access.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import { Help } from '../kader/help/help.tsx';
import { PhoneProvider } from '../kader/phone-context.ts';
import type { AskServer } from '../known/ask-server.ts';
import type { AskSchedule, Line, Schedule } from '../schedule/ask-schedule.ts';
import { SchedulePage } from '../schedule/schedule-page.tsx';
import { fakePhone } from './fake-phone.ts';
import { DAY, type Picture } from './picture.ts';

const VILLAGE = '18.72.03.1004';
const PATH = [
  { code: '18.72', name: 'Kota Metro' },
  { code: '18.72.03', name: 'Metro Barat' },
  { code: VILLAGE, name: 'Ganjar Asri' },
];
const KECAMATAN = ['Metro Barat', 'Metro Pusat', 'Metro Selatan', 'Metro Timur', 'Metro Utara'];

const line = (posyandu: string, date: string | null, more: Partial<Line> = {}): Line => ({
  posyandu,
  dusun: null,
  village: 'Ganjar Asri',
  kecamatan: 'Metro Barat',
  date,
  startsAt: date && '08:00',
  endsAt: date && '11:30',
  zone: date && 'WIB',
  place: date && 'Balai RW 03 (contoh)',
  ...more,
});
const LINES = [
  line('Matahari 1', DAY, { dusun: 'RW 01' }),
  line('Matahari 2', '2026-11-23', { startsAt: '15:30', endsAt: '17:30' }),
  line('Matahari 3', '2026-12-11', { dusun: 'RW 03' }),
  line('Matahari 4', null),
  line('Matahari 10', '2027-01-04', {
    place: 'Rumah baca Pelita Hati Warga Kelurahan Ganjar Asri bagian timur (contoh)',
    endsAt: null,
  }),
];

const shown: Schedule = { path: PATH, areas: [], posyandu: LINES, left: 0, demo: true };
const saying =
  (schedule: Partial<Schedule>, agoMs = 0): AskSchedule =>
  async () =>
    ok({ schedule: { ...shown, ...schedule }, at: Date.now() - agoMs });

const schedule = (
  key: string,
  title: string,
  ask: AskSchedule,
  { path = `/jadwal/${VILLAGE}`, ...look }: Partial<Picture> = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => createElement(SchedulePage, { area: areaOf(path), ask, on: DAY }),
});
const areaOf = (path: string): string | undefined => /^\/jadwal\/([\d.]+)/.exec(path)?.[1];

const DINKES: Me = {
  account: { id: 'contoh-dinkes', username: 'dinkes', name: 'Contoh', role: 'dinkes' },
  grants: [
    { role: 'dinkes', scope: { kind: 'district', id: 1872 }, from: '2020-01-01', until: null },
  ],
  posyandu: [],
  villages: [
    { code: VILLAGE, name: 'Ganjar Asri', districtId: 1872 },
    { code: '18.72.03.1003', name: 'Ganjar Agung', districtId: 1872 },
  ],
  feeds: [],
  epoch: 'contoh',
  sealKey: '',
  leaseDays: 30,
  serverTime: '',
  demo: true,
};

interface Kept {
  now: Wording | null;
  keeps?: boolean;
}

const answering = (now: Wording | null): AskServer => ({
  json: async () => (now ? ok({ wording: now }) : fail('offline')),
  follow: async () => fail('offline'),
});

const settings = (
  key: string,
  title: string,
  { now, keeps = true }: Kept,
  look: Partial<Picture> = {},
): Picture => ({
  key,
  title,
  path: '/pengaturan',
  ...look,
  draw: () =>
    createElement(VillagePages, {
      me: DINKES,
      ask: answering(now),
      on: DAY,
      home: null,
      personAddress: () => null,
      signOut: () => {},
      settings: {
        keep: async (wording) => (keeps ? ok(wording) : fail('offline')),
        onKept: () => {},
      },
    }),
});

const help = (key: string, title: string, look: Partial<Picture> = {}): Picture => ({
  key,
  title,
  path: '/bantuan',
  ...look,
  draw: () =>
    createElement(PhoneProvider, {
      value: fakePhone({ on: DAY }),
      children: createElement(Help, {}),
    }),
});

/** What needs no account, what explains, and what a district calls things. */
export const publicPictures: readonly Picture[] = [
  schedule('jadwal', 'Jadwal posyandu satu kelurahan', saying({})),
  schedule(
    'jadwal-kecamatan',
    'Pilih kecamatan',
    saying({
      path: PATH.slice(0, 1),
      areas: KECAMATAN.map((name, i) => ({ code: `18.72.0${i + 1}`, name })),
    }),
    { path: '/jadwal/18.72' },
  ),
  schedule(
    'jadwal-desa',
    'Kecamatan dengan desanya',
    saying({
      path: PATH.slice(0, 2),
      areas: [
        { code: '18.72.03.1003', name: 'Ganjar Agung' },
        { code: VILLAGE, name: 'Ganjar Asri' },
        { code: '18.72.03.1001', name: 'Mulyojati' },
        { code: '18.72.03.1002', name: 'Mulyosari' },
      ],
      left: 12,
    }),
    { path: '/jadwal/18.72.03' },
  ),
  schedule('jadwal-cari', 'Hasil pencarian', saying({ posyandu: LINES.slice(2, 3) }), {
    path: '/jadwal?cari=Matahari%203',
  }),
  schedule('jadwal-tidak-ada', 'Tidak ditemukan', saying({ posyandu: [] }), {
    path: '/jadwal?cari=Kenanga%2099',
  }),
  schedule('jadwal-lama', 'Tanpa sinyal, jadwal yang tersimpan', saying({}, 26 * 3_600_000)),
  schedule('jadwal-tanpa-sinyal', 'Tanpa sinyal, belum pernah dibuka', async () => fail('offline')),
  schedule('jadwal-memuat', 'Sedang mengambil jadwal', () => new Promise(() => {})),
  schedule('jadwal-gelap', 'Jadwal, gelap', saying({}), { theme: 'dark' }),
  schedule('jadwal-terik', 'Jadwal, terik', saying({}), { theme: 'terik' }),
  schedule('jadwal-besar', 'Jadwal, huruf 200%', saying({}), { twice: true }),
  help('bantuan', 'Bantuan'),
  help('bantuan-gelap', 'Bantuan, gelap', { theme: 'dark' }),
  help('bantuan-besar', 'Bantuan, huruf 200%', { twice: true }),
  settings('pengaturan', 'Sebutan baku', { now: {} }),
  settings('pengaturan-daerah', 'Sebutan daerah', {
    now: {
      programme: 'Posyandu Top Up Keren',
      steps: { 2: 'Penimbangan dan pengukuran', 3: 'Pencatatan dan pemeriksaan' },
    },
  }),
  settings('pengaturan-tanpa-sinyal', 'Sebutan, tanpa sinyal', { now: null }),
  settings('pengaturan-gagal', 'Sebutan, tidak tersimpan', {
    now: { programme: 'Top Up Keren' },
    keeps: false,
  }),
  settings('pengaturan-besar', 'Sebutan, huruf 200%', { now: {} }, { twice: true }),
];
