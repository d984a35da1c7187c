import { describe, expect, it } from 'vitest';
import { bannedIn } from '#domain/assess/banned-words.ts';
import { valueAtZ } from '#domain/assess/growth/growth-lines.ts';
import { addDays } from '#domain/calendar.ts';
import type { Known, Reading } from '#domain/facts/known.ts';
import type { Measure } from '#domain/facts/measurement-taken.ts';
import { chartPoints, correctedNote } from '../steps/known-growth.ts';
import { type Reader, usualWindow, type WhoIndex, type WhoWindow, whoChart } from './who-chart.ts';

const BORN = '2025-01-10';
const midwife: Reader = { clinical: true, nameOf: () => 'Bidan Contoh' };
const kader: Reader = { clinical: false, nameOf: () => '' };

const reading = (on: string, value: number, more: Partial<Reading> = {}): Reading => ({
  fact: `${on} ${value}`,
  value,
  on,
  repeat: false,
  scope: 'contoh',
  ...more,
});
type Measured = Partial<Record<Measure, number | Reading[]>>;
const child = (identity: object, ...days: (readonly [on: string, measured: Measured])[]): Known =>
  ({
    id: 'contoh',
    identity: { name: 'Contoh', sex: 'M', birthDate: BORN, ...identity },
    pregnancies: [],
    history: [],
    diedOn: null,
    days: days.map(([on, measured]) => ({
      on,
      readings: Object.fromEntries(
        Object.entries(measured).map(([what, v]) => [
          what,
          typeof v === 'number' ? [reading(on, v)] : v,
        ]),
      ),
    })),
  }) as unknown as Known;

const only = (known: Known, index: WhoIndex, window: WhoWindow, reader = midwife) => {
  const chart = whoChart(known, index, window, reader);
  expect(chart?.points).toHaveLength(1);
  return { chart, point: chart?.points[0] };
};

/** Worked examples of WHO's z in this project: boys of 181 days. */
const HALF_YEAR = addDays(BORN, 181);

describe('a measurement lies on the curve of WHO at its own z', () => {
  it.each([
    ['weight', { weight: valueAtZ('weight-for-age', 'M', 181, -2) ?? 0 }, 'z BB/U −2,00'],
    ['height', { 'length-height': 67.6 }, 'z PB/U atau TB/U 0,00'],
    ['head', { head: 39.5 }, 'z LK/U −3,11'],
    ['muac', { muac: valueAtZ('muac-for-age', 'M', 181, 1) ?? 0 }, 'z LiLA/U 1,00'],
  ] as const)('%s at 181 days', (index, measured, says) => {
    const { point } = only(child({}, [HALF_YEAR, measured]), index, '0-24');
    expect(point?.x).toBeCloseTo(181 / 30.4375, 6);
    if (index !== 'height') expect(point?.says).toContain(says);
    else expect(point?.y).toBe(67.6);
  });

  it('standing under two years is drawn 0.7 cm longer, as its z is read', () => {
    const on = addDays(BORN, 517);
    const known = child({}, [on, { 'length-height': [reading(on, 79, { position: 'standing' })] }]);
    const { point } = only(known, 'height', '0-24');
    expect(point?.y).toBeCloseTo(79.7, 6);
    expect(point?.says).toContain('−0,58');
  });

  it('weight stands over the length of the same day, the child over two on the curve of height', () => {
    const at = (days: number) => addDays(BORN, days);
    const both = { weight: 10.2, 'length-height': 88.5 };
    const known = child({}, [at(400), { weight: 9 }], [at(1096), both]);
    expect(only(known, 'weight-for-height', '24-60').point?.x).toBe(88.5);
    expect(whoChart(known, 'weight-for-height', '0-24', midwife)?.points).toEqual([]);
    expect(usualWindow(known, 'weight-for-height')).toBe('24-60');
  });

  it('from 61 months the reference of 2007 holds', () => {
    const known = child({ birthDate: '2015-03-01' }, [
      '2025-03-01',
      { weight: 42, 'length-height': 138 },
    ]);
    const { chart, point } = only(known, 'bmi', '5-19');
    expect(point?.says).toContain('z IMT/U 2,18');
    expect(point?.x).toBeCloseTo(120.02, 1);
    expect(chart?.lines.map((l) => l.label)).toEqual(['−3', '−2', '−1', '0', '+1', '+2', '+3']);
    expect(usualWindow(known, 'bmi')).toBe('5-19');
  });
});

describe('days that are not like others', () => {
  const early = { gestationWeeksAtBirth: 32 };

  it('a child born early stands at the corrected age, and is told so', () => {
    const known = child(early, ['2025-04-10', { weight: 4.2 }]);
    const { chart, point } = only(known, 'weight', '0-24');
    expect(point?.x).toBeCloseTo(34 / 30.4375, 6);
    expect(point?.says).toContain('3 bulan (umur koreksi 1 bulan)');
    expect(chart?.note).toContain('minggu ke-32');
    expect(chartPoints(known)[0]?.x).toBeCloseTo(34 / 30.4375, 6);
    expect(correctedNote(known)).toContain('minggu ke-32');
  });

  it('before the expected birth nothing is drawn, and that is said', () => {
    const known = child(early, ['2025-02-10', { weight: 2.9 }]);
    const chart = whoChart(known, 'weight', '0-24', midwife);
    expect(chart?.points).toEqual([]);
    expect(chart?.note).toContain('1 pengukuran sebelum hari perkiraan lahir');
    expect(chartPoints(known)).toEqual([]);
  });

  it('swollen feet are marked, and the weight gets no z; the length keeps its own', () => {
    const known = child({}, [HALF_YEAR, { weight: 7.9, 'length-height': 67.6, oedema: 1 }]);
    const { point } = only(known, 'weight', '0-24');
    expect(point?.swollen).toBe(true);
    expect(point?.says).toContain('bengkak');
    expect(point?.says).not.toContain('z BB/U');
    expect(only(known, 'height', '0-24').point?.swollen).toBe(false);
    expect(chartPoints(known)[0]?.swollen).toBe(true);
  });

  it('what WHO calls implausible is asked for again, never classed', () => {
    const known = child({ sex: 'F' }, [HALF_YEAR, { weight: 12.9, 'length-height': 63 }]);
    const { point } = only(known, 'weight-for-height', '0-24');
    expect(point?.says).toContain('z BB/PB atau BB/TB 7,83: ukur ulang');
  });

  it('two readings that differ are left out, for nobody chose', () => {
    const two = [reading(HALF_YEAR, 7.9), reading(HALF_YEAR, 8.4)];
    const known = child({}, [HALF_YEAR, { weight: two }]);
    expect(whoChart(known, 'weight', '0-24', midwife)?.points).toEqual([]);
  });
});

describe('who reads', () => {
  const known = child({}, [HALF_YEAR, { weight: 5.5, 'length-height': 60, head: 39, muac: 11 }]);
  const INDEXES = ['weight', 'height', 'weight-for-height', 'bmi', 'head', 'muac'] as const;

  it.each(INDEXES)(
    'a kader reads %s in colours and plain words: no z, no line by its number',
    (index) => {
      const { chart, point } = only(known, index, '0-24', kader);
      expect(chart?.lines.map((l) => l.label)).toEqual(['']);
      expect(chart?.zones.length).toBeGreaterThan(1);
      expect(chart?.columns).not.toContain('z');
      expect(point?.says).not.toMatch(/\bz\b/);
      expect(bannedIn(`${point?.says} ${point?.cells.join(' ')} ${chart?.note}`)).toEqual([]);
    },
  );

  it('a health worker reads who measured, and every cell has its column', () => {
    for (const index of INDEXES) {
      const { chart, point } = only(known, index, '0-24');
      expect(point?.cells).toHaveLength(chart?.columns.length ?? 0);
      expect(point?.says).toContain('Diukur Bidan Contoh');
    }
  });
});
