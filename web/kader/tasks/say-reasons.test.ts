import { expect, it } from 'vitest';
import { bannedIn } from '#domain/assess/banned-words.ts';
import { MONTH_WHATS } from '#domain/pws/behind.ts';
import { INDICATORS } from '#domain/pws/indicators/catalogue.ts';
import { sayReasons } from './say-reasons.ts';

it('a reason is said in plain words, once', () => {
  expect(sayReasons(['not-yet', 'weight-gain.2t', 'muac.yellow', 'two-t'])).toEqual([
    'Belum datang bulan ini',
    'Hasil ukur perlu diperhatikan',
    'Dua kali berturut tidak naik',
  ]);
  expect(sayReasons(['not.2.k6'])).toEqual(['Belum tercapai: K6']);
  expect(sayReasons(['notReached', 'constructor'])).toEqual(['Hasil ukur perlu diperhatikan']);
});

it('no reason a kader reads names an illness (ruling 3)', () => {
  const codes = [
    ...MONTH_WHATS,
    ...['target', 'not-yet', 'col.child.14', 'weight-for-length-height.severely-wasted'],
    ...INDICATORS.flatMap(({ key }) => [`of.${key}`, `not.${key}`, `all.${key}`]),
  ];
  const said = sayReasons(codes);
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((text) => bannedIn(text).length > 0)).toEqual([]);
});
