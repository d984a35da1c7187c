import { createElement } from 'preact';
import type { Role, Scope } from '#domain/access/access.ts';
import type { Aim } from '#domain/pws/aims.ts';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { fakeId } from './fake-people.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const PUSKESMAS = 'contoh-p';
const path = { district: '18.72', puskesmas: PUSKESMAS };
const at = { level: 'puskesmas', place: PUSKESMAS, year: 2026 } as const;
const set = (key: string, kind: Aim['kind'], value: number, where: Partial<Aim> = at): Aim => ({
  ...at,
  key,
  kind,
  value,
  ...where,
});
const district = { level: 'district', place: '18.72' } as const;
const villages = ['Yosodadi', 'Yosorejo', 'Tejosari', 'Margodadi'];

const OF_PUSKESMAS: AimsAnswer = {
  ...at,
  name: 'Puskesmas Contoh',
  path,
  below: villages.map((name, i) => ({ level: 'village', id: `18.72.04.100${i + 1}`, name })),
  aims: [
    set('16.ds', 'percent', 90, district),
    set('bumil:year', 'people', 640),
    set('1', 'percent', 95),
    ...villages.map((_, i) =>
      set('lansia', 'people', 410 + i * 35, { level: 'village', place: `18.72.04.100${i + 1}` }),
    ),
  ],
  mine: false,
  registered: {
    'bumil:year': 588,
    'delivered:year': 402,
    'born:year': 395,
    'surviving:year': 571,
    'months-12-23': 602,
    'months-6-59': 2788,
    balita: 2391,
    'months-0-71': 3490,
    'years-1-12': 6120,
    'years-7-15': 4404,
    'years-15-59': 18230,
    lansia: 1711,
    'ill:pressure': null,
    'ill:sugar': null,
  },
};
const VILLAGE: AimsAnswer = {
  ...OF_PUSKESMAS,
  level: 'village',
  place: FAKE_VILLAGE,
  name: 'Yosodadi',
  path: { ...path, village: FAKE_VILLAGE },
  below: ['Melati', 'Mawar'].map((name, i) => ({ level: 'posyandu', id: `p${i}`, name })),
  aims: [
    set('16.ds', 'percent', 90, district),
    set('16.ds', 'percent', 87.5, { level: 'village', place: FAKE_VILLAGE }),
    set('lansia', 'people', 410, { level: 'village', place: FAKE_VILLAGE }),
  ],
  mine: true,
};
const OF_DISTRICT: AimsAnswer = {
  ...OF_PUSKESMAS,
  ...district,
  name: 'Kota Metro',
  path: { district: '18.72' },
  below: [{ level: 'puskesmas', id: PUSKESMAS, name: 'Puskesmas Contoh' }],
  aims: [set('16.ds', 'percent', 90, district)],
  mine: true,
};

const server = (answer: AimsAnswer): AskServer => ({
  json: async (_path, body) => (body ? fail('offline') : ok(answer)),
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };

const KAPUS: Scope = { kind: 'puskesmas', id: PUSKESMAS };
const DINKES: Scope = { kind: 'district', id: 1872 };
const VILLAGE_AT = `/sasaran/village/${FAKE_VILLAGE}/2026`;

const picture = (
  key: string,
  title: string,
  ask: AskServer,
  more: Partial<Picture> & { role?: Role; scope?: Scope } = {},
): Picture => {
  const { role = 'puskesmas', scope = KAPUS, ...rest } = more;
  return {
    key,
    title,
    path: '/sasaran',
    ...rest,
    draw: () =>
      createElement(VillagePages, {
        me: {
          account: { id: fakeId(900), username: role, name: 'Contoh', role },
          grants: [{ role, scope, from: '2020-01-01', until: null }],
          posyandu: [],
          villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
          feeds: [],
          epoch: 'contoh',
          sealKey: '',
          leaseDays: 30,
          serverTime: '',
          demo: true,
        },
        ask,
        on: DAY,
        home: null,
        personAddress: () => null,
        signOut: () => {},
      }),
  };
};

/** A place's targets and projected people: to set, and only to read. */
export const aimsPictures: readonly Picture[] = [
  picture('target-desa', 'Target dan sasaran desa, kepala puskesmas', server(VILLAGE), {
    path: VILLAGE_AT,
  }),
  picture('target-puskesmas', 'Target dan sasaran puskesmas, dibaca', server(OF_PUSKESMAS)),
  picture('target-kota', 'Target dan sasaran kota, dinas kesehatan', server(OF_DISTRICT), {
    role: 'dinkes',
    scope: DINKES,
  }),
  picture('target-tanpa-sinyal', 'Target dan sasaran, tanpa sinyal', away),
  picture('target-besar', 'Target dan sasaran, huruf 200%', server(VILLAGE), {
    path: VILLAGE_AT,
    twice: true,
  }),
];
