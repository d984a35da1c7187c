import { addToMonth, type Month } from '#domain/calendar.ts';
import { pointsAround, stagesAround } from '#domain/pws/before-after.ts';
import { INDICATORS } from '#domain/pws/indicators/catalogue.ts';
import { isLive, type Term } from '#domain/pws/indicators/line.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceHead, PlaceLevel, PlaceMonth } from '#domain/pws/place-month.ts';
import { type Below, placePage, TREND_MONTHS } from '#domain/pws/place-page.ts';
import type { AccessReport, BeforeAfter, HouseholdsPage, RtPage } from '#domain/pws/place-parts.ts';
import { placeForOutsiders } from '#domain/pws/small-places.ts';
import { ok } from '#domain/result.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import type { AskServer } from '../known/ask-server.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { FAKE_VILLAGE } from './fake-village.ts';

/** Made-up months of real places, made with the same code as the server's. */
export const FAKE_PUSKESMAS = 'contoh-p';
const LAMPUNG = { level: 'province', id: '18', name: 'Lampung' } as const;
const METRO = { level: 'district', id: '18.72', name: 'Kota Metro' } as const;
const BARAT = { level: 'subdistrict', id: '18.72.03', name: 'Metro Barat' } as const;

const TARGETS = [9, 3, 14, 19, 71, 16, 118, 52, 431, 74];
const SKDN_PARTS = [
  ['d', 0.82],
  ['n', 0.52],
  ['t', 0.15],
  ['o', 0.1],
  ['b', 0.05],
  ['bgm', 0.02],
  ['two-t', 0.03],
] as const;

/** `reach` of the targets served, 0 to 1, in a place `size` times a posyandu. */
function numbersOf(size: number, reach: number): MonthNumbers {
  const numbers = new MonthNumbers();
  const add = (group: string, what: string, n: number) =>
    numbers.add(group, what, Math.max(0, Math.round(n)));
  let [all, came] = [0, 0];
  for (const [i, group] of GROUPS.entries()) {
    const target = (TARGETS[i] ?? 0) * size;
    const served = target * reach * (i > 5 ? 0.5 : 1);
    add(group, 'target', target);
    add(group, 'served', served);
    add(group, 'at-risk', served * 0.14);
    add(group, 'referred', served * 0.03);
    add(group, 'visited', target * 0.06);
    if (i > 2) [all, came] = [all + target, came + served];
    if (group !== 'bayi' && group !== 'balita') continue;
    for (const [what, part] of SKDN_PARTS) weigh(add, group, what, target * reach * part);
    for (const sex of ['F', 'M'] as const) add(`${group}/${sex}`, 'target', target / 2);
  }
  add('book', 'target', 80 * size);
  add('*', 'target', all);
  add('*', 'served', came);
  add('*', 'at-risk', came * 0.14);
  addVisits(add, came);
  if (reach > 0) addIndicators(numbers, size, reach);
  return numbers;
}

type Add = (group: string, what: string, n: number) => void;

function weigh(add: Add, group: string, what: string, n: number): void {
  add(group, what, n);
  for (const sex of ['F', 'M'] as const) add(`${group}/${sex}`, what, n / 2);
}

function addVisits(add: Add, came: number): void {
  add('*', 'visit.all', came * 1.1);
  add('*', 'visit.well', came * 0.8);
  add('*', 'visit.sick', came * 0.2);
  add('*', 'visit.contact-well', came * 0.74);
  add('*', 'visit.educated', came * 0.9);
  add('*', 'visit.session', came);
  add('*', 'visit.session-educated', came * 0.86);
  add('*', 'svc.vitamin-a.in', came * 0.2);
  add('*', 'svc.vitamin-a.out', came * 0.5);
}

/** Something in every line that is live, so that each can be looked at. */
function addIndicators(numbers: MonthNumbers, size: number, reach: number): void {
  const missing = ({ group, what }: Term): boolean => numbers.get(group, what) === 0;
  for (const [i, line] of INDICATORS.entries()) {
    if (!isLive(line)) continue;
    const { numerator, registered } = line.from;
    const base = Math.round((6 + ((i * 7) % 30)) * size);
    const low = line.target?.direction === 'at-most';
    const under = registered && 'targets' in registered ? registered.targets.map(asTarget) : [];
    const counted = registered && 'count' in registered ? registered.count : under;
    for (const term of counted) if (missing(term)) numbers.add(term.group, term.what, base);
    const whole = counted.reduce((sum, { group, what }) => sum + numbers.get(group, what), 0);
    const part = low ? 0.1 : reach * (0.55 + ((i * 13) % 55) / 100);
    for (const term of numerator.slice(0, 1))
      if (missing(term)) numbers.add(term.group, term.what, Math.floor(whole * part));
  }
}
const asTarget = (group: string): Term => ({ group, what: 'target' });

/** Twelve months, a little more reached in each. */
function months(month: Month, size: number, reach: number): Map<Month, MonthNumbers> {
  return new Map(
    Array.from({ length: TREND_MONTHS }, (_, i): [Month, MonthNumbers] => {
      const wave = reach === 0 ? 0 : ((i * 5) % 4) * 0.02 - (TREND_MONTHS - 1 - i) * 0.02;
      return [addToMonth(month, i + 1 - TREND_MONTHS), numbersOf(size, Math.max(0, reach + wave))];
    }),
  );
}

const VILLAGES = [
  ['18.72.03.1001', 'Mulyojati', 3, 0.93],
  ['18.72.03.1002', 'Mulyosari', 1.5, 0.61],
  ['18.72.03.1003', 'Ganjaragung', 2, 0.88],
  [FAKE_VILLAGE, 'Ganjarasri', 3, 0.74],
  ['18.72.03.1099', 'Tejoagung Permai Sumber Rejeki', 1, 0],
] as const;
const POSYANDU = [
  [FAKE_POSYANDU, 'Posyandu Melati 3 RW 03', 1, 0.86],
  [OTHER_POSYANDU, 'Posyandu Dahlia 8 RW 05', 1.4, 0.7],
  ['contoh-anggrek', 'Posyandu Anggrek Dusun Sumber Rejeki Atas', 0.6, 0],
] as const;
const PUSKESMAS = Array.from(
  { length: 14 },
  (_, i) =>
    [
      `contoh-p${i}`,
      `Puskesmas Contoh ${i + 1}`,
      8,
      i === 5 ? 0.24 : 0.7 + (i % 6) * 0.04,
    ] as const,
);

function below(
  level: PlaceLevel,
  rows: typeof VILLAGES | typeof POSYANDU | typeof PUSKESMAS,
  month: Month,
): Below[] {
  return rows.map(([id, name, size, reach], i): Below => {
    const all = months(month, size, i % 2 === 0 ? reach : reach * 0.98);
    const posyandu = level === 'posyandu' ? 1 : Math.ceil(size * 2);
    return {
      level,
      id,
      name,
      now: all.get(month) ?? new MonthNumbers(),
      before: all.get(addToMonth(month, -1)) ?? null,
      opened: reach === 0 ? 0 : posyandu - (i % 2),
      posyandu,
      freshAt: reach === 0 ? null : `${month}-2${i % 3}T03:20:00.000Z`,
    };
  });
}

interface Made {
  place: PlaceHead;
  size: number;
  reach: number;
  lines: Below[];
}

function pageOf(month: Month, { place, size, reach, lines }: Made): PlaceMonth {
  const all = months(month, size, reach);
  const aimed = { level: 'village', id: place.id, below: [] } as const;
  return placePage({
    place,
    month,
    months: all,
    year: numbersOf(size, reach),
    below: lines,
    aims: { aims: [], path: {}, place: aimed },
    opened: lines.reduce((n, line) => n + line.opened, 0),
    posyandu: lines.reduce((n, line) => n + line.posyandu, 0),
    openDay: null,
    ruleVersion: 'contoh',
    freshAt: reach === 0 ? null : `${month}-22T02:14:00.000Z`,
    demo: true,
  });
}

export const fakePuskesmas = (month: Month): PlaceMonth =>
  pageOf(month, {
    place: {
      level: 'puskesmas',
      id: FAKE_PUSKESMAS,
      name: 'Puskesmas Ganjar Agung',
      within: [LAMPUNG, METRO],
    },
    size: 10,
    reach: 0.79,
    lines: below('village', VILLAGES, month),
  });
export const fakeVillagePlace = (month: Month): PlaceMonth =>
  pageOf(month, {
    place: {
      level: 'village',
      id: FAKE_VILLAGE,
      name: 'Ganjarasri',
      within: [LAMPUNG, METRO, BARAT],
    },
    size: 3,
    reach: 0.74,
    lines: below('posyandu', POSYANDU, month),
  });
export const fakeEmptyVillage = (month: Month): PlaceMonth =>
  pageOf(month, {
    place: {
      level: 'village',
      id: FAKE_VILLAGE,
      name: 'Ganjarasri',
      within: [LAMPUNG, METRO, BARAT],
    },
    size: 0,
    reach: 0,
    lines: [],
  });
export const fakeDistrict = (month: Month): PlaceMonth =>
  placeForOutsiders(
    pageOf(month, {
      place: { ...METRO, within: [LAMPUNG] },
      size: 112,
      reach: 0.78,
      lines: below('puskesmas', PUSKESMAS, month),
    }),
  );
export const fakeLurahVillage = (month: Month): PlaceMonth =>
  placeForOutsiders(fakeVillagePlace(month));

const RT: RtPage['lines'] = [
  ['001', 96, 71, 9],
  ['002', 118, 64, 14],
  ['003', 75, 75, 4],
  [null, 12, 3, 1],
].map(([rt, target, served, atRisk], i) => ({
  rt: rt as string | null,
  target: Number(target),
  served: Number(served),
  notYet: Number(target) - Number(served),
  atRisk: Number(atRisk),
  guests: rt === null ? 3 : 0,
  skdn: { s: 11 - i, d: 9 - i, n: 6 - i, t: 1, twoT: 0, bgm: 0 },
}));

const member = (
  n: number,
  name: string,
  birthDate: string,
  served: boolean,
  why: string[] = [],
) => ({
  id: fakeId(n),
  name,
  birthDate,
  sex: n % 2 ? ('F' as const) : ('M' as const),
  posyandu: FAKE_POSYANDU,
  groups: [],
  served,
  why,
  atRisk: why.length > 0,
});

const FAMILIES: Omit<HouseholdsPage, 'month' | 'rt'> = {
  households: [
    [
      member(31, 'Siti Aminah Contoh', '1991-04-12', true, ['Tekanan darah tinggi']),
      member(32, 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh', '2024-06-19', false),
      member(33, 'Aisyah Putri Contoh', '2025-12-10', true, ['Berat badan tidak naik dua kali']),
    ],
    [member(34, 'Sugeng', '1958-01-02', true)],
  ],
  alone: [member(35, 'Wagiyem Contoh', '1949-08-17', false)],
  others: 4,
  total: 1240,
};

const ACCESS: AccessReport = {
  month: '2026-11',
  whole: { residents: 2412, served: 1304, session: 1188, neverServed: 217 },
  lines: POSYANDU.map(([id, name, size], i) => ({
    id,
    name,
    residents: Math.round(800 * size),
    served: Math.round(430 * size),
    session: Math.round(390 * size),
    neverServed: 40 + i * 61,
  })),
  posyandu: 3,
  small: 'exact',
};

const BEGUN = { beganOn: '2026-07-01', at: '2026-07-03T03:00:00Z', byName: 'Bu Ratna (contoh)' };

/** Three posyandu of whom two began; around a month, or (null) around their own starts. */
function aroundOf(start: Month | null, mine: boolean, months = start ? 6 : 4): BeforeAfter {
  const all = Array.from({ length: 2 * months }, (_, i) => numbersOf(3, 0.45 + i * 0.03));
  const lines = POSYANDU.map(([id, name], i) => ({
    id,
    name,
    start: i === 0 ? BEGUN : i === 1 ? { ...BEGUN, beganOn: '2026-05-12' } : null,
    mine,
  }));
  return {
    place: { level: 'village', id: FAKE_VILLAGE, name: 'Ganjarasri' },
    start,
    months,
    points: pointsAround(all, start, false),
    stages: stagesAround(all, false),
    complete: true,
    small: 'exact',
    ilp: {
      posyandu: 3,
      begun: 2,
      lines,
      own: start ? null : { counted: 2, tooNew: 0, nothingBefore: 0, split: 0 },
    },
  };
}

/** The page of one posyandu: begun, or with nothing said of it. */
function ofPosyandu(start: Month | null, mine: boolean, begun: boolean): BeforeAfter {
  const around = aroundOf(start ?? '2026-07', mine, start ? 6 : 4);
  const line = { id: FAKE_POSYANDU, name: 'Posyandu Melati 3', start: begun ? BEGUN : null, mine };
  const counted = begun ? 1 : 0;
  return {
    ...around,
    ...(begun || start ? {} : { start: null, months: 0, points: [] }),
    place: { level: 'posyandu', id: FAKE_POSYANDU, name: 'Posyandu Melati 3' },
    ilp: {
      posyandu: 1,
      begun: counted,
      lines: [line],
      own: start ? null : { counted, tooNew: 0, nothingBefore: 0, split: 0 },
    },
  };
}

/** The same, of somebody who may say when posyandu began; `begun`: somebody said so of this one. */
export const ilpServer = (begun: boolean): AskServer => ({
  ...placeServer(fakeVillagePlace),
  json: async (path) => {
    const start = /start=([\d-]+)/.exec(path)?.[1] ?? null;
    if (path.includes('/places/posyandu/')) return ok(ofPosyandu(start, true, begun));
    return ok(aroundOf(start, true));
  },
});

/** A server that answers every place with the same kind of page. */
export const placeServer = (page: (month: Month) => PlaceMonth): AskServer => ({
  json: async (path) => {
    const month = /months\/(\d{4}-\d{2})/.exec(path)?.[1] ?? '2026-11';
    if (path.includes('/households')) return ok({ month, rt: '002', ...FAMILIES });
    if (path.endsWith('/rt')) return ok({ month, lines: RT });
    if (path.includes('/access/people')) return ok({ people: [], total: 0 });
    if (path.includes('/access')) return ok(ACCESS);
    if (path.includes('/before-after'))
      return ok(aroundOf(/start=([\d-]+)/.exec(path)?.[1] ?? null, false));
    return ok(page(month));
  },
  follow: (_path, _on, signal) =>
    new Promise((done) => signal.addEventListener('abort', () => done(ok(undefined)))),
});

/** A village of which one posyandu began, for a reader who is told nothing of one alone. */
export const ilpSplitServer: AskServer = {
  ...placeServer(fakeLurahVillage),
  json: async () => {
    const around = { ...aroundOf(null, false), months: 0, points: [], small: 'suppressed' };
    const own = { counted: 0, tooNew: 0, nothingBefore: 0, split: 2 };
    return ok({ ...around, ilp: { ...around.ilp, own } });
  },
};
