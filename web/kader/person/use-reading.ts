import { useEffect, useRef, useState } from 'preact/hooks';
import { isVague, type Point, type PointFault, pointFrom } from '#domain/places/point.ts';
import { type Locate, type LocateProblem, locate } from '../../device/locate.ts';

/** Where a reading stands. A good one goes straight to `onPoint`. */
export type Reading =
  | { kind: 'idle' }
  /** the best so far, if any can be kept */
  | { kind: 'reading'; best: Point | null }
  /** asked whether to try again; may be kept */
  | { kind: 'vague'; point: Point }
  | { kind: 'fault'; fault: PointFault }
  | { kind: 'problem'; problem: LocateProblem };

/** How long a vague reading is given to become a good one. */
const PATIENCE_MS = 20_000;

export interface Reader {
  now: Reading;
  begin(): void;
  stop(): void;
}

/**
 * Reads where the phone is, from a tap until it is known well enough, nothing better comes, or nothing comes at all.
 *
 * @param onPoint a point good to keep without asking
 */
export function useReading(onPoint: (point: Point) => void, ask: Locate = locate): Reader {
  const [now, setNow] = useState<Reading>({ kind: 'idle' });
  const ending = useRef<() => void>(() => {});
  useEffect(() => () => ending.current(), []);
  const end = (as: Reading): void => {
    ending.current();
    ending.current = () => {};
    setNow(as);
  };
  const begin = (): void => {
    ending.current();
    let [best, fault, over]: [Point | null, PointFault | null, boolean] = [null, null, false];
    const finish = (as: Reading): void => {
      if (over) return;
      over = true;
      end(as);
    };
    setNow({ kind: 'reading', best: null });
    const stop = ask({
      onLocated: ({ latitude, longitude, accuracy }) => {
        if (over) return;
        const point = pointFrom(latitude, longitude, accuracy);
        if (!point.ok) {
          fault = point.error;
          // nothing surer makes a place abroad a house here
          if (fault !== 'too-vague') finish({ kind: 'fault', fault });
          return;
        }
        if (!isVague(point.value)) {
          finish({ kind: 'idle' });
          onPoint(point.value);
          return;
        }
        if (best === null || (point.value.accuracyM ?? 0) <= (best.accuracyM ?? 0))
          best = point.value;
        setNow({ kind: 'reading', best });
      },
      onProblem: (problem) =>
        finish(best ? { kind: 'vague', point: best } : { kind: 'problem', problem }),
    });
    const patience = setTimeout(() => {
      if (best) finish({ kind: 'vague', point: best });
      else if (fault) finish({ kind: 'fault', fault });
    }, PATIENCE_MS);
    ending.current = () => {
      over = true;
      clearTimeout(patience);
      stop();
    };
    // a device without any reader has answered already
    if (over) ending.current();
  };
  return { now, begin, stop: () => end({ kind: 'idle' }) };
}
