import { describe, expect, test } from 'vitest';
import type { Me, Role } from '#domain/access/access.ts';
import type { SwitchChange } from '#domain/packages/package-change.ts';
import { packageOn } from '#domain/packages/package-on.ts';
import { LEVELS, STAGE_KEYS } from '#domain/packages/package-row.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { decidesAt, matrixOf, mayChange, plannedFor, readPackage } from './packages-view.ts';

const ON = '2026-11-22';
const ROWS = packageOn(PACKAGE_ROWS, [], ON);
const ALL = { stage: null, kind: null, cluster: null };
const meOf = (role: Role) =>
  ({
    account: { role },
    grants: [{ role, scope: { kind: 'puskesmas', id: 'pkm' }, from: '2020-01-01', until: null }],
  }) as unknown as Me;

describe('the matrix of packages', () => {
  test('T1.09 has every stage and level, and every service once in its cell', () => {
    const matrix = matrixOf(ROWS, ALL);
    expect(matrix.map((row) => row.stage)).toEqual(STAGE_KEYS);
    for (const { stage, cells } of matrix) {
      expect(cells.map((cell) => cell.level)).toEqual(LEVELS);
      for (const { level, lines, families, fixed } of cells) {
        const shown = [...lines, ...fixed, ...families.flatMap((f) => f.rows)].map(
          (r) => r.service,
        );
        const there = ROWS.filter((r) => r.stage === stage && r.level === level);
        expect(shown.toSorted()).toEqual(there.map((r) => r.service).toSorted());
      }
    }
  });

  test('T1.17 narrows to a stage, a kind, a cluster', () => {
    const services = (filter: Partial<Parameters<typeof matrixOf>[1]>) =>
      matrixOf(ROWS, { ...ALL, ...filter }).flatMap(({ cells }) =>
        cells.flatMap((c) => [...c.lines, ...c.fixed, ...c.families.flatMap((f) => f.rows)]),
      );
    expect(services({ kind: 'curative' }).every((r) => r.kind === 'curative')).toBe(true);
    expect(services({ cluster: 4 }).some((r) => r.stage === 'dewasa')).toBe(true);
    expect(services({ stage: 'lansia' }).every((r) => r.stage === 'lansia')).toBe(true);
  });

  test('says what is planned, the nearest first', () => {
    const row = ROWS.find((r) => r.service === 'iron-tablets' && r.level === 'posyandu');
    if (!row) throw new Error('no such row');
    const off = (from: string, act: 'on' | 'off' = 'off'): SwitchChange => ({
      act,
      level: 'posyandu',
      service: 'iron-tablets',
      from,
    });
    expect(plannedFor(row, [off('2027-02-01', 'on'), off('2027-01-01'), off(ON)], ON)).toEqual(
      off('2027-01-01'),
    );
    expect(plannedFor(row, [off(ON)], ON)).toBeNull();
  });

  test('only the head changes everything, a lead what is of their cluster, nobody what the card keeps', () => {
    const free = { cluster: 3 } as const;
    expect(mayChange(meOf('puskesmas'), free)).toBe(true);
    expect(mayChange(meOf('cluster-3'), free)).toBe(true);
    expect(mayChange(meOf('cluster-2'), free)).toBe(false);
    expect(mayChange(meOf('puskesmas'), { ...free, fixed: true })).toBe(false);
    expect(mayChange(meOf('midwife'), free)).toBe(false);
    expect(decidesAt(meOf('cluster-4'))).toBe('pkm');
    expect(decidesAt(meOf('data-officer'))).toBeNull();
  });

  test('an answer that is none is not read', () => {
    const change = { id: 'x', at: '2026-11-22T00:00:00Z', by: 'y', change: { act: 'off' } };
    expect(readPackage({ changes: [change] })).toEqual([change]);
    for (const bad of [null, {}, { changes: [{}] }, { changes: 'x' }])
      expect(readPackage(bad)).toBeNull();
  });
});
