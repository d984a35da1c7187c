import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUuid } from './entry.ts';
import {
  type Clock,
  deviceOf,
  hear,
  laterClock,
  maxAheadMs,
  msOf,
  newClock,
  nextStamp,
  stampOf,
} from './stamp.ts';

const device = fc.uint8Array({ minLength: 8, maxLength: 8 });
/** Any idea a phone may have of now, broken ones included. */
const anyNow = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  fc.integer({ min: 1_760_000_000_000, max: 1_760_000_000_003 }),
  fc.constantFrom(-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15),
);

function draw(clock: Clock, nows: readonly number[]): string[] {
  const ids: string[] = [];
  for (const now of nows) {
    const next = nextStamp(clock, now);
    clock = next.clock;
    ids.push(next.id);
  }
  return ids;
}

describe('stamp', () => {
  test('sorts as written and never repeats on one device, whatever its clock does', () => {
    fc.assert(
      fc.property(device, fc.array(anyNow, { maxLength: 60 }), (random, nows) => {
        const ids = draw(newClock(random), nows);
        expect(ids).toEqual([...new Set(ids)].sort());
      }),
    );
  });

  test('is a UUID of version 7 and variant 10 with its time and device inside', () => {
    fc.assert(
      fc.property(device, anyNow, (random, now) => {
        const clock = newClock(random);
        const { id, clock: kept } = nextStamp(clock, now);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^.{14}7.{4}[89ab]/);
        expect(msOf(id)).toBe(kept.ms);
        expect(deviceOf(id)).toBe(clock.device);
      }),
    );
  });

  test('puts the milliseconds where RFC 9562 puts them', () => {
    // RFC 9562, Appendix A.6: 2022-02-22T19:22:22.000Z
    expect(stampOf(1645557742000, 0xcc3, '98c4dc0c0c07398f')).toBe(
      '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    );
  });

  test('two devices never draw the same', () => {
    fc.assert(
      fc.property(device, device, fc.array(anyNow, { maxLength: 20 }), (one, other, nows) => {
        fc.pre(newClock(one).device !== newClock(other).device);
        const theirs = new Set(draw(newClock(other), nows));
        expect(draw(newClock(one), nows).filter((id) => theirs.has(id))).toEqual([]);
      }),
    );
  });

  test('keeps 62 bits of what was drawn for the device', () => {
    const bytes = Uint8Array.from([0xff, 1, 2, 3, 4, 5, 6, 7]);
    expect(newClock(bytes).device).toBe('bf01020304050607');
    expect(newClock(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7])).device).toBe('8001020304050607');
  });

  test('more than 4096 in one millisecond borrow from the next', () => {
    const ids = draw(newClock(new Uint8Array(8)), new Array(4098).fill(5000));
    expect(ids).toEqual([...new Set(ids)].sort());
    expect([ids[4095], ids[4096]].map((id) => msOf(id ?? ''))).toEqual([5000, 5001]);
  });
});

describe('hear', () => {
  const now = Date.UTC(2026, 0, 5);
  const mine = newClock(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]));
  const heardAt = (ms: number) => hear(mine, stampOf(ms, 7, '8000000000000000'), now);

  test('what is written afterwards sorts after what was heard', () => {
    for (const ms of [now - 5, now, now + 60_000]) {
      const heard = stampOf(ms, 0xfff, 'bfffffffffffffff');
      expect(nextStamp(hear(mine, heard, now), now).id > heard).toBe(true);
    }
  });

  test('a stamp from the future moves a phone one day at most: a bad phone drags nobody', () => {
    expect(heardAt(now + maxAheadMs - 1).ms).toBe(now + maxAheadMs - 1);
    for (const ms of [now + maxAheadMs + 1, Date.UTC(2090, 0), 2 ** 48 - 1])
      expect(heardAt(ms).ms).toBe(now + maxAheadMs);
  });

  test('heard again and again it moves no further', () => {
    const far = stampOf(Date.UTC(2090, 0), 0, '8000000000000000');
    const once = hear(mine, far, now);
    expect(hear(hear(once, far, now), far, now)).toEqual(once);
  });

  test('never moves a clock back, and what is no stamp moves nothing', () => {
    const ahead: Clock = { ...mine, ms: now + 500, counter: 3 };
    expect(hear(ahead, stampOf(now, 0, mine.device), now)).toBe(ahead);
    expect(hear(ahead, 'bukan cap', now)).toBe(ahead);
    expect(hear(ahead, stampOf(now + 900, 0, mine.device), Number.NaN)).toBe(ahead);
  });
});

test('of two readings the later is kept, by milliseconds and then by counter', () => {
  const at = (ms: number, counter: number): Clock => ({ device: 'd', ms, counter });
  expect(laterClock(at(5, 9), at(6, 0))).toEqual(at(6, 0));
  expect(laterClock(at(6, 0), at(5, 9))).toEqual(at(6, 0));
  expect(laterClock(at(5, 1), at(5, 2))).toEqual(at(5, 2));
  expect(laterClock(at(5, 2), at(5, 1))).toEqual(at(5, 2));
});
