import { useEffect, useRef, useState } from 'preact/hooks';
import type { Month } from '#domain/calendar.ts';
import type { AskProblem, AskServer } from '../known/ask-server.ts';
import { keepNumbers, lastNumbers, type SeenMonth } from '../known/last-numbers.ts';
import { type Watch, watchVillage } from './watch-village.ts';

export interface VillageNow {
  seen: SeenMonth | null;
  problem: AskProblem | null;
  live: boolean;
}

/** The village's month as it is known here, kept fresh while somebody looks. */
export function useVillageMonth(
  ask: AskServer,
  account: string,
  code: string,
  month: Month,
): VillageNow {
  const [now, setNow] = useState<VillageNow>(() => before(account, code, month));
  const watch = useRef<Watch | null>(null);
  useEffect(() => {
    setNow(before(account, code, month));
    const change = (part: Partial<VillageNow>) => setNow((was) => ({ ...was, ...part }));
    const watching = watchVillage({
      ask,
      code,
      month,
      onPage: (page) => {
        const seen = { page, at: Date.now() };
        keepNumbers(account, seen);
        change({ seen });
      },
      onProblem: (problem) => change({ problem }),
      onLive: (live) => change({ live }),
    });
    watch.current = watching;
    return watching.stop;
  }, [ask, account, code, month]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') watch.current?.refresh();
    };
    addEventListener('online', again);
    addEventListener('offline', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('online', again);
      removeEventListener('offline', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  return now;
}

const before = (account: string, code: string, month: Month): VillageNow => ({
  seen: lastNumbers(account, code, month),
  problem: null,
  live: false,
});
