import { createElement } from 'preact';
import { addDays, addMonths } from '#domain/calendar.ts';
import type { FactDraft, Phone } from '../known/phone.ts';
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
  written: readonly FactDraft[] = [],
  wishes: Partial<FakeWishes> = {},
  look: Look = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});

const page = (n: number, change = ''): string =>
  `/orang/${fakeId(n)}${change ? `?ubah=${change}` : ''}`;
const at = (n: number, on: string = DAY) => ({ subject: fakeId(n), scope: FAKE_POSYANDU, on });
const monthsAgo = (n: number): string => addMonths(DAY, -n);

/** Cards for everybody, so that a sheet is full. */
const carded: FactDraft[] = Array.from({ length: 12 }, (_, i) => ({
  ...at(i + 1),
  kind: 'card-issued',
  body: { card: `${String(i + 10)}CDEFGHJKMNPQRSTVWXYZ2345`.slice(0, 26) },
}));

const pressure = (n: number, months: number, value: number, diastolic: number): FactDraft => ({
  ...at(n, monthsAgo(months)),
  kind: 'measurement-taken',
  body: { what: 'blood-pressure', value, diastolic, step: 2 },
});
const sugar = (n: number, months: number, value: number): FactDraft => ({
  ...at(n, monthsAgo(months)),
  kind: 'measurement-taken',
  body: { what: 'glucose', value, step: 4 },
});
const elder: FactDraft[] = [
  ...[
    [9, 168, 98],
    [7, 160, 94],
    [5, 152, 90],
    [3, 148, 92],
  ].map(([m = 0, s = 0, d = 0]) => pressure(6, m, s, d)),
  sugar(6, 7, 176),
  sugar(6, 4, 148),
  sugar(6, 1, 132),
];
const pregnancy: FactDraft[] = [
  {
    ...at(1, monthsAgo(3)),
    kind: 'pregnancy-recorded',
    body: { lmp: addDays(DAY, -170), startWeightKg: 50, heightCm: 152 },
  },
  {
    ...at(1),
    kind: 'measurement-taken',
    body: { what: 'weight', value: 57.2, session: SESSION, step: 2 },
  },
];
const served: FactDraft[] = [
  {
    ...at(2, monthsAgo(3)),
    kind: 'service-given',
    body: { service: 'vitamin-a-blue', givenBy: 'Bidan Nina (contoh)', step: 4 },
  },
  {
    ...at(2, monthsAgo(9)),
    kind: 'service-given',
    body: { service: 'immunization.bcg', batch: 'B-1234', step: 4 },
  },
  {
    ...at(2, monthsAgo(1)),
    kind: 'referral-made',
    body: { to: 'puskesmas', reasons: ['weight-gain.not-enough'], step: 4 },
  },
];
/** A weight of somebody else, written here and taken back with its reason. */
const struck = async (phone: Phone): Promise<void> => {
  const weighed = await phone.write([
    {
      ...at(2),
      kind: 'measurement-taken',
      body: { what: 'weight', value: 71.2, session: SESSION, step: 2 },
    },
  ]);
  const [fact] = weighed.ok ? weighed.value : [];
  if (!fact) return;
  const body = { fact: fact.id, reason: 'Salah orang' };
  await phone.write([{ ...at(2), kind: 'fact-withdrawn', body }]);
};
const newbornDied: FactDraft = {
  ...at(3),
  kind: 'death-recorded',
  body: { diedOn: DAY, cause: 'unknown' },
};
const house: FactDraft[] = [1, 2, 11].map((n) => ({
  ...at(n),
  kind: 'person-corrected',
  body: {
    household: '1872030101909001',
    relation: n === 11 ? 'parent' : n === 1 ? 'spouse' : 'child',
  },
}));

/** One person's page, what follows from a life's events, and everything that is printed. */
export const personPictures: readonly Picture[] = [
  picture('orang-anak', 'Seorang anak, lengkap', page(2), [...served, ...house]),
  {
    ...picture('orang-dicoret', 'Catatan yang dicoret', page(2)),
    draw: () => {
      const phone = fakePhone({ on: DAY });
      void struck(phone);
      return createElement(Screens, { phone });
    },
  },
  picture('orang-ditolak', 'Catatan ditolak di riwayat', page(11), [], {
    refused: true,
    unsent: 3,
  }),
  picture('orang-hamil', 'Ibu hamil dengan kurva berat', page(1), [...pregnancy, ...house]),
  picture('orang-lansia', 'Lansia dengan tensi dan gula', page(6), elder),
  picture('orang-lansia-gelap', 'Lansia, gelap', page(6), elder, {}, { theme: 'dark' }),
  picture('orang-besar', 'Seorang anak, huruf 200%', page(2), served, {}, { twice: true }),
  picture('orang-terik', 'Seorang anak, terik', page(2), served, {}, { theme: 'terik' }),
  picture('kejadian', 'Catat kejadian apa', page(1)),
  picture('kejadian-lahir', 'Melahirkan', page(1, 'lahir'), pregnancy),
  picture('kejadian-meninggal', 'Meninggal dunia', page(3, 'meninggal')),
  picture('kejadian-pindah', 'Pindah rumah', page(7, 'pindah')),
  picture('kejadian-nik', 'Tambahkan NIK', page(11, 'nik')),
  picture('kejadian-nama', 'Beri nama bayi', page(3, 'nama')),
  picture('kematian-bidan', 'Kematian bayi di layar bidan', '/', [newbornDied], {
    role: 'midwife',
  }),
  picture('cetak', 'Cetak apa', '/cetak'),
  picture('cetak-kartu', 'Cetak satu kartu', `/cetak/kartu/${fakeId(2)}`, carded),
  picture('cetak-kartu-nama-panjang', 'Kartu, nama panjang', `/cetak/kartu/${fakeId(5)}`, carded),
  picture('cetak-kartu-belum', 'Belum punya kartu', `/cetak/kartu/${fakeId(2)}`),
  picture('cetak-kartu-banyak', 'Cetak banyak kartu', '/cetak/kartu', carded),
  picture('cetak-register', 'Register posyandu', '/cetak/register'),
  picture('cetak-kosong', 'Kartu bantu kosong', '/cetak/kosong'),
  picture('cetak-ringkasan', 'Ringkasan seorang anak', `/cetak/ringkasan/${fakeId(2)}`, served),
];
