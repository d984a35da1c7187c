import { createElement } from 'preact';
import { powersOf, type Role } from '#domain/access/roles.ts';
import { fail, ok } from '#domain/result.ts';
import type { PersonListed } from '#domain/tasks/listed.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { FAKE_PUSKESMAS } from './fake-places.ts';
import { DAY, type Picture } from './picture.ts';

const assigned = (
  n: number,
  reasons: string[],
  more: { dueBy?: string; to?: string; account?: string; note?: string } = {},
): FactDraft => ({
  kind: 'task-assigned',
  subject: fakeId(n),
  scope: FAKE_POSYANDU,
  on: '2026-11-10',
  body: { task: n % 3 === 0 ? 'follow-up' : 'home-visit', reasons, ...more },
});
const TASKS: readonly FactDraft[] = [
  assigned(2, ['not-yet', 'two-t'], {
    dueBy: '2026-11-17',
    to: 'Ibu Wati (contoh)',
    account: fakeId(801),
  }),
  assigned(3, ['weight-for-age.watch'], {
    dueBy: DAY,
    note: 'Telepon dulu, rumahnya di gang sempit',
  }),
  assigned(5, ['not.18', 'at-risk'], { dueBy: '2026-11-27' }),
  assigned(11, ['not-yet'], { dueBy: '2026-12-20' }),
  assigned(12, ['srq-20.item-17']),
];

const phone = (
  key: string,
  title: string,
  path: string,
  written: readonly FactDraft[],
  role: 'kader' | 'midwife' = 'kader',
): Picture => ({
  key,
  title,
  path,
  draw: () => {
    const made = fakePhone({ on: DAY, quiet: key.includes('hari'), role });
    void made.write(written);
    return createElement(Screens, { phone: made });
  },
});

const person = (n: number, more: Partial<PersonListed>): PersonListed => ({
  id: fakeId(n),
  name: `Warga Contoh ${n}`,
  birthDate: '2024-03-11',
  sex: n % 2 ? 'F' : 'M',
  posyandu: n > 4 ? OTHER_POSYANDU : FAKE_POSYANDU,
  rt: n % 3 ? '003' : null,
  why: [],
  reasons: ['not-yet'],
  priority: 'medium',
  last: '2026-10-06',
  tasks: [],
  ...more,
});
const PEOPLE: readonly PersonListed[] = [
  person(2, {
    name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh',
    priority: 'urgent',
    why: ['BB/U −3,21 SD: sangat kurang (WHO 2006)', 'Lingkar lengan atas 11,2 cm: merah'],
  }),
  person(3, { priority: 'high', why: ['Dua kali tidak naik'], last: '2026-09-08' }),
  person(4, { tasks: [{ kind: 'home-visit', dueBy: '2026-11-29', to: 'Bu Wulan' }] }),
  person(6, { priority: 'low', last: null, birthDate: '1959-04-02' }),
  person(7, {}),
];

const server = (role: Role, people: readonly PersonListed[]): AskServer => ({
  json: async (path) => {
    if (!path.includes('/people')) return fail('offline');
    const { assigns, names } = powersOf(role);
    if (names === 'never') return fail('not-allowed');
    return ok({
      people,
      total: people.length,
      identity: names === 'identity',
      assigns,
      demo: true,
    });
  },
  follow: async () => fail('offline'),
  download: async () => fail('offline'),
});

const list = (
  key: string,
  title: string,
  role: Role,
  query: string,
  people: readonly PersonListed[] = PEOPLE,
): Picture => ({
  key,
  title,
  path: `/wilayah/puskesmas/${FAKE_PUSKESMAS}/2026-11/orang?${query}`,
  draw: () =>
    createElement(VillagePages, {
      me: meOf(role),
      ask: server(role, people),
      on: DAY,
      home: null,
      personAddress: (id) => (id === fakeId(3) ? '/' : null),
      signOut: () => {},
    }),
});

const meOf = (role: Role) => {
  const { me } = fakePhone({ on: DAY });
  if (!me.value) throw new Error('an open phone has its account');
  const scope = { kind: 'puskesmas', id: FAKE_PUSKESMAS } as const;
  return {
    ...me.value,
    account: { ...me.value.account, role },
    grants: [{ role, scope, from: '2020-01-01', until: null }],
  };
};

/** Lists behind numbers, and what is to be done for the people on them. */
export const tasksPictures: readonly Picture[] = [
  phone('tugas', 'Tugas: siapa yang dikunjungi', '/tugas', TASKS),
  phone('tugas-kosong', 'Tugas, tidak ada yang menunggu', '/tugas', []),
  phone('tugas-hari', 'Hari ini, dua tugas jatuh tempo', '/', TASKS),
  phone('tugas-warga', 'Halaman warga dengan tugas', `/orang/${fakeId(2)}`, TASKS),
  phone(
    'tugas-di-rumah',
    'Langkah 2 di rumah, tanpa hari buka',
    `/orang/${fakeId(2)}/langkah/2?rumah=1`,
    TASKS,
  ),
  list(
    'warga-angka',
    'Daftar di balik angka, penanggung jawab klaster',
    'cluster-2',
    'what=not-yet&group=balita',
  ),
  list('warga-indikator', 'Daftar yang belum tercapai', 'cluster-2', 'what=not:2.k6'),
  list('warga-kosong', 'Daftar tanpa orang', 'cluster-2', 'what=two-t&group=balita', []),
  list('warga-identitas', 'Daftar tanpa data kesehatan', 'data-officer', 'what=target&rt='),
  list('warga-alasan', 'Daftar, alasan dahulu', 'puskesmas', 'what=at-risk'),
  list('warga-ditutup', 'Daftar untuk akun angka', 'dinkes', 'what=served'),
];
