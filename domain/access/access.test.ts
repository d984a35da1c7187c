import { describe, expect, it } from 'vitest';
import type { Posyandu } from '../places/place.ts';
import {
  canRecordAt,
  canSeePeopleAt,
  canSeeSensitiveAt,
  canSeeVillage,
  type Grant,
  ROLES,
  type Role,
} from './access.ts';

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
  villageCode: '18.72.01.1001',
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

const scopes: Record<Role, Grant['scope']> = {
  kader: { kind: 'posyandu', id: dahlia.id },
  midwife: { kind: 'village', id: dahlia.villageCode },
  nurse: { kind: 'village', id: dahlia.villageCode },
  puskesmas: { kind: 'puskesmas', id: 'yosomulyo' },
  lurah: { kind: 'village', id: dahlia.villageCode },
  dinkes: { kind: 'district', id: 1872 },
  admin: { kind: 'district', id: 1872 },
};
const grantOf = (role: Role): Grant => ({
  role,
  scope: scopes[role],
  from: '2026-01-01',
  until: '2026-07-01',
});
const on = '2026-03-01';

describe('who may', () => {
  // role: record, see people, see sensitive, see the village's numbers
  it.each([
    ['kader', true, true, false, true],
    ['midwife', true, true, true, true],
    ['nurse', true, true, true, true],
    ['puskesmas', false, true, false, true],
    ['lurah', false, false, false, true],
    ['dinkes', false, false, false, true],
    ['admin', false, false, false, true],
  ] as const)(
    'T0.09 T0.27 T0.28 %s: record %s, names %s, sensitive %s, numbers %s',
    (role, record, names, sensitive, numbers) => {
      const grants = [grantOf(role)];
      expect(canRecordAt(grants, dahlia, on)).toBe(record);
      expect(canSeePeopleAt(grants, dahlia, on)).toBe(names);
      expect(canSeeSensitiveAt(grants, dahlia, on)).toBe(sensitive);
      expect(canSeeVillage(grants, yosomulyo, on)).toBe(numbers);
    },
  );

  it.each(ROLES)('T0.27 %s sees nothing outside the scope', (role) => {
    const grants = [grantOf(role)];
    expect(canRecordAt(grants, elsewhere, on)).toBe(false);
    expect(canSeePeopleAt(grants, elsewhere, on)).toBe(false);
    expect(canSeeVillage(grants, far, on)).toBe(false);
  });

  it.each(['2025-12-31', '2026-07-01'])(
    'holds only from its first day to the day before its last (%s)',
    (day) => {
      expect(canRecordAt([grantOf('kader')], dahlia, day)).toBe(false);
      expect(canSeeVillage([grantOf('lurah')], yosomulyo, day)).toBe(false);
    },
  );
});
