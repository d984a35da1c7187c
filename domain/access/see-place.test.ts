import { describe, expect, it } from 'vitest';
import type { Posyandu } from '../places/place.ts';
import type { PlaceLevel } from '../pws/place-month.ts';
import type { Grant, Role, Scope } from './access.ts';
import { canSeePlace, seesExact, seesSensitive } from './see-place.ts';

const ON = '2026-07-01';
const mawar: Posyandu = {
  id: 'mawar',
  name: 'Mawar',
  villageCode: '18.72.04.1001',
  villageName: 'Desa Satu',
  districtId: 1872,
  puskesmasId: 'pkm-1',
};
const dahlia: Posyandu = { ...mawar, id: 'dahlia', villageCode: '18.72.04.1002' };
const grant = (role: Role, scope: Scope): Grant[] => [
  { role, scope, from: '2020-01-01', until: null },
];
const village = { kind: 'village', id: mawar.villageCode } as const;
const puskesmas = { kind: 'puskesmas', id: 'pkm-1' } as const;
const district = { kind: 'district', id: 1872 } as const;

describe('ruling 16 and 18: a puskesmas of one village is that village', () => {
  const place = (level: PlaceLevel, ...posyandu: Posyandu[]) => ({ level, id: 'pkm-1', posyandu });
  it.each([
    // role, where, sees sensitive numbers of a puskesmas of one village, and of two
    ['kader', { kind: 'posyandu', id: mawar.id }, false, null],
    ['pustu-kader', village, false, null],
    ['lurah', village, false, null],
    ['dinkes', district, false, true],
    ['province', { kind: 'province', id: '18' }, false, true],
    ['midwife', village, true, null],
    ['midwife', puskesmas, true, true],
    ['puskesmas', puskesmas, true, true],
    ['cluster-4', puskesmas, true, true],
  ] as const)('%s of %o: %s, and of two %s', (role, scope, ofOne, ofTwo) => {
    const grants = grant(role, scope);
    for (const level of ['puskesmas', 'subdistrict', 'district'] as const) {
      expect(canSeePlace(grants, place(level, mawar), ON)).toBe(true);
      expect(seesSensitive(grants, place(level, mawar), ON)).toBe(ofOne);
    }
    const two = place('puskesmas', mawar, dahlia);
    expect(canSeePlace(grants, two, ON)).toBe(ofTwo !== null);
    if (ofTwo !== null) expect(seesSensitive(grants, two, ON)).toBe(ofTwo);
  });

  it('below it only who cares for everybody there sees them, and exact is who works with names', () => {
    const one = place('village', mawar);
    expect(seesSensitive(grant('puskesmas', puskesmas), one, ON)).toBe(false);
    expect(seesSensitive(grant('midwife', puskesmas), one, ON)).toBe(true);
    expect(seesExact(grant('kader', { kind: 'posyandu', id: mawar.id }), one, ON)).toBe(true);
    expect(seesExact(grant('dinkes', district), one, ON)).toBe(false);
  });
});
