import { createElement } from 'preact';
import type { Me, Role } from '#domain/access/access.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import type { ImportLine, ImportPreview } from '../known/import-register.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const place = {
  villageCode: FAKE_VILLAGE,
  villageName: 'Yosodadi',
  districtId: 1872,
  puskesmasId: 'contoh-p',
  example: true,
};
const MELATI = { ...place, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03' };
const DAHLIA = { ...place, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05' };

const line = (
  n: number,
  name: string,
  fate: ImportLine['fate'],
  ...says: string[]
): ImportLine => ({
  line: n,
  name,
  fate,
  says: says.map((sentence, i) => ({ slug: `${i}`, sentence })),
});
const LINES: readonly ImportLine[] = [
  line(12, '', 'refused', 'Nama belum diisi.'),
  line(
    43,
    'Rahmawati Nurhayati Kusumaningrum Hadiwijaya Contoh',
    'refused',
    'Tanggal lahir “31/02/2019” tidak ada di kalender. Periksa tanggal dan bulannya.',
    'Tertulis hamil, tetapi jenis kelaminnya laki-laki. Perbaiki salah satunya.',
  ),
  line(
    292,
    'Alya Wijaya Contoh',
    'double',
    'Mungkin orang yang sama dengan baris 18 (Alia Wijaya Contoh, lahir 7 Maret 1994): nama hampir sama, tanggal lahir sama, KK sama. Kalau sama, hapus baris ini. Kalau orang lain, isi NIK-nya atau tulis “ya” di kolom Orang Lain.',
  ),
  line(
    20,
    'Sri',
    'to-check',
    'NIK 15 angka, seharusnya 16. Didaftarkan tanpa NIK; lengkapi nanti.',
  ),
  line(21, 'Budi Contoh', 'known', 'Sudah terdaftar sebagai Budi Contoh, lahir 1 Februari 1990.'),
  ...Array.from({ length: 60 }, (_, i) => line(50 + i, `Warga Contoh ${i + 1}`, 'added')),
];
const COLUMNS: ImportPreview['columns'] = [
  { heading: 'No', as: 'no' },
  { heading: 'Nama Lengkap', as: 'name' },
  { heading: 'NIK', as: 'nik' },
  { heading: 'L/P', as: 'sex' },
  { heading: 'Tgl. Lahir', as: 'birthDate' },
  { heading: 'Golongan Darah', as: null },
];
const MIXED: ImportPreview = {
  token: 'contoh',
  columns: COLUMNS,
  counts: {
    lines: 65,
    blank: 2,
    completed: 3,
    added: 60,
    'to-check': 1,
    known: 1,
    double: 1,
    refused: 2,
  },
  lines: [...LINES],
  mend: 'Nama;NIK',
};
const AGAIN: ImportPreview = {
  ...MIXED,
  columns: COLUMNS.filter((column) => column.as !== null),
  counts: {
    lines: 1,
    blank: 0,
    completed: 0,
    added: 0,
    'to-check': 0,
    known: 1,
    double: 0,
    refused: 0,
  },
  lines: LINES.filter(({ fate }) => fate === 'known'),
  mend: null,
};

const SAYS =
  'Berkas Excel ini dikunci kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan ulang.';

const server = (file: NonNullable<AskServer['file']>, atMain = true): AskServer => ({
  json: async () => ok({ posyandu: [MELATI, DAHLIA], atMain }),
  file,
  follow: async () => fail('offline'),
});
const shows = (preview: ImportPreview): AskServer =>
  server(async () => ok({ ok: true, value: preview }));

const me = (role: Role): Me => ({
  account: { id: fakeId(900), username: role, name: 'Contoh', role },
  grants: [],
  posyandu: [MELATI, DAHLIA],
  villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
  feeds: [],
  epoch: 'contoh',
  sealKey: '',
  leaseDays: 30,
  serverTime: '',
  demo: true,
});

/** Choose any file in the picture: what comes is always the same. */
const picture = (
  key: string,
  title: string,
  ask: AskServer,
  role: Role = 'data-officer',
): Picture => ({
  key: `register-${key}`,
  title,
  path: '/masukkan-register',
  draw: () =>
    createElement(VillagePages, {
      me: me(role),
      ask,
      on: DAY,
      home: role === 'coordinator' ? '/lainnya' : null,
      personAddress: () => null,
      ...(role === 'coordinator' ? {} : { signOut: () => {} }),
    }),
});

/** A register brought in: each picture begins with the choice of a file, and answers it in its own way. */
export const importPictures: readonly Picture[] = [
  picture('periksa', 'Masukkan register: pilih berkas, lalu hasil periksa', shows(MIXED)),
  picture('koordinator', 'Masukkan register, koordinator', shows(MIXED), 'coordinator'),
  picture('lagi', 'Masukkan register: berkas yang sama sekali lagi', shows(AGAIN)),
  picture(
    'terkunci',
    'Masukkan register: berkas tidak terbaca',
    server(async () => ok({ ok: false, value: { slug: 'file-locked-workbook', says: SAYS } })),
  ),
  picture(
    'tanpa-sinyal',
    'Masukkan register: tanpa sinyal',
    server(async () => fail('offline')),
  ),
  picture(
    'menunggu',
    'Masukkan register: sedang diperiksa',
    server(() => new Promise(() => {})),
  ),
  picture(
    'setempat',
    'Masukkan register di server setempat',
    server(async () => fail('offline'), false),
  ),
];
