import { createElement } from 'preact';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { CaseSuggested } from '../known/meetings.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { DAY, type Picture } from './picture.ts';

const SCOPE = 'desa:18.72.03.1004';
const meeting = (
  n: number,
  date: string,
  reviewed: BodyOf<'meeting-held'>['reviewed'],
  kind: BodyOf<'meeting-held'>['meeting'] = 'weekly',
): FactDraft => ({
  kind: 'meeting-held',
  subject: fakeId(9000 + n),
  scope: SCOPE,
  on: date,
  body: {
    meeting: kind,
    date,
    place: 'Pustu Yosodadi',
    attendees: [
      { name: 'Bidan Nina (contoh)', institution: 'Pustu' },
      { name: 'Bu Lastri (contoh)', institution: 'Kader pustu' },
      { name: 'Ibu Wati (contoh)', institution: 'Posyandu Melati 3' },
    ],
    reviewed,
    note: 'Rapat pindah ke Kamis karena Rabu ada imunisasi sekolah.',
  },
});

const MEETINGS: readonly FactDraft[] = [
  meeting(1, '2026-10-07', []),
  meeting(2, '2026-10-22', [], 'monthly'),
  meeting(3, '2026-11-12', [
    {
      id: fakeId(9101),
      about: 'Berat badan dua kali tidak naik (2T)',
      person: fakeId(2),
      decision: 'Kunjungi rumah dan beri contoh makanan',
      who: 'Ibu Wati',
      dueBy: '2026-11-18',
    },
    {
      id: fakeId(9102),
      about: 'Timbangan Dahlia 8 selalu kurang 0,3 kg',
      decision: 'Minta pengganti ke puskesmas',
      who: 'Bidan Nina',
      dueBy: '2026-11-30',
    },
    { id: fakeId(9103), about: 'Jadwal hari buka Desember' },
  ]),
];
const CASES: readonly CaseSuggested[] = [
  { person: fakeId(3), reasons: ['referred', 'two-t'] },
  { person: fakeId(4), reasons: ['absent-twice'] },
  { person: fakeId(5), reasons: ['at-risk'] },
];

interface Wish {
  meetings?: readonly FactDraft[];
  cases?: readonly CaseSuggested[];
  role?: 'kader' | 'midwife';
}

const picture = (
  key: string,
  title: string,
  path: string,
  { meetings = MEETINGS, cases = CASES, role = 'midwife' }: Wish = {},
): Picture => ({
  key,
  title,
  path,
  draw: () =>
    createElement(Screens, { phone: fakePhone({ on: DAY, role, village: { meetings, cases } }) }),
});
const NEW = `/rapat/baru/${encodeURIComponent(SCOPE)}`;

/** The weekly meeting on the midwife's phone. */
export const meetingPictures: readonly Picture[] = [
  picture('rapat', 'Rapat mingguan: yang belum selesai, minggu demi minggu', '/rapat'),
  picture('rapat-kosong', 'Rapat mingguan, belum pernah ada', '/rapat', { meetings: [] }),
  picture('rapat-bukan-tugasnya', 'Rapat mingguan, akun kader', '/rapat', { role: 'kader' }),
  picture('rapat-baru', 'Catat rapat, dengan keputusan lalu dan saran', NEW),
  picture('rapat-pertama', 'Catat rapat yang pertama, tanpa saran', NEW, {
    meetings: [],
    cases: [],
  }),
  picture('rapat-satu', 'Satu rapat', `/rapat/${fakeId(9003)}`),
  picture('rapat-perbaiki', 'Memperbaiki satu rapat', `/rapat/${fakeId(9003)}/perbaiki`),
  picture('rapat-tidak-ada', 'Satu rapat yang tidak ada di HP ini', `/rapat/${fakeId(9999)}`),
];
