import { Check } from 'typebox/value';
import { expect, it } from 'vitest';
import { FACTS, isFactKind } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import { busyPeople } from '../test/busy-people.ts';
import { bodyFits } from './body-fits.ts';

const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  '',
  'x'.repeat(501),
  '😀'.repeat(60),
  '2026-02-31',
  [],
  [[]],
  {},
  { __proto__: null },
  JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
];

/** A body as it is, with one key left out, with one more, and with every odd value in every place. */
function* variants(body: Record<string, unknown>): Generator<unknown> {
  yield body;
  for (const odd of ODD) {
    yield odd;
    for (const key of [...Object.keys(body), 'toString', 'corrects']) yield { ...body, [key]: odd };
  }
  for (const key of Object.keys(body)) {
    const { [key]: _, ...rest } = body;
    yield rest;
  }
}

it('compiled schemas take and refuse what the phone’s walk through them does', () => {
  const samples = new Map(
    busyPeople(5, 60, crypto.randomUUID()).map((e): [string, Entry] => [e.kind, e]),
  );
  const bodies = [{}, ...[...samples.values()].map((e) => e.body as Record<string, unknown>)];
  let taken = 0;
  let refused = 0;
  for (const kind of Object.keys(FACTS).filter(isFactKind))
    for (const body of bodies.flatMap((one) => [...variants(one)])) {
      const walked = Check(FACTS[kind], body);
      expect(bodyFits(kind, body), `${kind} ${JSON.stringify(body)}`).toBe(walked);
      if (walked) taken += 1;
      else refused += 1;
    }
  expect(samples.size).toBeGreaterThan(9);
  expect(taken).toBeGreaterThan(samples.size);
  expect(refused).toBeGreaterThan(1000);
});
