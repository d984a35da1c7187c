import { createElement } from 'preact';
import { emptyForm, type PersonForm } from '../kader/register/person-form.ts';
import { REGISTER_DRAFT } from '../kader/register/register-draft.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

interface Wishes extends Partial<FakeWishes> {
  written?: readonly FactDraft[];
  typed?: Partial<PersonForm>;
}

const picture = (
  key: string,
  title: string,
  path: string,
  { written, typed, ...wishes }: Wishes = {},
  look: Pick<Picture, 'theme' | 'twice'> = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    void phone.write(written ?? []);
    if (typed) phone.keepDraft(REGISTER_DRAFT, FAKE_POSYANDU, { ...emptyForm(''), ...typed });
    return createElement(Screens, { phone });
  },
});

const at = (person: number) => ({ subject: fakeId(person), scope: FAKE_POSYANDU, on: DAY });
const AGAIN = '/daftar?lanjut=1';
const mother = { id: fakeId(4), name: 'Ratna Dewi Contoh' };
const child: Partial<PersonForm> = {
  name: 'Aisah Putri Contoh',
  nik: '1872035012259001',
  sex: 'F',
  birth: { day: '10', month: '12', year: '2025' },
  motherName: 'Siti Aminah',
};
const house: FactDraft[] = [1, 2, 4, 6].map((n) => ({
  ...at(n),
  kind: 'person-corrected',
  body: { household: '1872030101079002' },
}));
const asked: FactDraft[] = [
  { ...at(6), kind: 'rights-requested', body: { what: 'see' } },
  {
    ...at(12),
    on: '2026-11-16',
    kind: 'rights-requested',
    body: { what: 'correct', askedBy: 'Joko Contoh', note: 'Tanggal lahir salah' },
  },
];

/** Finding and registering; 2 is the baby of eleven months, 12 has one word. */
export const registerPictures: readonly Picture[] = [
  picture('cari-kosong', 'Cari, belum mengetik', '/cari'),
  picture('cari-anak', 'Anak Bu Siti', '/cari?cari=anak%20bu%20siti', { written: house }),
  picture('cari-bumil', 'Bumil RT 3', '/cari?cari=bumil%20rt%203', { written: house }),
  picture('cari-contoh', 'Banyak yang cocok', '/cari?cari=contoh', { written: house }),
  picture('cari-tidak-ada', 'Tidak ada yang cocok', '/cari?cari=Zulkifli'),
  picture('cari-lanjut', 'Ada pendaftaran setengah jadi', '/cari', { typed: child }),
  picture('daftar-kosong', 'Daftar, kosong', '/daftar?nama=Kirana'),
  picture('daftar-nik', 'Daftar, NIK terbaca', AGAIN, { typed: { ...child, name: 'Dara Contoh' } }),
  picture('daftar-mirip', 'Daftar, mungkin sudah ada', AGAIN, { typed: { ...child, nik: '' } }),
  picture('daftar-beda', 'Daftar, berbeda dengan NIK', AGAIN, {
    typed: { ...child, name: 'Joko Contoh', sex: 'M' },
  }),
  picture('daftar-bayi', 'Daftar, bayi kembar dari ibunya', AGAIN, {
    typed: {
      unnamed: true,
      birthOrder: '2',
      mother,
      motherName: mother.name,
      sex: 'F',
      birth: { day: '20', month: '11', year: '2026' },
      consent: true,
    },
  }),
  picture('daftar-umur', 'Daftar, hanya umur, tidak setuju', AGAIN, {
    typed: { name: 'Wagiyem Contoh', sex: 'F', byAge: true, years: '70', consent: false },
  }),
  picture('daftar-remaja', 'Daftar, remaja dan walinya', AGAIN, {
    typed: {
      name: 'Dinda Contoh',
      sex: 'F',
      birth: { day: '4', month: '5', year: '2011' },
      consent: true,
      guardianRelation: 'other',
    },
  }),
  picture('daftar-lain', 'Daftar, ada yang belum disimpan', '/daftar?nama=Budi', { typed: child }),
  picture('daftar-besar', 'Daftar, huruf 200%', AGAIN, { typed: child }, { twice: true }),
  picture('orang-belum-lengkap', 'Halaman orang, belum lengkap', `/orang/${fakeId(12)}`, {
    written: asked,
  }),
  picture('permintaan', 'Permintaan data keluarga', '/permintaan-data', { written: asked }),
  picture('permintaan-kosong', 'Tidak ada permintaan', '/permintaan-data'),
];
