import { useEffect, useState } from 'preact/hooks';
import type { Phone } from '../known/phone.ts';
import type { Breathe, PhoneMonths } from '../known/phone-months.ts';

export interface CountingNow<T> {
  /** the last answer, also while a newer one is made; `missing` when the phone has none */
  value: T | 'missing' | null;
  /** people folded, of how many; null when nothing long is under way */
  progress: { done: number; of: number } | null;
  stopped: boolean;
  stop(): void;
  goOn(): void;
}

/** Few enough that nobody sees them counted. */
const SHOWN_FROM = 20;
/** A busy phone goes on after this long, idle or not. */
const LONGEST_WAIT_MS = 200;

/**
 * Asks the phone's months, in slices while the screen is idle, and again whenever what the phone knows has changed.
 * Leaving the screen stops it; what was folded stays.
 */
export function usePhoneMonth<T>(
  phone: Phone,
  key: string,
  ask: (months: PhoneMonths, breathe: Breathe) => Promise<T | null>,
): CountingNow<T> {
  const [value, setValue] = useState<{ key: string; of: T | 'missing' } | null>(null);
  const [progress, setProgress] = useState<CountingNow<T>['progress']>(null);
  const [stopped, setStopped] = useState(false);
  const changed = phone.roster.value;
  useEffect(() => {
    if (stopped) return;
    let gone = false;
    const breathe: Breathe = async (done, of) => {
      if (!gone && of >= SHOWN_FROM) setProgress({ done, of });
      await idle();
      return !gone;
    };
    void phone.months().then(async (months) => {
      const answer = gone ? null : await ask(months, breathe);
      if (gone) return;
      setValue({ key, of: answer ?? 'missing' });
      setProgress(null);
    });
    return () => {
      gone = true;
    };
  }, [phone, key, changed, stopped]);
  return {
    value: value?.key === key ? value.of : null,
    progress,
    stopped,
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}

const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => done(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(done, 0);
  });
