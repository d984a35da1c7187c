import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { AskProblem, FollowOn } from './ask-server.ts';
import { followFeeds, type Listening } from './live-feeds.ts';
import type { PhoneState } from './phone.ts';

const page = new EventTarget();
let visible: 'visible' | 'hidden';
beforeEach(() => {
  vi.useFakeTimers();
  visible = 'visible';
  const document = Object.assign(new EventTarget(), {});
  Object.defineProperty(document, 'visibilityState', { get: () => visible });
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Stream {
  on: FollowOn;
  signal: AbortSignal;
  end(how: Result<void, AskProblem>): void;
}

/** A phone behind a local server, and the streams it has opened. */
function listening(local = true) {
  const rounds = vi.fn(async () => {});
  const hurry = vi.fn();
  const streams: Stream[] = [];
  const passesOn = { reachedAt: null, waiting: 0 };
  const core: Listening = {
    state: signal<PhoneState>('open'),
    firstSync: signal(null),
    me: signal<Me | null>((local ? { passesOn } : {}) as Me),
    roster: signal(0),
    here: null,
    askMeAgain: false,
    nowMs: () => 0,
    loop: { nudge: () => {}, now: rounds, hurry, stop: async () => {} },
  };
  const follow = (path: string, on: FollowOn, signal: AbortSignal) =>
    new Promise<Result<void, AskProblem>>((end) => {
      expect(path).toBe('/api/live/feeds');
      streams.push({ on, signal, end });
    });
  return { core, rounds, hurry, streams, stop: followFeeds(core, { follow }) };
}
const look = () => document.dispatchEvent(new Event('visibilitychange'));

it('reads at once when the server calls, and asks again who it is when told to', async () => {
  const { core, rounds, hurry, streams, stop } = listening();
  expect(streams).toHaveLength(1);
  streams[0]?.on.open();
  expect(hurry).toHaveBeenLastCalledWith(true);
  expect(rounds).toHaveBeenCalledTimes(1);
  streams[0]?.on.event('feeds');
  expect(rounds).toHaveBeenCalledTimes(2);
  expect(core.askMeAgain).toBe(false);
  streams[0]?.on.event('me');
  expect(core.askMeAgain).toBe(true);
  expect(rounds).toHaveBeenCalledTimes(3);
  stop();
  expect(streams[0]?.signal.aborted).toBe(true);
});

it('holds nothing open without an open day, with the screen dark, or with the phone locked', () => {
  expect(listening(false).streams).toHaveLength(0);
  const { core, hurry, streams } = listening();
  visible = 'hidden';
  look();
  expect(streams[0]?.signal.aborted).toBe(true);
  expect(hurry).toHaveBeenLastCalledWith(false);
  visible = 'visible';
  look();
  expect(streams).toHaveLength(2);
  core.state.value = 'locked';
  expect(streams[1]?.signal.aborted).toBe(true);
});

it('tries a broken line again, later and later, and not at every change on the phone', async () => {
  const { core, streams } = listening();
  streams[0]?.end(fail('offline'));
  await vi.advanceTimersByTimeAsync(0);
  core.roster.value += 1;
  expect(streams).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(streams).toHaveLength(2);
  streams[1]?.end(ok(undefined));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(streams).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(streams).toHaveLength(3);
});

it('leaves a server alone that is too old to call', async () => {
  const { core, streams } = listening();
  streams[0]?.end(fail('not-allowed'));
  await vi.advanceTimersByTimeAsync(600_000);
  core.roster.value += 1;
  expect(streams).toHaveLength(1);
});
