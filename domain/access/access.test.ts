import { describe, expect, it } from 'vitest';
import type { Posyandu } from '../places/place.ts';
import {
  canCutOff,
  canFollowAt,
  canRecordAt,
  canSeePeopleAt,
  canSeeSensitiveAt,
  canSeeVillage,
  type Grant,
  hasPowerAt,
  namesAt,
  type Scope,
} from './access.ts';
import { powersOf, ROLES, type Role } from './roles.ts';

const dahlia: Posyandu = {
  id: '18.72.03.1004.008',
  name: 'Dahlia 8',
  villageCode: '18.72.03.1004',
  villageName: 'Yosomulyo',
  districtId: 1872,
  puskesmasId: 'yosomulyo',
};
const elsewhere: Posyandu = {
  ...dahlia,
  id: 'x',
  villageCode: '35.17.01.1001',
  puskesmasId: 'other',
  districtId: 3517,
};
const yosomulyo = {
  code: dahlia.villageCode,
  districtId: 1872,
  puskesmasId: 'yosomulyo',
  posyandu: [dahlia],
};
const far = {
  code: elsewhere.villageCode,
  districtId: 3517,
  puskesmasId: 'other',
  posyandu: [elsewhere],
};

const SCOPES = {
  posyandu: { kind: 'posyandu', id: dahlia.id },
  village: { kind: 'village', id: dahlia.villageCode },
  puskesmas: { kind: 'puskesmas', id: 'yosomulyo' },
  subdistrict: { kind: 'subdistrict', id: '18.72.03' },
  district: { kind: 'district', id: 1872 },
  province: { kind: 'province', id: '18' },
} as const satisfies Record<Scope['kind'], Scope>;
const grantAt = (role: Role, kind: Scope['kind']): Grant => ({
  role,
  scope: SCOPES[kind],
  from: '2026-01-01',
  until: '2026-07-01',
});
const everyGrant = ROLES.flatMap((role) =>
  powersOf(role).scopes.map((kind) => [role, kind] as const),
);
const grantOf = (role: Role): Grant => grantAt(role, powersOf(role).scopes[0] ?? 'district');
const on = '2026-03-01';

describe('who may', () => {
  // role: record, keep a phone's copy, how names are told, sensitive facts
  it.each([
    ['kader', true, true, 'always', false],
    ['coordinator', true, true, 'always', false],
    ['pustu-kader', true, true, 'always', false],
    ['midwife', true, true, 'always', true],
    ['nurse', true, true, 'always', true],
    ['doctor', true, true, 'always', true],
    ['nutritionist', false, false, 'always', false],
    ['cluster-2', false, false, 'always', false],
    ['cluster-3', false, false, 'always', false],
    ['cluster-4', false, false, 'on-need', false],
    ['data-officer', false, false, 'identity', false],
    ['puskesmas', false, false, 'on-need', false],
    ['lurah', false, false, null, false],
    ['pokjanal', false, false, null, false],
    ['camat', false, false, null, false],
    ['dinkes', false, false, null, false],
    ['province', false, false, null, false],
    ['admin', false, false, null, false],
  ] as const)(
    'T0.09 T0.27 T0.28 %s: record %s, phone %s, names %s, sensitive %s; numbers all',
    (role, record, phone, names, sensitive) => {
      for (const kind of powersOf(role).scopes) {
        const grants = [grantAt(role, kind)];
        expect(canRecordAt(grants, dahlia, on)).toBe(record);
        expect(canFollowAt(grants, dahlia, on)).toBe(phone);
        expect(canSeePeopleAt(grants, dahlia, on)).toBe(phone);
        expect(namesAt(grants, dahlia, on)?.how ?? null).toBe(names);
        expect(canSeeSensitiveAt(grants, dahlia, on)).toBe(sensitive);
        expect(canSeeVillage(grants, yosomulyo, on)).toBe(true);
      }
    },
  );

  it('every role stands in the table above', () => expect(ROLES).toHaveLength(18));

  it.each(everyGrant)('T0.27 %s of a %s sees nothing outside it', (role, kind) => {
    const grants = [grantAt(role, kind)];
    expect(canRecordAt(grants, elsewhere, on)).toBe(false);
    expect(canSeePeopleAt(grants, elsewhere, on)).toBe(false);
    expect(namesAt(grants, elsewhere, on)).toBe(null);
    expect(canSeeSensitiveAt(grants, elsewhere, on)).toBe(false);
    expect(canSeeVillage(grants, far, on)).toBe(false);
    for (const power of ['coordinates', 'audits', 'signs', 'imports'] as const)
      expect(hasPowerAt(grants, power, elsewhere, on)).toBe(false);
  });

  it('18.7 is not the beginning of 18.72: codes are compared part by part', () => {
    const camat: Grant = { ...grantOf('camat'), scope: { kind: 'subdistrict', id: '18.72.0' } };
    expect(canSeeVillage([camat], yosomulyo, on)).toBe(false);
  });

  it('groups of two grants add up, and a wider grant takes their limit away', () => {
    const two = [grantOf('nutritionist'), grantOf('cluster-3')];
    expect(namesAt(two, dahlia, on)).toEqual({
      how: 'always',
      groups: ['bumil', 'bayi', 'balita', 'apras', 'dewasa', 'lansia'],
    });
    expect(namesAt([...two, grantOf('midwife')], dahlia, on)?.groups).toBe(null);
  });

  it.each([
    ['coordinator', 'kader', true],
    ['coordinator', 'midwife', true],
    ['coordinator', 'pustu-kader', false],
    ['coordinator', 'puskesmas', false],
    ['puskesmas', 'coordinator', true],
    ['puskesmas', 'pustu-kader', true],
    ['puskesmas', 'data-officer', true],
    ['puskesmas', 'camat', false],
    ['puskesmas', 'dinkes', false],
    ['admin', 'dinkes', true],
    ['admin', 'province', false],
    ['kader', 'kader', false],
    ['midwife', 'kader', false],
    ['dinkes', 'kader', false],
  ] as const)('%s cuts off %s: %s', (role, other, may) => {
    const theirs = [grantOf(other)];
    expect(canCutOff([grantOf(role)], theirs, [dahlia, elsewhere], on)).toBe(may);
    expect(canCutOff([grantOf(role)], theirs, [elsewhere], on)).toBe(false);
  });

  it.each(['2025-12-31', '2026-07-01'])(
    'holds only from its first day to the day before its last (%s)',
    (day) => {
      expect(canRecordAt([grantOf('kader')], dahlia, day)).toBe(false);
      expect(canSeeVillage([grantOf('lurah')], yosomulyo, day)).toBe(false);
    },
  );
});
