import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type RoundResult, syncLoop } from './sync-loop.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A loop whose rounds answer what the test says, and the times at which they began, in seconds. */
function watched(answers: RoundResult[]) {
  const began: number[] = [];
  const from = Date.now();
  const loop = syncLoop(async () => {
    began.push((Date.now() - from) / 1_000);
    return answers.shift() ?? 'stop';
  });
  return { loop, began };
}

it('sends several saves together, once', async () => {
  const { loop, began } = watched(['stop']);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(500);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(began).toEqual([2]);
});

it('lets saves that never rest wait ten seconds, no longer', async () => {
  const { loop, began } = watched(['stop']);
  for (let i = 0; i < 12; i++) {
    loop.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(began[0]).toBe(10);
});

it('sends what was saved while a round was under way in a round of its own', async () => {
  const began: number[] = [];
  const from = Date.now();
  const loop = syncLoop(async () => {
    began.push((Date.now() - from) / 1_000);
    await new Promise((go) => setTimeout(go, 5_000));
    return 'fine';
  });
  loop.nudge();
  await vi.advanceTimersByTimeAsync(2_000);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(began).toEqual([1.5, 8]);
  await loop.stop();
});

it('waits longer after each failure, and looks again every minute when all is well', async () => {
  const { loop, began } = watched(['offline', 'offline', 'offline', 'fine', 'fine']);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(began).toEqual([1.5, 6.5, 16.5, 36.5, 96.5, 156.5]);
  await loop.stop();
});

it('never waits longer than five minutes, however often it failed', async () => {
  const { loop, began } = watched(Array.from({ length: 30 }, () => 'offline'));
  loop.nudge();
  await vi.advanceTimersByTimeAsync(4 * 3_600_000);
  const waits = began.slice(1).map((at, i) => at - (began[i] ?? 0));
  expect(Math.max(...waits)).toBe(300);
  await loop.stop();
});

it('never runs two rounds at once, and does not stop for a bug', async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const loop = syncLoop(async () => {
    rounds += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((go) => setTimeout(go, 50));
    running -= 1;
    if (rounds === 1) throw new Error('a bug');
    return 'stop';
  });
  const all = Promise.all([loop.now(), loop.now(), loop.now()]);
  await vi.advanceTimersByTimeAsync(30_000);
  await all;
  expect(most).toBe(1);
  expect(rounds).toBeGreaterThan(1);
});

it('is silent once stopped', async () => {
  const { loop, began } = watched(['fine', 'fine']);
  loop.nudge();
  await loop.stop();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(began).toEqual([]);
});

it('sends at once while somebody waits at the next station, and as before afterwards', async () => {
  const { loop, began } = watched(['fine', 'fine', 'stop']);
  loop.hurry(true);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(300);
  expect(began).toEqual([0.3]);
  for (let i = 0; i < 20; i++) {
    loop.nudge();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(began[1]).toBeLessThanOrEqual(1.4);
  await vi.advanceTimersByTimeAsync(700);
  const before = began.length;
  loop.hurry(false);
  loop.nudge();
  await vi.advanceTimersByTimeAsync(1_400);
  expect(began.length).toBe(before);
});
