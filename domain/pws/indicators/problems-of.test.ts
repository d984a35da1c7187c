import { expect, it } from 'vitest';
import type { IndicatorValue } from './indicator-values.ts';
import { problemsOf } from './problems-of.ts';

const value = (more: Partial<IndicatorValue>): IndicatorValue => ({
  key: '16.ds',
  numerator: 75,
  denominator: { registered: 100, projected: null },
  used: 'registered',
  percent: 75,
  target: { percent: 85, now: 85, direction: 'at-least', from: 'catalogue', source: 'contoh' },
  gap: -10,
  trend: 'down',
  standing: 'bad',
  ...more,
});

it('names the number, the target and what to do', () => {
  expect(problemsOf([value({})])).toEqual([
    {
      key: '16.ds',
      standing: 'bad',
      sentence:
        'D/S, datang ditimbang: 75 % (75 dari 100), target paling sedikit 85 %. Belum tercapai; turun dari bulan lalu.',
      todo: 'Kunjungi anak yang belum ditimbang sebelum bulan berakhir.',
    },
  ]);
});

it('puts the worst first, then the furthest, and few people last', () => {
  const values = [
    value({ key: '12', standing: 'enough', percent: 90, gap: 5 }),
    value({ key: '9', standing: 'bad', few: true }),
    value({ key: '16.ds', gap: -10 }),
    value({ key: '20.kurang', gap: -50 }),
    value({ key: '1', standing: 'good' }),
    value({ key: '2.k6', standing: 'poor', trend: 'up' }),
    value({ key: '7', standing: null, percent: null, target: null }),
  ];
  expect(problemsOf(values).map((p) => p.key)).toEqual(['20.kurang', '16.ds', '2.k6', '12', '9']);
  expect(problemsOf(values, 2)).toHaveLength(2);
  expect(problemsOf(values).at(-1)?.sentence).toContain('Orangnya sedikit');
});

it('says by when, and of what should stay low that it is too much', () => {
  const target = {
    percent: 100,
    now: 25,
    direction: 'at-least',
    from: 'catalogue',
    source: '',
  } as const;
  expect(problemsOf([value({ key: '29', target })])[0]?.sentence).toContain(
    '25 % sampai bulan ini',
  );
  const low = { percent: 2, now: 2, direction: 'at-most', from: 'catalogue', source: '' } as const;
  expect(problemsOf([value({ key: '16.bgm', target: low })])[0]?.sentence).toContain(
    'paling banyak 2 %',
  );
});
