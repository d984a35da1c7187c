import { createElement } from 'preact';
import { addDays, addMonths } from '#domain/calendar.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { DAY, type Picture } from './picture.ts';

type Identity = BodyOf<'person-registered'>;
type Look = Pick<Picture, 'theme' | 'twice'>;

const again = (n: number, body: Identity, scope = FAKE_POSYANDU): FactDraft => ({
  kind: 'person-registered',
  subject: fakeId(n),
  scope,
  on: '2026-09-08',
  body,
});
const bornLike = (months: number, days = 3): string => addDays(addMonths(DAY, -months), -days);

/** Siti Aminah, the baby Aisyah and Wagiman once more, as somebody in a hurry wrote them. */
const TWICE: readonly FactDraft[] = [
  again(51, {
    name: 'Sitti Aminah Contoh',
    sex: 'F',
    birthDate: bornLike(342),
    nik: '1872035905989051',
    household: '1872030101019001',
    address: { rt: '003' },
  }),
  {
    kind: 'attended',
    subject: fakeId(51),
    scope: FAKE_POSYANDU,
    on: '2026-09-08',
    body: { session: fakeId(990) },
  },
  again(
    52,
    {
      name: 'Aisyah Putri Contoh',
      sex: 'F',
      birthDate: bornLike(11, 12),
      nik: '1872035011259052',
      motherName: 'Siti Aminah Contoh',
    },
    OTHER_POSYANDU,
  ),
  again(53, {
    name: 'Wagiman Contoh',
    sex: 'M',
    birthDate: bornLike(880),
    nikMissing: 'not-brought',
  }),
];
const died: FactDraft = {
  kind: 'death-recorded',
  subject: fakeId(53),
  scope: FAKE_POSYANDU,
  on: '2026-10-02',
  body: { diedOn: '2026-10-01', cause: 'illness' },
};
const merged: FactDraft = {
  kind: 'person-merged',
  subject: fakeId(51),
  scope: FAKE_POSYANDU,
  on: DAY,
  body: { into: fakeId(1) },
};

const picture = (
  key: string,
  title: string,
  path: string,
  written: readonly FactDraft[] = TWICE,
  look: Look = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});

const two = (a: number, b: number): string => `/orang/${fakeId(a)}/gabung/${fakeId(b)}`;

/** Two records of one person: found, compared, merged, parted. */
export const mergePictures: readonly Picture[] = [
  picture('gabung-pilih', 'Gabungkan, pilih catatan', `/orang/${fakeId(1)}/gabung`),
  picture('gabung-tidak-mirip', 'Gabungkan, tidak ada yang mirip', `/orang/${fakeId(7)}/gabung`),
  picture('gabung-banding', 'Gabungkan, bandingkan', two(1, 51)),
  picture('gabung-nik-beda', 'Gabungkan, NIK berbeda', two(2, 52)),
  picture('gabung-kelamin', 'Gabungkan, jenis kelamin berbeda', two(7, 6)),
  picture('gabung-meninggal', 'Gabungkan, satu meninggal', two(11, 53), [...TWICE, died]),
  picture('gabung-sudah', 'Sudah digabungkan', `/orang/${fakeId(1)}`, [...TWICE, merged]),
  picture('dua-kali', 'Mungkin tercatat dua kali', '/tercatat-dua-kali'),
  picture('dua-kali-kosong', 'Tidak ada yang tercatat dua kali', '/tercatat-dua-kali', []),
  picture('gabung-banding-terik', 'Bandingkan, terik', two(2, 52), TWICE, { theme: 'terik' }),
  picture('gabung-banding-besar', 'Bandingkan, huruf 200%', two(1, 51), TWICE, { twice: true }),
];
