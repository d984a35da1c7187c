import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HouseDot,
  houseFrame,
  moved,
  numbered,
  roundDistance,
  ZOOMS,
  zoomed,
} from './house-frame.ts';

const dot = (latitude: number, longitude: number, n = 1): HouseDot => ({
  n,
  point: { latitude, longitude },
  look: 'served',
  says: `${n}`,
});
const houses = fc
  .array(
    fc.tuple(
      fc.double({ min: -5.2, max: -5, noNaN: true }),
      fc.double({ min: 105, max: 105.2, noNaN: true }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => all.map(([lat, lon], i) => dot(lat, lon, i + 1)));
const room = { width: 312, em: 17 };
const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [105, -5.2],
        [105.2, -5.2],
        [105.2, -5],
        [105, -5],
        [105, -5.2],
      ] as const,
    ],
  ],
};

describe('houses on a map', () => {
  it('all stand inside the room, north above, east to the right, with land and without', () => {
    fc.assert(
      fc.property(houses, fc.integer({ min: 240, max: 1200 }), fc.boolean(), (all, width, land) => {
        const f = houseFrame(all, land ? [square] : [], { width, em: 17 }, null);
        for (const { x, y } of f.drawn) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(f.height);
        }
        for (const a of f.drawn)
          for (const b of f.drawn) {
            if (a.point.latitude > b.point.latitude) expect(a.y).toBeLessThanOrEqual(b.y);
            if (a.point.longitude > b.point.longitude) expect(a.x).toBeGreaterThanOrEqual(b.x);
          }
      }),
    );
  });

  it('one house alone stands in the middle, with a few hundred metres around it', () => {
    const f = houseFrame([dot(-5.1, 105.1)], [], room, null);
    expect([f.drawn[0]?.x, f.drawn[0]?.y]).toEqual([room.width / 2, f.height / 2]);
    expect(room.width / f.metre).toBeGreaterThan(300);
    expect(room.width / f.metre).toBeLessThan(900);
  });

  it('come nearer around one of them, which stays in sight, and go back to the whole', () => {
    fc.assert(
      fc.property(houses, fc.nat(), fc.nat({ max: 6 }), (all, which, times) => {
        const about = all[which % all.length]?.point ?? null;
        let f = houseFrame(all, [square], room, null);
        const whole = f.drawn;
        for (let i = 0; i < times; i += 1) f = houseFrame(all, [square], room, zoomed(f, 1, about));
        expect(f.view.zoom).toBe(ZOOMS[Math.min(times, ZOOMS.length - 1)]);
        const at = f.drawn[which % all.length];
        expect(at && at.x >= 0 && at.x <= f.width && at.y >= 0 && at.y <= f.height).toBe(true);
        for (let i = 0; i < ZOOMS.length; i += 1)
          f = houseFrame(all, [square], room, zoomed(f, -1, null));
        for (const [i, { x, y }] of f.drawn.entries()) {
          expect(x).toBeCloseTo(whole[i]?.x ?? Number.NaN, 6);
          expect(y).toBeCloseTo(whole[i]?.y ?? Number.NaN, 6);
        }
      }),
    );
  });

  it('move no further than their edge', () => {
    const all = [dot(-5.1, 105.1)];
    const near = houseFrame(all, [square], room, { zoom: 4, latitude: -5.1, longitude: 105.1 });
    const far = houseFrame(all, [square], room, moved(near, 100_000, 0));
    const further = houseFrame(all, [square], room, moved(far, 50, 0));
    expect(further.view).toEqual(far.view);
    expect(houseFrame(all, [square], room, moved(near, 40, 0)).drawn[0]?.x).toBeCloseTo(
      (near.drawn[0]?.x ?? 0) - 40,
    );
  });

  it('of many in one place some bear their number, the first always', () => {
    const all = Array.from({ length: 40 }, (_, i) => dot(-5.1, 105.1 + i * 1e-6, i + 1));
    const apart = [...all, dot(-5.15, 105.15, 41)];
    const f = houseFrame(apart, [square], room, null);
    expect(numbered(f.drawn, f.letter).has(41)).toBe(true);
    expect(numbered(f.drawn, f.letter).size).toBeLessThan(5);
  });

  it.each([
    [312, 1, 100],
    [312, 0.1, 1000],
    [312, 0.3, 200],
    [1000, 0.05, 5000],
  ])('%d px at %d px a metre are told by a bar of %d m', (width, metre, bar) => {
    expect(roundDistance({ width, metre })).toBe(bar);
  });
});
