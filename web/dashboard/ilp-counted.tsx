import type { BeforeAfter } from '#domain/pws/place-parts.ts';
import { ilpWords as w } from '../words/ilp.ts';
import { leftOut } from './ilp-view.ts';

interface IlpCountedProps {
  list: BeforeAfter;
  /** months on each side as somebody asked for them */
  asked: number;
}

/** Whose months are in the sums by own starts, and why others are not. */
export function IlpCounted({ list: { ilp, months, place, small }, asked }: IlpCountedProps) {
  if (!ilp?.own) return null;
  const left = leftOut(ilp);
  const { counted } = ilp.own;
  const addedUp = counted > 0 && small === 'suppressed' && place.level !== 'village';
  return (
    <div class="stack tight">
      {counted > 0 && ilp.posyandu > 1 && <p>{w.counted(counted, months)}</p>}
      {counted > 0 && months < asked && <p class="small soft notes">{w.fewer}</p>}
      {addedUp && <p class="small soft notes">{w.atLeast}</p>}
      {left.length > 0 && ilp.posyandu > 1 && (
        <div class="small soft notes">
          <p>{w.notIn}</p>
          <ul>
            {left.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
