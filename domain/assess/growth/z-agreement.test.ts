import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growthZ } from './indicators.ts';
import { who2007 } from './who2007.ts';

/**
 * The rows were computed once with an independent, plain implementation of WHO's published method over WHO's tables,
 * and are not to be recomputed with this code. Edges of age and length, ties at the third decimal, oedema, both
 * positions, no position, no age, impossible values are all among them.
 */
type Row = Record<string, string>;

function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const [head, ...lines] = text.split('\n').filter((l) => l !== '' && !l.startsWith('#'));
  const names = head?.split(',') ?? [];
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const number = (text: string | undefined): number | null => (text ? Number(text) : null);
const sexOf = (row: Row) => (row.sex === 'F' ? 'F' : 'M');
const POSITION: Record<string, 'lying' | 'standing'> = { L: 'lying', H: 'standing' };

/** z to the hundredth, so the very number; centimetres and BMI to ten figures, as they are stored. */
function mismatches(row: Row, got: object, exact: readonly string[], near: readonly string[]) {
  const answers = new Map<string, unknown>(Object.entries(got));
  const wrong = exact.filter((name) => !Object.is(number(row[name]), answers.get(name)));
  const far = near.filter((name) => {
    const want = number(row[name]);
    const is = answers.get(name);
    if (want === null || typeof is !== 'number') return want !== is;
    return Math.abs(want - is) > 1e-9 * Math.max(1, Math.abs(want));
  });
  return [...wrong, ...far].map((name) => `${name}: ${row[name]} but ${answers.get(name)}`);
}

describe('agreement with an independent computation', () => {
  it('WHO 2006: every z of every child, to the hundredth', () => {
    const rows = rowsOf('./z-agreement-2006.csv');
    expect(rows.length).toBeGreaterThanOrEqual(4000);
    const wrong = rows.flatMap((row) => {
      const got = growthZ({
        sex: sexOf(row),
        ageDays: number(row.ageDays),
        weightKg: number(row.weightKg),
        lengthHeightCm: number(row.lengthHeightCm),
        position: POSITION[row.position ?? ''] ?? null,
        headCm: number(row.headCm),
        muacCm: number(row.muacCm),
        oedema: row.oedema === '1',
        upperAgeDays: Number(row.upper),
      });
      const z = ['zwfa', 'zlhfa', 'zwfl', 'zbfa', 'zhcfa', 'zacfa'];
      const bad = mismatches(row, got, z, ['clenhei', 'cbmi']);
      return bad.length > 0 ? [{ bad, row }] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('WHO 2007: every z of every child, to the hundredth', () => {
    const rows = rowsOf('./z-agreement-2007.csv');
    expect(rows.length).toBeGreaterThanOrEqual(1000);
    const wrong = rows.flatMap((row) => {
      const got = who2007({
        sex: sexOf(row),
        ageMonths: Number(row.ageMonths),
        weightKg: number(row.weightKg),
        heightCm: number(row.heightCm),
        oedema: row.oedema === '1',
      });
      const bad = mismatches(row, got, ['zhfa', 'zwfa', 'zbfa'], ['cbmi']);
      return bad.length > 0 ? [{ bad, row }] : [];
    });
    expect(wrong).toEqual([]);
  });
});
