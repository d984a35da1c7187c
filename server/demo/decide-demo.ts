import { RULES } from '#domain/assess/rules.ts';
import { addToMonth, firstDayOf, type LocalDate, monthOf, yearOf } from '#domain/calendar.ts';
import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import { readBoundaries } from '#domain/places/boundaries.ts';
import type { BoundaryArea } from '#domain/places/boundary.ts';
import { madeUpBoundaries } from '#domain/places/made-up-boundaries.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Aim } from '#domain/pws/aims.ts';
import { aimsOf, keepAims } from '../store/aims.ts';
import { areasToDraw, replaceShapes } from '../store/boundaries.ts';
import { keepPackageChange } from '../store/packages.ts';
import { keepPublication } from '../store/publications.ts';
import type { Store } from '../store/store.ts';
import type { DemoAccount } from './demo-accounts.ts';

/** What the district and one of its puskesmas of the demo decided, each as an account of theirs did. */
export async function decideDemo(
  store: Store,
  at: Posyandu,
  accounts: readonly DemoAccount[],
  until: LocalDate,
): Promise<void> {
  const byRole = (role: DemoAccount['role']): string =>
    accounts.find((account) => account.role === role)?.id ?? '';
  const when = new Date(`${firstDayOf(monthOf(until))}T03:00:00Z`);
  await setAims(store, at, until, { by: byRole('dinkes'), at: when });
  await publishNext(store, at, until, { by: byRole('dinkes'), at: when });
  await switchServices(store, at, until, { by: byRole('puskesmas'), at: when });
  await drawBoundaries(store, at, { by: byRole('dinkes'), at: when });
}

interface By {
  by: string;
  at: Date;
}

const DISTRICT: Readonly<Record<string, number>> = {
  '16.ds': 85,
  '16.nd': 80,
  '2.k6': 90,
};

/** The district's shares of the year, and one puskesmas that aims higher. */
async function setAims(store: Store, at: Posyandu, until: LocalDate, by: By): Promise<void> {
  const year = yearOf(until);
  if ((await aimsOf(store.pool, at.districtId, year)).length > 0) return;
  const regency = at.villageCode.slice(0, 5);
  const aims: Aim[] = Object.entries(DISTRICT).map(([key, value]) => ({
    level: 'district',
    place: regency,
    year,
    key,
    kind: 'percent',
    value,
  }));
  const higher = { level: 'puskesmas', place: at.puskesmasId, year, key: '16.ds' } as const;
  await keepAims(
    store.pool,
    at.districtId,
    [...aims, { ...higher, kind: 'percent', value: 90 }],
    by,
  );
}

/** A cut-off that begins the month after next, so that the page of versions shows one to come. */
async function publishNext(store: Store, at: Posyandu, until: LocalDate, by: By): Promise<void> {
  const table = RULES.find(({ card }) => card.rule === 'waist')?.versions.at(-1)?.table;
  if (typeof table !== 'object' || !table || !('limit' in table)) return;
  // a second try of a load that was cut off finds the name taken, and leaves it
  await keepPublication(
    store.pool,
    at.districtId,
    {
      kind: 'rule-table',
      name: 'waist',
      version: 'contoh-1',
      since: firstDayOf(addToMonth(monthOf(until), 2)),
      note: 'Surat edaran rekaan, untuk contoh saja',
      body: { ...table, limit: { F: 82, M: 90 } },
    },
    by,
  );
}

const CHANGES = {
  off: '00000000-0000-4000-8000-000000009001',
  add: '00000000-0000-4000-8000-000000009002',
} as const;

/** A test stops for want of strips, and a service of the puskesmas' own begins. */
async function switchServices(store: Store, at: Posyandu, until: LocalDate, by: By): Promise<void> {
  const from = firstDayOf(monthOf(until));
  const place = { districtId: at.districtId, puskesmasId: at.puskesmasId };
  const said = { at: by.at.toISOString(), by: by.by };
  await keepPackageChange(store.pool, place, {
    ...said,
    id: CHANGES.off,
    change: {
      act: 'off',
      level: 'puskesmas',
      service: 'measure.uric-acid',
      from,
      until: firstDayOf(addToMonth(monthOf(until), 2)),
      reason: 'Strip belum datang (contoh)',
    },
  });
  await keepPackageChange(store.pool, place, {
    ...said,
    id: CHANGES.add,
    change: {
      act: 'add',
      level: 'posyandu',
      stage: 'lansia',
      service: 'local.kebun-gizi-contoh',
      label: 'Kebun gizi (contoh)',
      setting: 'outside',
      kind: 'promotive',
      performer: 'kader',
      from,
    },
  });
}

/** Wavy squares in place of the villages: like nothing on earth, and said to be made up. */
async function drawBoundaries(store: Store, at: Posyandu, by: By): Promise<void> {
  const villages = await villagesToDraw(store, at.districtId);
  const read = readBoundaries(madeUpBoundaries(villages), villages);
  if (!read.ok) throw new Error(`the demo's boundaries cannot be read: ${read.error}`);
  await replaceShapes(store.pool, at.districtId, read.value.matching.level, read.value.shapes, by);
}

/** In the order in which their squares stand side by side. */
export async function villagesToDraw(store: Store, districtId: number): Promise<BoundaryArea[]> {
  const own = DEMO_POSYANDU.filter((at) => at.districtId === districtId);
  const areas = await areasToDraw(store.pool, districtId, own);
  return areas.filter(({ level }) => level === 'village');
}
