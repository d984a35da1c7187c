import { describe, expect, it } from 'vitest';
import { ROLE_POWERS, ROLES, type Role } from '#domain/access/roles.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { stampOf } from '#log/stamp.ts';
import { judge } from './judge.ts';

const now = new Date('2026-11-22T05:00:00Z');
const place: Posyandu = {
  id: 'mawar',
  name: 'Mawar',
  villageCode: '18.72.04.1001',
  villageName: 'Desa Satu',
  districtId: 1872,
  puskesmasId: 'pkm-1',
};
const author = '00000000-0000-4000-8000-000000000001';
const none = { targets: {}, attended: {}, absent: {}, referred: {}, toVisit: {} };
const signed = {
  id: stampOf(now.getTime() - 1000, 0, '8000000000000001'),
  scope: place.id,
  subject: '00000000-0000-4000-8000-000000000051',
  kind: 'session-signed',
  v: 1,
  on: '2026-11-22',
  by: author,
  body: {
    tally: { ...none, guests: 0, outsideTargets: 0, educated: 0, unconfirmed: 0 },
    name: 'Bu Contoh',
  },
};

function signs(role: Role, at: string): string {
  const verdict = judge(signed, {
    now,
    placeOf: () => place,
    mayHaveWritten: () => true,
    cutOff: () => null,
    grants: () => [{ role, scope: { kind: 'posyandu', id: at }, from: '2020-01-01', until: null }],
  });
  return verdict.ok ? 'taken' : verdict.reason;
}

describe('putting a name to a day', () => {
  it.each(ROLES)('is for those whose role signs: %s', (role) => {
    const powers = ROLE_POWERS[role];
    const wanted = powers.signs ? 'taken' : powers.records ? 'not-your-role' : 'not-your-area';
    expect(signs(role, place.id)).toBe(wanted);
    expect(signs(role, 'melati')).toBe('not-your-area');
  });

  it('holds back a kader and takes a coordinator', () => {
    expect([signs('kader', place.id), signs('coordinator', place.id)]).toEqual([
      'not-your-role',
      'taken',
    ]);
  });
});
