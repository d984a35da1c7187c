import { createElement } from 'preact';
import type { Me, Role, Scope } from '#domain/access/access.ts';
import { fail } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import {
  FAKE_PUSKESMAS,
  fakeDistrict,
  fakeEmptyVillage,
  fakeLurahVillage,
  fakePuskesmas,
  fakeVillagePlace,
  ilpServer,
  ilpSplitServer,
  placeServer,
} from './fake-places.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const SCOPES: Partial<Record<Role, Scope>> = {
  dinkes: { kind: 'district', id: 1872 },
  lurah: { kind: 'village', id: FAKE_VILLAGE },
  midwife: { kind: 'village', id: FAKE_VILLAGE },
};

function meOf(role: Role): Me {
  const at = {
    villageCode: FAKE_VILLAGE,
    villageName: 'Ganjarasri',
    districtId: 1872,
    puskesmasId: FAKE_PUSKESMAS,
    example: true,
  };
  const outside = role === 'dinkes' || role === 'lurah';
  const scope = SCOPES[role] ?? ({ kind: 'puskesmas', id: FAKE_PUSKESMAS } as const);
  return {
    account: { id: fakeId(910), username: role, name: 'Contoh', role },
    grants: [{ role, scope, from: '2020-01-01', until: null }],
    posyandu: outside
      ? []
      : [
          { ...at, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03' },
          { ...at, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05' },
        ],
    villages: [
      { code: FAKE_VILLAGE, name: 'Ganjarasri', districtId: 1872 },
      { code: '18.72.03.1001', name: 'Mulyojati', districtId: 1872 },
    ],
    feeds: [],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
}

const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };

const picture = (
  key: string,
  title: string,
  path: string,
  role: Role,
  ask: AskServer,
  /** where the arrow leads; null for who is signed in for numbers only */
  home: string | null = null,
): Picture => ({
  key,
  title,
  path,
  draw: () =>
    createElement(VillagePages, {
      me: meOf(role),
      ask,
      on: DAY,
      home,
      personAddress: () => null,
      signOut: () => {},
    }),
});

const VILLAGE = `/wilayah/village/${FAKE_VILLAGE}/2026-11`;
const PUSKESMAS = `/wilayah/puskesmas/${FAKE_PUSKESMAS}/2026-11`;
const POSYANDU = `/wilayah/posyandu/${FAKE_POSYANDU}/2026-11`;
const exact = placeServer(fakeVillagePlace);

/** The month of a place, from a posyandu up to a district, and its pages. */
export const placePictures: readonly Picture[] = [
  picture(
    'wilayah-puskesmas',
    'Puskesmas, semua desa',
    PUSKESMAS,
    'puskesmas',
    placeServer(fakePuskesmas),
  ),
  picture('wilayah-desa', 'Desa, bidan', VILLAGE, 'midwife', exact),
  picture(
    'wilayah-desa-kosong',
    'Desa tanpa data',
    VILLAGE,
    'puskesmas',
    placeServer(fakeEmptyVillage),
  ),
  picture(
    'wilayah-desa-lurah',
    'Desa, lurah: angka kecil disembunyikan',
    VILLAGE,
    'lurah',
    placeServer(fakeLurahVillage),
  ),
  picture(
    'wilayah-kabupaten',
    'Kabupaten, dinas kesehatan',
    '/wilayah/district/18.72/2026-11',
    'dinkes',
    placeServer(fakeDistrict),
  ),
  picture('wilayah-tanpa-sinyal', 'Puskesmas, tanpa sinyal', PUSKESMAS, 'puskesmas', away),
  picture('wilayah-tanpa-sinyal-bidan', 'Desa, tanpa sinyal, bidan', VILLAGE, 'midwife', away, '/'),
  picture('wilayah-rt', 'RT sebuah desa', `${VILLAGE}/rt`, 'midwife', exact),
  picture('wilayah-keluarga', 'Keluarga di satu RT', `${VILLAGE}/rt/002`, 'midwife', exact),
  picture(
    'wilayah-keluarga-alasan',
    'Keluarga, kepala puskesmas: alasan dahulu',
    `${VILLAGE}/rt/002`,
    'puskesmas',
    exact,
  ),
  picture('wilayah-akses', 'Akses', `${VILLAGE}/akses`, 'midwife', exact),
  picture('wilayah-ilp', 'Sebelum dan sesudah ILP', `${VILLAGE}/ilp`, 'midwife', exact),
  picture(
    'wilayah-ilp-bulan',
    'Sebelum dan sesudah satu bulan yang dicoba',
    `${VILLAGE}/ilp?mulai=2026-07&bulan=6`,
    'midwife',
    exact,
  ),
  picture(
    'wilayah-ilp-atur',
    'Mulai ILP tiap posyandu, kepala puskesmas',
    `${VILLAGE}/ilp`,
    'puskesmas',
    ilpServer(true),
  ),
  picture(
    'wilayah-ilp-posyandu',
    'Sebelum dan sesudah ILP, satu posyandu',
    `${POSYANDU}/ilp`,
    'puskesmas',
    ilpServer(true),
  ),
  picture(
    'wilayah-ilp-lurah',
    'Mulai ILP, lurah: desa belum mulai seluruhnya',
    `${VILLAGE}/ilp`,
    'lurah',
    ilpSplitServer,
  ),
  picture(
    'wilayah-ilp-belum',
    'Mulai ILP belum dicatat',
    `${POSYANDU}/ilp`,
    'puskesmas',
    ilpServer(false),
  ),
];
