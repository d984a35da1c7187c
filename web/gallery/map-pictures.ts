import { createElement } from 'preact';
import type { Role, Scope } from '#domain/access/access.ts';
import { readBoundaries } from '#domain/places/boundaries.ts';
import type { BoundaryArea, DistrictBoundaries } from '#domain/places/boundary.ts';
import { madeUpBoundaries, madeUpGround } from '#domain/places/made-up-boundaries.ts';
import type { HousesPage } from '#domain/pws/houses.ts';
import type { PlaceLevel, PlaceLine, PlaceMonth } from '#domain/pws/place-month.ts';
import type { RtPage } from '#domain/pws/place-parts.ts';
import { SMALL } from '#domain/pws/village-month.ts';
import { fail, ok } from '#domain/result.ts';
import { BoundariesFound } from '../dashboard/boundaries-found.tsx';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { ChartPage } from './chart-frames.tsx';
import { fakeId } from './fake-people.ts';
import { DAY, type Picture } from './picture.ts';

const PUSKESMAS = ['Metro', 'Yosomulyo', 'Iringmulyo', 'Yosodadi', 'Ganjar Agung'];
const KECAMATAN = ['Metro Pusat', 'Metro Utara', 'Metro Barat', 'Metro Timur', 'Metro Selatan'];
const NAMES: readonly (readonly string[])[] = [
  ['Metro', 'Imopuro', 'Hadimulyo Barat', 'Hadimulyo Timur', 'Yosomulyo'],
  ['Banjarsari', 'Purwosari', 'Purwoasri', 'Karang Rejo'],
  ['Ganjar Agung', 'Ganjar Asri', 'Mulyojati', 'Mulyosari'],
  ['Iringmulyo', 'Yosodadi', 'Yosorejo', 'Tejo Agung', 'Tejosari'],
  ['Rejomulyo', 'Margorejo', 'Margodadi', 'Sumbersari Bantul'],
];
const VILLAGES: BoundaryArea[] = NAMES.flatMap((names, k) =>
  names.map((name, i) => ({
    level: 'village' as const,
    id: `18.72.0${k + 1}.100${i + 1}`,
    name,
    puskesmas: `contoh-p${k}`,
  })),
);
const AREAS: BoundaryArea[] = [
  ...VILLAGES,
  ...KECAMATAN.map((name, k) => ({ level: 'subdistrict' as const, id: `18.72.0${k + 1}`, name })),
  ...PUSKESMAS.map((name, k) => ({ level: 'puskesmas' as const, id: `contoh-p${k}`, name })),
];
const MADE_UP = madeUpBoundaries(VILLAGES);
const read = readBoundaries(MADE_UP, AREAS);
const SHAPES = read.ok ? read.value.shapes : [];
const DRAWN: DistrictBoundaries = { areas: AREAS, shapes: SHAPES };

/** Numbers that wander without chance: the same picture every time. */
const wander = (i: number, from: number, to: number): number =>
  from + ((i * 37 + 11) % (to - from));

function line(level: PlaceLevel, id: string, name: string, i: number): PlaceLine {
  const target = wander(i, 240, 900);
  const served = Math.round((target * wander(i, 34, 99)) / 100);
  const s = Math.round(target / 6);
  const d = Math.round((s * wander(i + 3, 40, 98)) / 100);
  const one: PlaceLine = {
    level,
    id,
    name,
    standing: (['good', 'enough', 'poor', 'bad'] as const)[i % 4] ?? 'good',
    target,
    served,
    atRisk: Math.round(served / wander(i, 4, 9)),
    referred: Math.round(served / 40),
    visited: 6,
    skdn: { s, d, n: Math.round(d * 0.6), t: Math.round(d * 0.2), twoT: 2, bgm: 1 },
    opened: 3,
    posyandu: 4,
    freshAt: '2026-11-21T03:00:00Z',
  };
  if (i % 9 === 4) return { ...one, standing: 'silent', served: 0, opened: 0, freshAt: null };
  return i % 9 === 7 ? { ...one, served: SMALL, skdn: { ...one.skdn, d: SMALL } } : one;
}

const page = (
  level: PlaceLevel,
  id: string,
  name: string,
  below: PlaceLine[],
  more: Partial<PlaceMonth> = {},
): PlaceMonth => ({
  place: {
    level,
    id,
    name,
    within: [
      { level: 'province', id: '18', name: 'Lampung' },
      ...(level === 'district'
        ? []
        : [{ level: 'district' as const, id: '18.72', name: 'Kota Metro' }]),
    ],
  },
  month: '2026-11',
  groups: [],
  skdn: [],
  visits: {
    all: 0,
    well: 0,
    sick: 0,
    contactWell: 0,
    educated: 0,
    session: 0,
    sessionEducated: 0,
    inside: 0,
    outside: 0,
  },
  trend: [],
  below,
  opened: below.reduce((sum, l) => sum + l.opened, 0),
  posyandu: below.reduce((sum, l) => sum + l.posyandu, 0),
  openDay: null,
  indicators: [],
  problems: [],
  ruleVersion: 'contoh',
  freshAt: '2026-11-21T03:00:00Z',
  small: 'exact',
  demo: true,
  ...more,
});

const DISTRICT = page(
  'district',
  '18.72',
  'Kota Metro',
  PUSKESMAS.map((name, i) => line('puskesmas', `contoh-p${i}`, name, i)),
);
const CAMAT = page(
  'subdistrict',
  '18.72.04',
  'Metro Timur',
  VILLAGES.filter(({ id }) => id.startsWith('18.72.04')).map(({ id, name }, i) =>
    line('village', id, name, i + 3),
  ),
  { small: 'suppressed' },
);
const MANY = page(
  'puskesmas',
  'contoh-p0',
  'Puskesmas Contoh',
  VILLAGES.map(({ id, name }, i) => line('village', id, name, i)),
);
const VILLAGE = page(
  'village',
  '18.72.04.1002',
  'Yosodadi',
  ['Melati', 'Mawar', 'Dahlia', 'Anggrek Bulan', 'Kenanga'].map((name, i) =>
    line('posyandu', `contoh-${i}`, name, i),
  ),
);
const RT: RtPage = {
  month: '2026-11',
  lines: [...Array.from({ length: 13 }, (_, i) => String(i + 1).padStart(3, '0')), null].map(
    (rt, i) => {
      const { target, served, atRisk, skdn } = line('posyandu', String(i), '', i);
      const all = Math.round(target / 10);
      const some = Math.max(0, Math.round(served / 10));
      return { rt, target: all, served: some, notYet: all - some, atRisk, guests: 0, skdn };
    },
  ),
};

/** Houses of the village, in clusters as RT are, inside its made-up land. */
const NAMES_OF = ['Siti', 'Wagiyem', 'Budi', 'Aminah', 'Joko', 'Rahmawati Nurhasanah', 'Tini'];
const GROUND = madeUpGround(VILLAGES.findIndex(({ id }) => id === '18.72.04.1002'));
const houses = (n: number): HousesPage => ({
  month: '2026-11',
  houses: Array.from({ length: n }, (_, i) => {
    const rt = i % 6;
    const [x, y] = [wander(rt + 2, 20, 80), wander(rt * 5 + 1, 20, 80)];
    const [east, south] = [((i * i * 7 + i * 13) % 23) - 11, ((i * i * 5 + i * 29) % 19) - 9];
    return {
      point: {
        latitude: GROUND.north - ((y + south) / 100) * 0.02,
        longitude: GROUND.west + ((x + east) / 100) * 0.02,
        accuracyM: wander(i, 5, 90),
      },
      on: '2026-10-14',
      rt: i % 11 === 10 ? null : `00${rt + 1}`,
      posyandu: 'contoh-0',
      people: Array.from({ length: 1 + (i % 4) }, (_person, p) => ({
        id: fakeId(5000 + i * 10 + p),
        name: `${NAMES_OF[(i + p) % NAMES_OF.length]} Contoh`,
        birthDate: `19${60 + p * 9}-02-01`,
        served: i > n / 2 || p > 1,
        atRisk: i < n / 5 && p === 0,
      })),
    };
  }),
  total: n === 60 ? 431 : n,
  without: n === 0 ? 812 : 214,
  demo: true,
});

const withHouses = (n: number, shapes: DistrictBoundaries): AskServer => ({
  json: async (path) =>
    path.includes('/points') ? ok(houses(n)) : server(VILLAGE, shapes).json(path),
  follow: async () => fail('offline'),
});

const server = (of: PlaceMonth, shapes: DistrictBoundaries): AskServer => ({
  json: async (path) => {
    if (path.startsWith('/api/boundaries/')) return ok(shapes);
    if (path.endsWith('/rt')) return ok(RT);
    return ok(of);
  },
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const NONE: DistrictBoundaries = { areas: AREAS, shapes: [] };
const SOME: DistrictBoundaries = { areas: AREAS, shapes: SHAPES.slice(0, 15) };

const picture = (
  key: string,
  title: string,
  path: string,
  ask: AskServer,
  { role = 'dinkes' as Role, ...more }: Partial<Picture> & { role?: Role } = {},
): Picture => ({
  key,
  title,
  path,
  ...more,
  draw: () =>
    createElement(VillagePages, {
      me: {
        account: { id: fakeId(900), username: role, name: 'Contoh', role },
        grants: [{ role, scope: scopeOf(role), from: '2020-01-01', until: null }],
        posyandu: [],
        villages: [{ code: '18.72.04.1002', name: 'Yosodadi', districtId: 1872 }],
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
});
const scopeOf = (role: Role): Scope =>
  role === 'midwife' ? { kind: 'puskesmas', id: 'contoh-p0' } : { kind: 'district', id: 1872 };

const mapOf = ({ place }: PlaceMonth): string => `/wilayah/${place.level}/${place.id}/2026-11/peta`;
const HOUSES_AT = `${mapOf(VILLAGE)}?menurut=rumah`;
const BOUNDARIES_AT = '/batas-wilayah';

/** Maps with land, with squares, and with both; and the page where a district hands its boundaries in. */
export const mapPictures: readonly Picture[] = [
  picture('peta-kota', 'Peta kota dari batas rekaan', mapOf(DISTRICT), server(DISTRICT, DRAWN)),
  picture('peta-kecamatan', 'Peta kecamatan, angka kecil', mapOf(CAMAT), server(CAMAT, DRAWN)),
  picture('peta-kotak', 'Peta skematis 22 desa', mapOf(MANY), server(MANY, NONE)),
  picture('peta-sebagian', 'Peta dengan sebagian batas', mapOf(MANY), server(MANY, SOME)),
  picture('peta-desa', 'Peta desa menurut posyandu dan RT', mapOf(VILLAGE), server(VILLAGE, NONE), {
    role: 'midwife',
  }),
  picture('peta-gelap', 'Peta, layar gelap', mapOf(MANY), server(MANY, DRAWN), { theme: 'dark' }),
  picture('peta-besar', 'Peta, huruf 200%', mapOf(MANY), server(MANY, NONE), { twice: true }),
  picture('peta-tanpa-sinyal', 'Peta, tanpa sinyal', mapOf(MANY), away),
  picture('peta-rumah', 'Peta rumah di atas batas desa', HOUSES_AT, withHouses(42, DRAWN), {
    role: 'midwife',
  }),
  picture(
    'peta-rumah-lepas',
    'Peta rumah tanpa batas, terpotong',
    HOUSES_AT,
    withHouses(60, NONE),
    {
      role: 'midwife',
    },
  ),
  picture('peta-rumah-satu', 'Peta dengan satu rumah', HOUSES_AT, withHouses(1, NONE), {
    role: 'midwife',
    theme: 'dark',
  }),
  picture('peta-rumah-kosong', 'Peta rumah, belum ada titik', HOUSES_AT, withHouses(0, DRAWN), {
    role: 'midwife',
  }),
  picture('peta-rumah-alasan', 'Peta rumah, alasan diminta', HOUSES_AT, withHouses(9, DRAWN), {
    role: 'puskesmas',
  }),
  picture('peta-rumah-besar', 'Peta rumah, huruf 200%', HOUSES_AT, withHouses(12, DRAWN), {
    role: 'midwife',
    twice: true,
  }),
  picture('batas-kosong', 'Batas wilayah, belum ada', BOUNDARIES_AT, server(DISTRICT, NONE)),
  picture('batas-ada', 'Batas wilayah yang tersimpan', BOUNDARIES_AT, server(DISTRICT, SOME)),
  {
    key: 'batas-periksa',
    title: 'Batas wilayah, hasil pemeriksaan berkas',
    path: BOUNDARIES_AT,
    draw: () => {
      const stranger = { id: '35.17.01.2001', name: 'Entah' };
      const found = readBoundaries(madeUpBoundaries([...VILLAGES.slice(0, 18), stranger]), AREAS);
      return createElement(ChartPage, {
        title: 'Batas wilayah',
        children: found.ok
          ? createElement(BoundariesFound, { read: found.value, areas: AREAS })
          : null,
      });
    },
  },
];
