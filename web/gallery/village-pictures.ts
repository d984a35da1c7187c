import { createElement } from 'preact';
import type { Me, Role } from '#domain/access/access.ts';
import { monthOf } from '#domain/calendar.ts';
import { fail } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { keepNumbers } from '../known/last-numbers.ts';
import { FAKE_POSYANDU, OTHER_POSYANDU } from './fake-people.ts';
import {
  emptyMonth,
  FAKE_VILLAGE,
  fullMonth,
  silentMonth,
  suppressedMonth,
  villageServer,
} from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const MONTH = monthOf(DAY);
const HOME = `/desa/${FAKE_VILLAGE}/${MONTH}`;
const OTHERS = [
  'Iringmulyo',
  'Iringrejo',
  'Hadimulyo Barat',
  'Hadimulyo Timur',
  'Ganjar Agung',
  'Ganjar Asri',
  'Yosorejo',
  'Yosomulyo',
];

function meOf(id: string, role: Role, several = false): Me {
  const place = { villageCode: FAKE_VILLAGE, villageName: 'Yosodadi', districtId: 1872 };
  const posyandu = { ...place, puskesmasId: 'contoh-p', example: true };
  const village = { code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 };
  const others = OTHERS.map((name, i) => ({
    code: `18.72.01.10${i + 11}`,
    name,
    districtId: 1872,
  }));
  return {
    account: { id, username: role, name: 'Contoh', role },
    grants: [],
    posyandu:
      role === 'lurah' || role === 'dinkes'
        ? []
        : [
            { ...posyandu, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03' },
            { ...posyandu, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05' },
          ],
    villages: several ? [village, ...others] : [village],
    feeds: [],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
}

interface Shown {
  key: string;
  title: string;
  ask: AskServer;
  role?: Role;
  path?: string;
  several?: boolean;
  /** somebody saw this month here before */
  before?: () => void;
}

const picture = (s: Shown, look: Pick<Picture, 'theme' | 'twice'> = {}): Picture => ({
  key: s.key,
  title: s.title,
  path: s.path ?? HOME,
  ...look,
  draw: () => {
    s.before?.();
    const role = s.role ?? 'midwife';
    const numbersOnly = role === 'lurah' || role === 'dinkes';
    return createElement(VillagePages, {
      me: meOf(`contoh-${s.key}`, role, s.several),
      ask: s.ask,
      on: DAY,
      home: numbersOnly ? null : '/',
      personAddress: (id) => (numbersOnly ? null : `/orang/${id}`),
      ...(numbersOnly ? { signOut: () => {} } : {}),
    });
  },
});

const full = villageServer(fullMonth);
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const never: AskServer = { json: () => new Promise(() => {}), follow: () => new Promise(() => {}) };
const seenBefore = (key: string) => () =>
  keepNumbers(`contoh-${key}`, { page: fullMonth(MONTH), at: Date.parse(`${DAY}T01:05:00Z`) });

export const villagePictures: readonly Picture[] = [
  picture({ key: 'desa', title: 'Bulan penuh, dibaca bidan', ask: full }),
  picture({
    key: 'desa-lurah',
    title: 'Angka kecil disembunyikan, dibaca lurah',
    ask: villageServer(suppressedMonth),
    role: 'lurah',
  }),
  picture({ key: 'desa-kosong', title: 'Tanpa data, belum lapor', ask: villageServer(emptyMonth) }),
  picture({
    key: 'desa-belum-lapor',
    title: 'Bulan ini belum lapor',
    ask: villageServer(silentMonth),
  }),
  picture({
    key: 'desa-tanpa-sinyal',
    title: 'Tanpa sinyal, angka terakhir',
    ask: away,
    before: seenBefore('desa-tanpa-sinyal'),
  }),
  picture({ key: 'desa-tak-pernah', title: 'Tanpa sinyal, belum pernah dibuka', ask: away }),
  picture({ key: 'desa-memuat', title: 'Sedang mengambil angka', ask: never }),
  picture({
    key: 'desa-nama',
    title: 'Nama di balik angka',
    ask: full,
    path: `${HOME}/semua/at-risk`,
  }),
  picture({
    key: 'desa-nama-kader',
    title: 'Nama, dibaca kader',
    ask: full,
    role: 'kader',
    path: `${HOME}/balita/not-yet`,
  }),
  picture({
    key: 'desa-daftar',
    title: 'Pilih desa, dibaca dinas',
    ask: full,
    role: 'dinkes',
    path: '/desa',
    several: true,
  }),
  picture({ key: 'desa-gelap', title: 'Halaman desa, gelap', ask: full }, { theme: 'dark' }),
  picture({ key: 'desa-terik', title: 'Halaman desa, terik', ask: full }, { theme: 'terik' }),
  picture({ key: 'desa-besar', title: 'Halaman desa, huruf 200%', ask: full }, { twice: true }),
];
