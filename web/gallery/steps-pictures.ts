import { createElement } from 'preact';
import { look } from '../kader/more/look.ts';
import { formKey } from '../known/drafts.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, SESSION } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

/** What is half typed, by person and step. */
interface Typed {
  person: number;
  step: number;
  value: unknown;
}
interface Wishes extends Partial<FakeWishes> {
  written?: readonly FactDraft[];
  typed?: readonly Typed[];
  single?: boolean;
  aloud?: boolean;
}

const picture = (
  key: string,
  title: string,
  path: string,
  wishes: Wishes = {},
  twice = false,
): Picture => ({
  key,
  title,
  path,
  twice,
  draw: () => {
    const { written, typed, single = false, aloud = false, ...rest } = wishes;
    const phone = fakePhone({ on: DAY, ...rest });
    void phone.write(written ?? []);
    for (const { person, step, value } of typed ?? [])
      phone.keepDraft(formKey(fakeId(person), DAY, step), FAKE_POSYANDU, value);
    look.value = { ...look.value, single, aloud };
    return createElement(Screens, { phone });
  },
});

const step = (person: number, at: number): string => `/orang/${fakeId(person)}/langkah/${at}`;
const at = (person: number) => ({ subject: fakeId(person), scope: FAKE_POSYANDU, on: DAY });
const session = { session: SESSION };

const danger = (person: number, list: string, ...yes: string[]): FactDraft => ({
  ...at(person),
  kind: 'answers-given',
  body: {
    instrument: `danger-signs-${list}`,
    version: 'kia-2023',
    answers: Object.fromEntries(yes.map((sign) => [sign, true])),
    step: 2,
    ...session,
  },
});
const answered = (
  person: number,
  instrument: string,
  answers: Record<string, boolean>,
): FactDraft => ({
  ...at(person),
  kind: 'answers-given',
  body: { instrument, version: 'edisi-2023', answers, step: 4, ...session },
});
const weighed = (person: number, value: number, more = {}): FactDraft => ({
  ...at(person),
  kind: 'measurement-taken',
  body: { what: 'weight', value, step: 2, ...session, ...more },
});
const given = (person: number, service: string): FactDraft => ({
  ...at(person),
  kind: 'service-given',
  body: { service, step: 4, inBuilding: false, givenBy: 'Bidan Nina (contoh)', ...session },
});
const measured = (text: string, more = {}) => ({
  noDanger: true,
  readings: { 'measure.weight': { text, second: '', ...more } },
});
const typing = (person: number, value: unknown): Wishes => ({
  typed: [{ person, step: 2, value }],
});

/** 5 is the child with the longest name, weighed today already; 1 is pregnant; 3 is nine days old. */
export const stepsPictures: readonly Picture[] = [
  picture('ukur-bahaya', 'Langkah 2, tanda bahaya ditanyakan dulu', step(1, 2)),
  picture('ukur-bahaya-ada', 'Langkah 2, ada tanda bahaya', step(1, 2), {
    written: [danger(1, 'pregnancy', 'bleeding', 'headache')],
  }),
  picture('langkah-4-bahaya', 'Langkah 4, ada tanda bahaya', step(3, 4), {
    written: [danger(3, 'newborn', 'not-feeding')],
  }),
  picture(
    'ukur-nama-panjang',
    'Nama panjang, sudah diukur hari ini',
    step(5, 2),
    typing(5, measured('10,6')),
  ),
  picture('ukur-angka-mustahil', 'Angka yang tidak mungkin', step(5, 2), typing(5, measured('99'))),
  picture('ukur-ulang', 'Diukur ulang', step(5, 2), {
    ...typing(5, measured('10,8', { earlier: [{ value: 17.2, on: DAY }] })),
  }),
  picture(
    'ukur-nama-panjang-besar',
    'Nama panjang, huruf 200%',
    step(5, 2),
    typing(5, measured('10,6')),
    true,
  ),
  picture('ukur-tensi', 'Tekanan darah, angka bawah', step(1, 2), {
    typed: [
      {
        person: 1,
        step: 2,
        value: {
          noDanger: true,
          readings: { 'measure.blood-pressure': { text: '128', second: '8' } },
        },
      },
    ],
  }),
  picture(
    'ukur-tidak-bisa',
    'Tidak bisa diukur',
    step(2, 2),
    typing(2, {
      noDanger: true,
      readings: {
        'measure.weight': { text: '', second: '', cannot: 'Menangis atau menolak' },
      },
    }),
  ),
  picture('ukur-bacakan', 'Dengan tombol bacakan', step(2, 2), {
    ...typing(2, measured('')),
    aloud: true,
  }),
  picture('hari-belum-disimpan', 'Belum disimpan di antrean', '/', typing(2, measured('7,'))),
  picture('langkah-4-bayi', 'Langkah 4, bayi', step(2, 4)),
  picture('langkah-4-menunggu', 'Langkah 4, menunggu pengesahan', step(2, 4), {
    written: [given(2, 'vitamin-a-blue'), weighed(2, 6.5)],
  }),
  picture('langkah-4-lansia', 'Langkah 4, lansia, pertanyaan panjang terlipat', step(6, 4)),
  picture('langkah-4-dewasa', 'Langkah 4, dewasa yang berobat tekanan darah', step(7, 4), {
    written: [answered(7, 'own-history', { pressure: true, sugar: false })],
  }),
  picture('langkah-4-hamil', 'Langkah 4, ibu hamil', step(1, 4)),
  picture('langkah-4-satu', 'Langkah 4, satu pertanyaan per layar', step(2, 4), { single: true }),
  picture('langkah-5-sesuai', 'Langkah 5, topik yang sesuai dulu', step(2, 5), {
    written: [weighed(2, 6.5)],
  }),
  picture('salah-anak', 'Halaman anak dengan hasil hari ini', `/orang/${fakeId(5)}`),
];
