import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { GROUPS } from '../stages/groups.ts';
import { carriedChanges, readChanges } from './carried-changes.ts';
import { type CheckAgainst, checkPackageChange, type TypedChange } from './check-change.ts';
import type { AddChange, PackageChange, SwitchChange } from './package-change.ts';
import { packageOn } from './package-on.ts';
import { LEVELS, STAGE_KEYS } from './package-row.ts';
import { kindOfService, PACKAGE_ROWS } from './package-rows.ts';
import { localFields, whereGiven } from './where-given.ts';

const TODAY = '2026-11-22';
const off = (service: string, more: Partial<SwitchChange> = {}): SwitchChange => ({
  act: 'off',
  level: 'posyandu',
  service,
  from: '2026-11-01',
  ...more,
});
const exercise: AddChange = {
  act: 'add',
  level: 'posyandu',
  stage: 'lansia',
  service: 'local.senam-diabet',
  label: 'Senam pagi',
  setting: 'outside',
  kind: 'promotive',
  performer: 'kader',
  from: '2026-11-01',
};
const isOn = (changes: readonly PackageChange[], on: string, stage = 'bumil') =>
  packageOn(PACKAGE_ROWS, changes, on).find(
    (row) => row.service === 'iron-tablets' && row.stage === stage && row.level === 'posyandu',
  )?.on;

describe('what a puskesmas decides about its package', () => {
  it.each<[string, PackageChange[], string, boolean]>([
    ['nothing decided', [], TODAY, true],
    ['the day before', [off('iron-tablets')], '2026-10-31', true],
    ['from the day on', [off('iron-tablets')], '2026-11-01', false],
    ['on its last day', [off('iron-tablets', { until: TODAY })], TODAY, false],
    ['the day after it', [off('iron-tablets', { until: TODAY })], addDays(TODAY, 1), true],
    ['on again', [off('iron-tablets'), off('iron-tablets', { act: 'on' })], TODAY, true],
    [
      'a later one that has ended gives way to the one before',
      [off('iron-tablets'), off('iron-tablets', { act: 'on', until: '2026-11-10' })],
      TODAY,
      false,
    ],
    ['at another level', [off('iron-tablets', { level: 'pustu' })], TODAY, true],
    ['at another stage', [off('iron-tablets', { stage: 'sekolah' })], TODAY, true],
    ['at this stage', [off('iron-tablets', { stage: 'bumil' })], TODAY, false],
  ])('T1.09 %s', (_name, changes, on, expected) => {
    expect(isOn(changes, on)).toBe(expected);
  });

  it('switches every dose with its family, and never what the card keeps', () => {
    const rows = packageOn(PACKAGE_ROWS, [off('immunization'), off('referral')], TODAY);
    const here = rows.filter((row) => row.level === 'posyandu');
    expect(here.filter((r) => r.family === 'immunization').every((r) => !r.on)).toBe(true);
    expect(here.filter((r) => r.service === 'referral').every((r) => r.on)).toBe(true);
    expect(here.find((r) => r.service === 'immunization.td')?.on).toBe(true);
  });

  it('T0.14 says where a service is given: here, at the pustu, at the puskesmas, nowhere', () => {
    const at = (changes: PackageChange[], service: string) =>
      whereGiven(changes, ['bumil', 'dewasa'], TODAY)(service);
    expect(at([], 'antenatal-check')).toBe('posyandu');
    expect(at([off('antenatal-check')], 'antenatal-check')).toBe('pustu');
    expect(at([off('antenatal-check.doctor')], 'antenatal-check.doctor')).toBe('puskesmas');
    expect(at([off('pmt-mother')], 'pmt-mother')).toBeNull();
    expect(at([off('pmt-mother')], 'something-new')).toBe('posyandu');
    // asked of her as an adult too: one stage that gives it is enough
    expect(at([off('immunization.td', { stage: 'bumil' })], 'immunization.td')).toBe('posyandu');
    expect(at([off('immunization.td')], 'immunization.td')).toBe('pustu');
  });

  it('offers a service of its own at the posyandu, to its stage, in its time', () => {
    const names = (changes: PackageChange[], on = TODAY) =>
      localFields(changes, ['lansia'], on).map((field) => field.service);
    expect(names([exercise])).toEqual(['local.senam-diabet']);
    expect(names([exercise], '2026-10-31')).toEqual([]);
    expect(names([exercise, off('local.senam-diabet')])).toEqual([]);
    expect(names([{ ...exercise, level: 'puskesmas' }])).toEqual([]);
    expect(localFields([exercise], ['dewasa'], TODAY)).toEqual([]);
    const worker = { ...exercise, performer: 'health-worker' as const };
    expect(localFields([worker], ['lansia'], TODAY)[0]?.byHealthWorker).toBe(true);
    const rows = packageOn(PACKAGE_ROWS, [exercise], TODAY).filter((row) => row.local);
    expect(kindOfService('local.senam-diabet', rows)).toBe('promotive');
  });

  it('changes nothing where nothing was decided', () => {
    const where = whereGiven([], GROUPS, TODAY);
    for (const row of PACKAGE_ROWS) expect(where(row.service)).toBe('posyandu');
    expect(packageOn(PACKAGE_ROWS, [], TODAY).every((row) => row.on)).toBe(true);
    expect(packageOn(PACKAGE_ROWS, [], '2022-12-31')).toEqual([]);
  });
});

describe('a change is looked at before it is kept', () => {
  const against: CheckAgainst = { rows: PACKAGE_ROWS, changes: [exercise], today: TODAY };
  const checked = (change: object) => {
    const typed = {
      act: 'off',
      level: 'posyandu',
      service: 'iron-tablets',
      from: TODAY,
      ...change,
    };
    const result = checkPackageChange(typed as TypedChange, against);
    return result.ok ? result.value : result.error;
  };
  const added = (change: object) =>
    checked({ ...exercise, label: 'Kelas memasak', service: undefined, from: TODAY, ...change });

  it.each<[string, object, string[]]>([
    ['no such service', { service: 'tidak-ada' }, ['unknown-service']],
    ['not at this level', { service: 'p4k', level: 'pustu' }, ['unknown-service']],
    ['not at this stage', { stage: 'lansia' }, ['unknown-service']],
    ['part of the card', { service: 'measure.weight' }, ['stays-on']],
    ['no date', { from: '2026-02-30' }, ['bad-date']],
    ['ends before it begins', { until: '2026-11-21' }, ['ends-before-it-begins']],
    ['long ago', { from: '2026-10-21' }, ['too-long-ago']],
    ['in two years', { from: '2028-11-22' }, ['too-far-ahead']],
    ['an unreadable reason', { reason: 'habis\u202estok' }, ['reason-unreadable']],
    ['two at once', { service: 'tidak-ada', from: 'besok' }, ['bad-date', 'unknown-service']],
  ])('refuses %s', (_name, change, problems) => {
    expect(checked(change)).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['nothing', { label: '  ' }, ['label-unreadable']],
    ['one letter', { label: 'a' }, ['label-too-short']],
    ['a sentence', { label: 'x'.repeat(61) }, ['label-too-long']],
    ['a mark-up', { label: '<b>senam</b>' }, ['label-unreadable']],
    ['an illness', { label: 'Kelas diabetes' }, ['label-names-illness']],
    ['what is there', { label: 'Senam pagi', stage: 'lansia' }, ['already-there']],
    ['what the card has', { label: 'senam lansia', stage: 'lansia' }, ['already-there']],
  ])('refuses a service of its own called %s', (_name, change, problems) => {
    expect(added(change)).toEqual(problems);
  });

  it('keeps what is right, tidied, and names a new service by its label', () => {
    expect(checked({ reason: '  stok  habis ' })).toEqual({
      act: 'off',
      level: 'posyandu',
      service: 'iron-tablets',
      from: TODAY,
      reason: 'stok habis',
    });
    expect(added({ label: ' Kelas  Memasak (Ibu) ' })).toMatchObject({
      act: 'add',
      label: 'Kelas Memasak (Ibu)',
      service: 'local.kelas-memasak-ibu',
    });
  });
});

describe('what a phone carries of it', () => {
  const anySwitch = fc.record({
    act: fc.constantFrom('on' as const, 'off' as const),
    level: fc.constantFrom(...LEVELS),
    service: fc.constantFrom('iron-tablets', 'immunization', 'immunization.bcg', 'pmt-child'),
    from: fc.integer({ min: -200, max: 30 }).map((n) => addDays(TODAY, n)),
  });
  const anyChange: fc.Arbitrary<PackageChange> = fc
    .tuple(
      anySwitch,
      fc.option(fc.constantFrom(...STAGE_KEYS), { nil: undefined }),
      fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
    )
    .map(([change, stage, days]) => ({
      ...change,
      ...(stage ? { stage } : {}),
      ...(days === undefined ? {} : { until: addDays(change.from, days) }),
    }));

  it('is the same package on every day lists still reach, in fewer words', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 12 }),
        fc.integer({ min: -90, max: 60 }),
        (changes, days) => {
          const on = addDays(TODAY, days);
          const said = (told: readonly PackageChange[]) =>
            packageOn(PACKAGE_ROWS, told, on).map((row) => row.on);
          expect(said(carriedChanges(changes, TODAY))).toEqual(said(changes));
        },
      ),
      { numRuns: 200 },
    );
    const twice = [off('pmt-child'), off('pmt-child', { act: 'on', reason: 'stok ada' })];
    expect(carriedChanges(twice, TODAY)).toEqual([off('pmt-child', { act: 'on' })]);
  });

  it('reads back what it can, and leaves out what it cannot', () => {
    const kept = [off('pmt-child'), exercise];
    expect(readChanges(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readChanges([...kept, { act: 'swap' }, null, 'x'])).toEqual(kept);
    expect(readChanges(undefined)).toEqual([]);
  });
});
