import { describe, expect, it } from 'vitest';
import { type Aim, type AimPlace, aimFor, parseAim, peopleFor } from './aims.ts';

const raw = {
  level: 'village',
  place: '18.72.03.1004',
  year: 2026,
  key: '16.ds',
  kind: 'percent',
  value: 88.5,
};

describe('an aim somebody sends', () => {
  it('is read', () => {
    expect(parseAim(raw)).toEqual({ ok: true, value: raw });
    const people = { ...raw, key: 'bumil:year', kind: 'people', value: 120 };
    expect(parseAim(people)).toEqual({ ok: true, value: people });
    expect(parseAim({ ...raw, value: null })).toMatchObject({ ok: true });
  });

  it.each([
    [{ level: 'province' }, 'unknown-level'],
    [{ place: '' }, 'no-place'],
    [{ place: 7 }, 'no-place'],
    [{ year: 1999 }, 'bad-year'],
    [{ year: 2026.5 }, 'bad-year'],
    [{ kind: 'share' }, 'unknown-kind'],
    [{ key: 'bumil:year' }, 'unknown-key'],
    [{ key: 'toString', kind: 'people' }, 'unknown-key'],
    [{ value: 101 }, 'bad-value'],
    [{ value: -1 }, 'bad-value'],
    [{ value: Number.NaN }, 'bad-value'],
    [{ value: '80' }, 'bad-value'],
    [{ key: 'bumil:year', kind: 'people', value: 1.5 }, 'bad-value'],
  ])('is refused for %j: %s', (change, error) => {
    expect(parseAim({ ...raw, ...change })).toEqual({ ok: false, error });
  });
});

const set = (
  level: Aim['level'],
  place: string,
  value: number | null,
  more: Partial<Aim> = {},
): Aim => ({
  level,
  place,
  value,
  year: 2026,
  key: '16.ds',
  kind: 'percent',
  ...more,
});

describe('the aim that holds', () => {
  const path = { district: '1872', puskesmas: 'p', village: 'v' };

  it('is the nearest one, the later of two, and the one above when it was taken back', () => {
    const aims = [set('village', 'v', 70), set('district', '1872', 80), set('village', 'v', 75)];
    expect(aimFor(aims, path, 2026, '16.ds')).toMatchObject({ percent: 75, from: 'village' });
    const back = [...aims, set('village', 'v', null)];
    expect(aimFor(back, path, 2026, '16.ds')).toMatchObject({ percent: 80, from: 'district' });
  });

  it('is the catalogue’s where nobody set one, and keeps its direction', () => {
    expect(aimFor([], path, 2026, '16.ds')).toMatchObject({ percent: 85, from: 'catalogue' });
    expect(aimFor([], path, 2026, '16.ns')).toBeNull();
    const stunting = set('district', '1872', 12, { key: '17.stunting' });
    expect(aimFor([stunting], path, 2026, '17.stunting')).toMatchObject({ direction: 'at-most' });
  });
});

describe('projected people', () => {
  const village = (id: string): AimPlace => ({ level: 'village', id, below: [] });
  const puskesmas: AimPlace = { level: 'puskesmas', id: 'p', below: [village('a'), village('b')] };
  const people = (level: Aim['level'], place: string, value: number) =>
    set(level, place, value, { key: 'bumil:year', kind: 'people' });

  it('add up when every part says, and are unknown when one does not', () => {
    const aims = [people('village', 'a', 10), people('village', 'b', 15)];
    expect(peopleFor(aims, puskesmas, 2026, 'bumil:year')).toBe(25);
    expect(peopleFor(aims.slice(1), puskesmas, 2026, 'bumil:year')).toBeNull();
    expect(peopleFor([...aims, people('puskesmas', 'p', 30)], puskesmas, 2026, 'bumil:year')).toBe(
      30,
    );
  });

  it('are never handed down', () => {
    expect(peopleFor([people('puskesmas', 'p', 30)], village('a'), 2026, 'bumil:year')).toBeNull();
  });
});
