import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseFact } from '../facts/fact.ts';
import { idAt, someone } from '../facts/fact-for-test.ts';
import { pointCases } from './point.cases.ts';
import { isVague, POINT_FAULT_SENTENCES, POINT_FAULTS, pointFrom } from './point.ts';

const written = (body: unknown) =>
  parseFact({
    id: idAt(1),
    kind: 'home-located',
    v: 1,
    subject: someone,
    scope: 'contoh',
    on: '2026-11-01',
    by: someone,
    body,
  });

describe("a reading as a house's point", () => {
  it.each(pointCases)('$name', ({ reading, gives, vague }) => {
    const point = pointFrom(...reading);
    expect(point.ok ? point.value : point.error).toEqual(gives);
    expect(point.ok && isVague(point.value)).toBe(vague ?? false);
  });

  it('can be written down whatever it is, and again gives itself', () => {
    const degrees = fc.double({ min: -200, max: 200 });
    const metres = fc.option(fc.double({ min: -10, max: 5000 }));
    fc.assert(
      fc.property(degrees, degrees, metres, (latitude, longitude, accuracy) => {
        const point = pointFrom(latitude, longitude, accuracy);
        if (!point.ok) return;
        expect(written({ point: point.value }).ok).toBe(true);
        const { latitude: lat, longitude: lon, accuracyM } = point.value;
        expect(pointFrom(lat, lon, accuracyM ?? null)).toEqual(point);
      }),
    );
  });

  test.each(POINT_FAULTS)('%s has a sentence that says what is safe and what to do', (fault) => {
    expect(POINT_FAULT_SENTENCES[fault]).toMatch(/Belum ada yang disimpan\. .+\.$/);
  });
});

describe('what cannot be written as a home', () => {
  it.each([
    ['outside Indonesia', { point: { latitude: 7, longitude: 105 } }],
    ['without a longitude', { point: { latitude: -5 } }],
    ['vaguer than a kilometre', { point: { latitude: -5, longitude: 105, accuracyM: 1001 } }],
    ['a point as text', { point: '-5,105' }],
    ['a height nobody asked for', { point: { latitude: -5, longitude: 105, altitude: 50 } }],
  ])('%s', (_name, body) => {
    expect(written(body)).toMatchObject({ ok: false, error: { kind: 'bad-body' } });
  });

  it('but a home without a point can: somebody took it away', () => {
    expect(written({}).ok).toBe(true);
  });
});
