import { createElement } from 'preact';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, SESSION } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

type Look = Pick<Picture, 'theme' | 'twice'>;

const picture = (
  key: string,
  title: string,
  path: string,
  wishes: Partial<FakeWishes> & { written?: readonly FactDraft[] } = {},
  look: Look = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(wishes.written ?? []);
    return createElement(Screens, { phone });
  },
});

const weighed = (person: number, value: number): FactDraft => ({
  kind: 'measurement-taken',
  subject: fakeId(person),
  scope: FAKE_POSYANDU,
  on: DAY,
  body: { what: 'weight', value, session: SESSION, step: 2 },
});
const lost = { written: [weighed(2, 6.5)] };

const step = (person: number, at: number): string => `/orang/${fakeId(person)}/langkah/${at}`;
const at = { done: 612, total: 1487, bytes: 900_000 };

/** People by their number in fake-people.ts: 2 is the baby of eleven months, 5 the longest name, 12 has one word. */
export const kaderPictures: readonly Picture[] = [
  picture('masuk', 'Masuk pertama kali', '/', { state: 'new' }),
  picture('pilih-pin', 'Pilih PIN', '/', { state: 'pin' }),
  picture('terkunci', 'Terkunci, dua akun', '/', { state: 'locked' }),
  picture('lama-tak-terhubung', 'Lama tidak terhubung', '/', { state: 'lease-over' }),
  picture('data-pertama', 'Mengambil data pertama', '/', { firstSync: at }),
  picture('hari-kosong', 'Belum ada hari buka', '/', { quiet: true }),
  picture('hari-ini', 'Hari buka berjalan', '/'),
  picture('hari-tanpa-sinyal', 'Tanpa sinyal', '/', { offline: true, unsent: 12 }),
  picture('hari-lewat-server-posyandu', 'Lewat server posyandu', '/', {
    passesOn: { reachedAt: Date.parse(`${DAY}T08:12+07:00`), waiting: 48 },
  }),
  picture('hari-ditolak', 'Satu catatan perlu diperbaiki', '/', { refused: true, unsent: 3 }),
  picture('cari', 'Cari atau daftarkan', '/cari'),
  picture('orang', 'Semua orang', '/orang'),
  picture('orang-kosong', 'Belum ada orang', '/orang', { quiet: true }),
  picture('daftar', 'Daftarkan orang baru', '/daftar'),
  picture('langkah-1', 'Langkah 1, pendaftaran', step(1, 1)),
  picture('langkah-2', 'Langkah 2, bayi', step(2, 2)),
  picture('langkah-2-hamil', 'Langkah 2, ibu hamil', step(1, 2)),
  picture('langkah-2-lansia', 'Langkah 2, lansia', step(6, 2)),
  picture('langkah-2-nama-panjang', 'Langkah 2, nama panjang', step(5, 2)),
  picture('langkah-3-merah', 'Langkah 3, hasil merah', step(2, 3), lost),
  picture('langkah-3-bidan', 'Langkah 3, dibaca bidan', step(2, 3), {
    ...lost,
    role: 'midwife',
  }),
  picture('langkah-4', 'Langkah 4, layanan', step(7, 4)),
  picture('langkah-5', 'Langkah 5, penyuluhan', step(8, 5)),
  picture('seorang-anak', 'Halaman seorang anak', `/orang/${fakeId(2)}`),
  picture('nama-panjang', 'Nama panjang', `/orang/${fakeId(5)}`),
  picture('nama-satu-kata', 'Nama satu kata', `/orang/${fakeId(12)}`),
  picture('bayi-baru-lahir', 'Bayi belum bernama', `/orang/${fakeId(3)}`),
  picture('belum-terkirim', 'Belum terkirim', '/belum-terkirim', { offline: true, unsent: 12 }),
  picture('belum-terkirim-ditolak', 'Catatan ditolak', '/belum-terkirim', {
    refused: true,
    unsent: 3,
  }),
  picture('semua-terkirim', 'Semua terkirim', '/belum-terkirim'),
  picture('lainnya', 'Lainnya', '/lainnya'),
  picture('hari-ini-gelap', 'Hari ini, gelap', '/', {}, { theme: 'dark' }),
  picture('hari-ini-terik', 'Hari ini, terik', '/', {}, { theme: 'terik' }),
  picture('hari-ini-besar', 'Hari ini, huruf 200%', '/', {}, { twice: true }),
  picture('langkah-2-besar', 'Langkah 2, huruf 200%', step(2, 2), {}, { twice: true }),
  picture('langkah-2-terik', 'Langkah 2, terik', step(2, 2), {}, { theme: 'terik' }),
  picture('langkah-3-gelap', 'Langkah 3, gelap', step(2, 3), lost, { theme: 'dark' }),
  picture('langkah-3-besar', 'Langkah 3, huruf 200%', step(2, 3), lost, { twice: true }),
];
