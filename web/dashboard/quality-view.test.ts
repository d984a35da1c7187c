import { describe, expect, test } from 'vitest';
import { bannedIn } from '#domain/assess/banned-words.ts';
import type { Anomaly, AnomalyCode } from '#domain/quality/anomalies.ts';
import { FAKE_POSYANDU } from '../gallery/fake-people.ts';
import { PUSKESMAS_QUALITY } from '../gallery/quality-rows.ts';
import { qualityWords } from '../words/quality.ts';
import { qualityScopeOf } from './quality-address.ts';
import { qualityCsv, sayAnomaly, sayWho, worthLooking } from './quality-view.ts';

const EVERY: { [C in AnomalyCode]: Extract<Anomaly, { code: C }> } = {
  'nothing-recorded': { code: 'nothing-recorded', days: 2 },
  'no-open-day': { code: 'no-open-day' },
  'all-gained': { code: 'all-gained', n: 24, d: 24 },
  'nobody-referred': { code: 'nobody-referred', atRisk: 12 },
  'all-round': { code: 'all-round', what: 'weight', n: 20 },
  'more-than-live-here': { code: 'more-than-live-here', d: 31, s: 30 },
  'more-came-than-live-here': { code: 'more-came-than-live-here', attended: 9, people: 8 },
  'sums-as-last-month': { code: 'sums-as-last-month', served: 24, d: 20 },
  'weights-as-last-month': { code: 'weights-as-last-month', same: 12, of: 20 },
  implausible: { code: 'implausible', n: 4, of: 160 },
  digits: { code: 'digits', what: 'waist', round: 0.55, n: 60 },
  duplicates: { code: 'duplicates', pairs: 2 },
  'clock-off': { code: 'clock-off', facts: 10, of: 40 },
  'births-round': { code: 'births-round', n: 20, of: 60 },
  'recap-late': { code: 'recap-late', due: '2026-08-05' },
};

describe('T4.02 what stands out, in words', () => {
  test.each(Object.values(EVERY))('$code says its numbers, kindly, and what to do', (anomaly) => {
    const says = sayAnomaly(anomaly);
    const todo = qualityWords.todo[anomaly.code];
    for (const text of [says, todo]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/[!_]|undefined|\bNaN\b|\bsalah\b|curang|palsu/i);
      expect(bannedIn(text)).toEqual([]);
    }
    const numbers = Object.values(anomaly).filter((v) => Number.isInteger(v));
    if (anomaly.code === 'all-gained' || anomaly.code === 'nobody-referred')
      for (const n of numbers) expect(says).toContain(String(n));
  });

  test('the sentences of the examples', () => {
    expect(sayAnomaly(EVERY['all-gained'])).toBe(
      'Melaporkan 100% naik (N) dari 24 anak yang ditimbang. Biasanya ada yang tidak naik.',
    );
    expect(sayAnomaly(EVERY['nobody-referred'])).toBe('0 dirujuk, padahal 12 warga berisiko.');
    expect(sayAnomaly(EVERY['nothing-recorded'])).toBe('2 hari buka sudah lewat, belum ada data.');
  });
});

test('T4.02 what is worth looking at stands first, and too few last', () => {
  expect(worthLooking(PUSKESMAS_QUALITY.rows).map((row) => row.quality.sign)).toEqual([
    'look',
    'look',
    'fine',
    'few',
  ]);
});

test('the table as a file: a line a posyandu, as many cells as headings, no kader', () => {
  const lines = qualityCsv(PUSKESMAS_QUALITY.rows).trim().split('\r\n');
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(line.split(';').length).toBeGreaterThanOrEqual(11);
  expect(lines.join('')).not.toMatch(/Kartini|Wulan/);
});

test('a hand by its name: an account’s, the one that was written, or none', () => {
  expect(sayWho('a', { a: 'Bu Sri' })).toBe('Bu Sri');
  expect(sayWho('name:Bu Wati', {})).toBe('Bu Wati');
  expect(sayWho('b', {})).toBe('Tidak tercatat');
});

test('who looks at what: their puskesmas, their district, or nothing', () => {
  const at = { villageCode: '18.72.03.1004', villageName: 'Desa', districtId: 1872 };
  const posyandu = [{ ...at, id: FAKE_POSYANDU, name: 'Melati', puskesmasId: 'p' }];
  type Me = Parameters<typeof qualityScopeOf>[0];
  const me = (role: Me['account']['role'], scope: Me['grants'][number]['scope']) =>
    ({
      account: { id: '', username: '', name: '', role },
      grants: [{ role, scope, from: '2020-01-01', until: null }],
      posyandu,
    }) as unknown as Me;
  expect(qualityScopeOf(me('coordinator', { kind: 'posyandu', id: FAKE_POSYANDU }))).toEqual({
    kind: 'puskesmas',
    id: 'p',
  });
  expect(qualityScopeOf(me('dinkes', { kind: 'district', id: 1872 }))).toEqual({
    kind: 'district',
    id: 1872,
  });
  for (const role of ['kader', 'lurah', 'camat', 'pokjanal', 'province'] as const)
    expect(qualityScopeOf(me(role, { kind: 'district', id: 1872 }))).toBeNull();
});
