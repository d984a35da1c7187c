/** Minutes without a touch after which the phone locks itself; the person chooses, five unless they did. */
export const IDLE_MINUTES = [1, 5, 15] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];
export const USUAL_IDLE: IdleMinutes = 5;
/** Time to reach the screen with a baby on the arm. */
export const IDLE_WARNING_MS = 15_000;

/** Where somebody stands between their last touch and the lock; `inMs` is when to look again. */
export type Idle = { state: 'busy' | 'warn'; inMs: number } | { state: 'over' };

export function idleAt(lastMs: number, nowMs: number, minutes: IdleMinutes): Idle {
  const left = lastMs + minutes * 60_000 - nowMs;
  if (left <= 0) return { state: 'over' };
  return left > IDLE_WARNING_MS
    ? { state: 'busy', inMs: left - IDLE_WARNING_MS }
    : { state: 'warn', inMs: left };
}

/** A stored choice that cannot be read is as good as none. */
export const readIdleMinutes = (text: string | null): IdleMinutes =>
  IDLE_MINUTES.find((minutes) => String(minutes) === text) ?? USUAL_IDLE;
