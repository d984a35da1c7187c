import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '#domain/result.ts';
import type { AskProblem, AskServer, FollowOn } from '../known/ask-server.ts';
import { type Watch, watchVillage } from './watch-village.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAGE = {
  village: { code: '1', name: 'Contoh', districtName: '' },
  month: '2026-11',
  groups: [],
  skdn: { s: 0, d: 0, n: 0, t: 0, o: 0, b: 0, unclear: 0, bgm: 0, twoT: 0 },
  posyandu: [],
  trend: [],
  ruleVersion: '1',
  freshAt: null,
  small: 'exact',
  demo: true,
};

/** A server whose answers and stream the test holds in its hands. */
function stage() {
  const asked: ((answer: Awaited<ReturnType<AskServer['json']>>) => void)[] = [];
  const streams: { on: FollowOn; end: (why?: AskProblem) => void }[] = [];
  const ask: AskServer = {
    json: () => new Promise((answer) => asked.push(answer)),
    follow: (_path, on) =>
      new Promise((done) => {
        streams.push({ on, end: (why) => done(why ? fail(why) : ok(undefined)) });
      }),
  };
  const seen: string[] = [];
  const watch: Watch = watchVillage({
    ask,
    code: '1',
    month: '2026-11',
    onPage: () => seen.push('page'),
    onProblem: (problem) => seen.push(problem ?? 'fine'),
    onLive: (live) => seen.push(live ? 'live' : 'not live'),
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { asked, streams, seen, watch, settle };
}

it('asks once more when it heard `changed` while asking, and not twice', async () => {
  const s = stage();
  s.asked[0]?.(ok(PAGE));
  await s.settle();
  s.streams[0]?.on.event('changed');
  s.streams[0]?.on.event('changed');
  s.streams[0]?.on.event('changed');
  expect(s.asked).toHaveLength(2);
  s.asked[1]?.(ok(PAGE));
  await s.settle();
  expect(s.asked).toHaveLength(3);
  s.asked[2]?.(ok(PAGE));
  await s.settle();
  expect(s.asked).toHaveLength(3);
  s.watch.stop();
});

it('asks when the stream opens, and asks and follows again after it broke', async () => {
  const s = stage();
  s.asked[0]?.(ok(PAGE));
  await s.settle();
  s.streams[0]?.on.open();
  expect(s.asked).toHaveLength(2);
  s.asked[1]?.(ok(PAGE));
  s.streams[0]?.end();
  await s.settle();
  expect(s.seen.filter((what) => what.includes('live'))).toEqual(['live', 'not live']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(s.asked).toHaveLength(3);
  expect(s.streams).toHaveLength(2);
  s.watch.stop();
});

it('stops following where it may not, and says why', async () => {
  const s = stage();
  s.asked[0]?.(fail('not-allowed'));
  await s.settle();
  s.streams[0]?.end('not-allowed');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(s.streams).toHaveLength(1);
  expect(s.seen).toEqual(['not-allowed', 'not live']);
});

it('shows nothing of an answer that is no village month', async () => {
  const s = stage();
  s.asked[0]?.(ok({ ...PAGE, groups: [{ group: 'bumil', target: 'banyak' }] }));
  await s.settle();
  expect(s.seen).toEqual(['server-error']);
  s.watch.stop();
});

it('says nothing any more once stopped', async () => {
  const s = stage();
  s.watch.stop();
  s.asked[0]?.(ok(PAGE));
  await s.settle();
  expect(s.seen).toEqual([]);
});
