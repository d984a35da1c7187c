import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import { cellValue, fileValue, sayValue, speakValue } from './chart-data.ts';
import { lineFrame, stretches } from './line-frame.ts';
import { seen, showing, WHOLE } from './plot-view.ts';
import { movedApart, scaleTo, wrapped } from './scale.ts';

test.each([
  [0, undefined, 1],
  [3, undefined, 3],
  [412, undefined, 500],
  [1300, undefined, 1500],
  [35, '%', 40],
  [71, '%', 100],
  [104, '%', 125],
])('a scale to %d %s ends at %d', (max, unit, top) => {
  expect(scaleTo(max, unit).top).toBe(top);
});

test('every scale begins at 0, holds its largest number and has few steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (max) => {
      const { top, ticks } = scaleTo(max);
      expect(ticks[0]).toBe(0);
      expect(top).toBeGreaterThanOrEqual(max * 0.999999);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('a number that may not be told is said so, never as a number, and null never as 0', () => {
  expect([SMALL, HELD_BACK, null, 0].map((v) => sayValue(v, 'orang'))).toEqual([
    '<5',
    'ditutup',
    'belum dicatat',
    '0 orang',
  ]);
  expect(sayValue(HELD_BACK, '%')).toBe('tidak ditampilkan');
  expect(speakValue(SMALL, 'orang')).toBe('kurang dari lima');
  expect([1240.5, 71.25, SMALL, null].map((v) => fileValue(v))).toEqual([
    '1240,5',
    '71,25',
    '<5',
    'belum dicatat',
  ]);
  expect(cellValue(82, '%')).toBe('82');
});

test('a month without a number, or with one that is not told, breaks the line', () => {
  expect(stretches([1, 2, null, 3, SMALL, 4, 5])).toEqual([[0, 1], [3], [5, 6]]);
  expect(stretches([null, null])).toEqual([]);
});

test('names at the ends of lines never cover each other', () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 5 });
  fc.assert(
    fc.property(heights, (all) => {
      const apart = [...movedApart(all, 16, 0, 300)].sort((a, b) => a - b);
      apart.forEach((y, i) => {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(300 + 1e-9);
        if (i > 0) expect(y - (apart[i - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
      });
    }),
  );
});

test.each([320, 360, 768, 1280])('a line chart of five stays inside %d pixels', (width) => {
  const series = ['Ibu hamil', 'Bayi', 'Balita', 'Remaja', 'Lansia'].map((label, i) => ({
    key: label,
    label,
    values: [10 * i, 20, SMALL, null, 60 + i],
    target: 80,
  }));
  const f = lineFrame(
    { x: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei'], series, unit: '%' },
    { width, em: 17 },
  );
  expect(f.x(0)).toBeGreaterThan(0);
  expect(f.x(4)).toBeLessThan(width);
  expect(f.x(4) - f.x(0)).toBeGreaterThan(width / 3);
  expect(f.named.has(4)).toBe(true);
});

test('words are broken at spaces, and none is lost', () => {
  const text = 'Desa Persiapan Sumber Makmur Jaya Sejahtera Selatan';
  const lines = wrapped(text, 14, 120);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(text);
});

test('coming nearer never leaves the whole, and a chosen point is always seen', () => {
  const whole = { x0: 0, x1: 24, y0: 2, y1: 17 };
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const near = fc.double({ min: 1, max: 6, noNaN: true });
  fc.assert(
    fc.property(near, part, part, part, part, (k, x, y, px, py) => {
      const point = { x: px * 24, y: 2 + py * 15 };
      const view = seen(whole, showing(whole, { near: k, x, y }, point));
      expect(view.x0).toBeGreaterThanOrEqual(-1e-9);
      expect(view.x1).toBeLessThanOrEqual(24 + 1e-9);
      expect(point.x).toBeGreaterThanOrEqual(view.x0 - 1e-9);
      expect(point.x).toBeLessThanOrEqual(view.x1 + 1e-9);
      expect(point.y).toBeGreaterThanOrEqual(view.y0 - 1e-9);
      expect(point.y).toBeLessThanOrEqual(view.y1 + 1e-9);
    }),
  );
  expect(seen(whole, WHOLE)).toEqual(whole);
});
