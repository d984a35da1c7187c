import { createElement } from 'preact';
import type { Scope } from '#domain/access/access.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type { MeetingNow } from '#domain/meetings/meeting-now.ts';
import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';
import { villageMeetings } from '#domain/meetings/village-meetings.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
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
const PUSKESMAS: Scope = { kind: 'puskesmas', id: 'contoh-p' };

const meetings = (n: number): MeetingNow[] =>
  MEETINGS.slice(0, n).flatMap((draft) =>
    draft.kind === 'meeting-held'
      ? [
          {
            ...draft.body,
            id: draft.subject,
            fact: draft.subject,
            kind: draft.body.meeting,
            scope: SCOPE,
            on: draft.on,
            by: 'contoh',
          },
        ]
      : [],
  );

/** Three villages as the server tells them: one that meets, one that stopped, one that never began. */
function told(toldAll: boolean): PlaceMeetings {
  const from = '2026-09-01';
  const asked = { from, until: DAY, on: DAY, told: toldAll };
  return {
    place: { level: 'puskesmas', id: 'contoh-p', name: 'Puskesmas Yosodadi', within: [] },
    from,
    until: DAY,
    villages: [
      villageMeetings({
        ...asked,
        code: '1',
        name: 'Yosodadi',
        meetings: meetings(3),
        firstOpenDay: '2026-09-02',
      }),
      villageMeetings({
        ...asked,
        code: '2',
        name: 'Iringmulyo',
        meetings: meetings(1),
        firstOpenDay: '2026-09-09',
      }),
      villageMeetings({ ...asked, code: '3', name: 'Tejosari', meetings: [], firstOpenDay: null }),
    ],
    demo: true,
  };
}

const away: AskServer = {
  json: async () => fail('offline'),
  download: async () => fail('offline'),
  follow: async () => fail('offline'),
};

const office = (
  key: string,
  title: string,
  role: 'puskesmas' | 'camat',
  answer: AskServer['json'],
): Picture => ({
  key,
  title,
  path: '/wilayah/puskesmas/contoh-p/2026-11/rapat',
  draw: () =>
    createElement(VillagePages, {
      me: {
        account: { id: fakeId(911), username: role, name: 'Contoh', role },
        grants: [{ role, scope: PUSKESMAS, from: '2020-01-01', until: null }],
        posyandu: [],
        villages: [{ code: '18.72.03.1004', name: 'Yosodadi', districtId: 1872 }],
        feeds: [],
        epoch: 'contoh',
        sealKey: '',
        leaseDays: 30,
        serverTime: '',
        demo: true,
      },
      ask: { ...away, json: answer },
      on: DAY,
      home: null,
      personAddress: () => null,
      signOut: () => {},
    }),
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
  office('rapat-puskesmas', 'Rapat per desa, puskesmas', 'puskesmas', async () => ok(told(true))),
  office('rapat-kecamatan', 'Rapat per desa, hanya jumlahnya', 'camat', async () =>
    ok(told(false)),
  ),
  office('rapat-tanpa-sinyal', 'Rapat per desa, tanpa sinyal', 'puskesmas', away.json),
  picture('rapat-tidak-ada', 'Satu rapat yang tidak ada di HP ini', `/rapat/${fakeId(9999)}`),
];
