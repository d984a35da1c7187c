import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Month } from '#domain/calendar.ts';
import { publishedFrom } from '#domain/publish/publication.ts';
import type { Aim, AimLevel } from '#domain/pws/aims.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import {
  children,
  closePhones,
  fromScratch,
  kept,
  opened,
  PEOPLE,
  phoneWith,
  SESSION,
  stricterArms,
  VILLAGE,
} from './months-for-test.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { Breathe, PhoneMonths } from './phone-months.ts';
import { published } from './publications.ts';
import { POSYANDU } from './server-for-test.ts';

const MONTH: Month = '2025-11';
const HERE = { level: 'posyandu', id: POSYANDU } as const;
const go: Breathe = async () => true;

afterEach(closePhones);

const pageOf = async (months: PhoneMonths, month = MONTH): Promise<PlaceMonth> => {
  const page = await months.page(HERE, month, go);
  if (!page) throw new Error('no page');
  return page;
};
const weighedIn = ({ skdn }: PlaceMonth) => skdn[0]?.skdn.d;

describe('the months of a phone', () => {
  it('are made without any network, and say while people are folded how many of how many', async () => {
    const { server, months } = await phoneWith([...children(), opened('2025-11-12')]);
    server.online = false;
    const told: [number, number][] = [];
    const page = await months.page(HERE, MONTH, async (done, of) => {
      told.push([done, of]);
      return true;
    });
    expect(told[0]).toEqual([0, PEOPLE]);
    expect(page).toMatchObject({ openDay: '2025-11-12', small: 'exact', opened: 1 });
    expect(page?.groups.find((g) => g.group === 'balita')).toMatchObject({
      target: 11,
      served: 6,
    });
    expect(weighedIn(page as PlaceMonth)).toBe(PEOPLE / 2);
    expect(page?.skdn[0]?.skdn.s).toBe(PEOPLE);
  });

  it('stop when asked to, keep what was folded, and go on from there', async () => {
    const { months } = await phoneWith(children());
    expect(await months.page(HERE, MONTH, async () => false)).toBeNull();
    expect(weighedIn(await pageOf(months))).toBe(PEOPLE / 2);
  });

  it('move with a save, by one person, before anything was sent', async () => {
    const { server, phone, months } = await phoneWith(children());
    await pageOf(months);
    server.online = false;
    const last = personId(PEOPLE);
    const body = { what: 'weight', value: 9.4, step: 2 } as const;
    const draft = { kind: 'measurement-taken', subject: last, scope: POSYANDU } as const;
    await phone.write([{ ...draft, on: '2025-11-19', body }]);
    let people = -1;
    const page = await months.page(HERE, MONTH, async (_, of) => {
      people = of;
      return true;
    });
    expect(people).toBe(1);
    expect(weighedIn(page as PlaceMonth)).toBe(PEOPLE / 2 + 1);
    expect(kept(months, MONTH)).toEqual(await fromScratch(phone, MONTH));
  });

  it('open every number to its people, from the phone, with the reasons a kader may read', async () => {
    const { server, months } = await phoneWith([
      ...children(),
      entry(personId(3), 'referral-made', '2025-11-12', { to: 'puskesmas', reasons: ['weight'] }),
      weighed(4, '2025-11-12', 4.1),
    ]);
    server.online = false;
    const page = await pageOf(months);
    const names = async (what: string, group = '*') =>
      (await months.people(HERE, MONTH, { what, group }, go))?.map(({ person }) => person.name);
    expect(await names('served')).toHaveLength(PEOPLE / 2);
    expect(await names('not-yet')).toHaveLength(PEOPLE / 2);
    for (const { group, target, served, notYet, atRisk } of page.groups) {
      expect((await names('target', group))?.length, group).toBe(target);
      expect((await names('served', group))?.length, group).toBe(served);
      expect((await names('not-yet', group))?.length, group).toBe(notYet);
      expect((await names('at-risk', group))?.length, group).toBe(atRisk);
    }
    const risky = await months.people(HERE, MONTH, { what: 'at-risk', group: '*' }, go);
    expect(risky?.length).toBeGreaterThan(0);
    for (const { why } of risky ?? []) expect(why.length).toBeGreaterThan(0);
    expect(await months.people(HERE, MONTH, { what: 'nonsense', group: '*' }, go)).toBeNull();
    const elsewhere = { level: 'posyandu', id: 'lain' } as const;
    expect(await months.people(elsewhere, MONTH, { what: 'served', group: '*' }, go)).toBeNull();
  });

  it('tell a kader no number that rests on what is kept to health workers (ruling 16)', async () => {
    const kader = await phoneWith(children());
    const hers = (await pageOf(kader.months)).indicators.filter(({ sensitive }) => sensitive);
    expect(hers.length).toBeGreaterThan(0);
    for (const value of hers) expect(value).toMatchObject({ numerator: null, percent: null });
    const asked = { what: 's.r.adult.30', group: '*' };
    expect(await kader.months.people(HERE, MONTH, asked, go)).toBeNull();
    const midwife = await phoneWith(children(), 'bidan');
    const recaps = await Promise.all(
      [kader, midwife].map(({ months }) => months.recap(POSYANDU, MONTH, 'adult', go)),
    );
    const guarded = (i: number) =>
      recaps[i]?.rows.at(-1)?.values.filter(({ missing }) => missing === 'health-workers').length;
    expect(guarded(0)).toBeGreaterThan(0);
    expect(guarded(1)).toBe(0);
  });

  it('follow an open day that is redated: who was born in between is awaited then', async () => {
    const { server, phone, months } = await phoneWith([...children(), opened('2025-11-05')]);
    server.serverAdds([registered(40, { birthDate: '2025-11-08', name: 'Bayi Contoh' })]);
    await phone.syncNow();
    const before = await pageOf(months);
    expect(before).toMatchObject({ openDay: '2025-11-05' });
    expect(before.skdn[0]?.skdn.s).toBe(PEOPLE);
    server.serverAdds([entry(SESSION, 'session-redated', '2025-11-05', { date: '2025-11-12' })]);
    await phone.syncNow();
    const after = await pageOf(months);
    expect(after).toMatchObject({ openDay: '2025-11-12' });
    expect(after.skdn[0]?.skdn.s).toBe(PEOPLE + 1);
    expect(kept(months, MONTH)).toEqual(await fromScratch(phone, MONTH));
  });

  it('are judged by the tables the district published', async () => {
    const arm = { what: 'muac', value: 12.8, step: 2 };
    const measured = entry(personId(9), 'measurement-taken', '2025-11-12', arm);
    const { phone, months } = await phoneWith([...children(), measured]);
    const atRisk = async () => {
      const asked = { what: 'at-risk', group: '*' };
      const people = await months.people(HERE, MONTH, asked, go);
      return people?.map(({ person }) => person.name) ?? [];
    };
    expect(await atRisk()).not.toContain('Anak 9 Contoh');
    published.value = publishedFrom([stricterArms()]);
    expect(await atRisk()).toContain('Anak 9 Contoh');
    expect(kept(months, MONTH)).toEqual(await fromScratch(phone, MONTH));
  });

  it('aim at what the nearest place set, and name what the posyandu lies in', async () => {
    const percent = (level: AimLevel, place: string, value: number): Aim => ({
      level,
      place,
      year: 2025,
      key: '16.ds',
      kind: 'percent',
      value,
    });
    const { months } = await phoneWith(children(), 'sari', {
      aims: [percent('district', '18.72', 85), percent('village', VILLAGE, 60)],
      areas: { '18': 'Lampung', '18.72': 'Kota Metro', '18.72.03': 'Metro Timur' },
    });
    const page = await pageOf(months);
    expect(page.indicators.find(({ key }) => key === '16.ds')?.target).toMatchObject({
      percent: 60,
      from: 'village',
    });
    expect(page.place.within.map(({ name }) => name)).toEqual([
      'Lampung',
      'Kota Metro',
      'Metro Timur',
      'Yosodadi',
    ]);
    const sheet = await months.recap(POSYANDU, MONTH, 'child', go);
    expect(sheet?.place).toMatchObject({ subdistrict: 'Metro Timur', district: 'Kota Metro' });
  });

  it('ask the server for names and targets an older app was not told, and say until then that they are missing', async () => {
    const { server, phone, months } = await phoneWith([...children(), opened('2025-11-12')]);
    const before = await months.recap(POSYANDU, MONTH, 'child', go);
    expect(before?.place).toMatchObject({ subdistrict: '…', district: '…' });
    server.alsoTells = { aims: [], areas: { '18.72': 'Kota Metro', '18.72.03': 'Metro Timur' } };
    await expect.poll(() => phone.me.value?.areas, { timeout: 5_000 }).toBeDefined();
    const after = await months.recap(POSYANDU, MONTH, 'child', go);
    expect(after?.place).toMatchObject({ subdistrict: 'Metro Timur', district: 'Kota Metro' });
  });

  it('make the recap from the same numbers', async () => {
    const { months } = await phoneWith([...children(), opened('2025-11-12')]);
    const sheet = await months.recap(POSYANDU, MONTH, 'child', go);
    expect(sheet?.rows).toHaveLength(11);
    const row = sheet?.rows.at(-1)?.values;
    const column = (n: number) => row?.find((value) => value.n === n)?.value;
    expect([column(2), column(3)]).toEqual([1, PEOPLE - 1]);
    expect([column(5), column(6)]).toEqual([0, PEOPLE / 2]);
    expect(await months.recap('lain', MONTH, 'child', go)).toBeNull();
  });
});
