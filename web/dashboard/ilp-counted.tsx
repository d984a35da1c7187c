import type { BeforeAfter, IlpOfPlace } from '#domain/pws/place-parts.ts';
import { ilpWords as w } from '../words/ilp.ts';

interface IlpCountedProps {
  list: BeforeAfter;
  /** months on each side as somebody asked for them */
  asked: number;
}

/** Whose months are in the sums by own starts, and why others are not. */
export function IlpCounted({ list: { ilp, months }, asked }: IlpCountedProps) {
  if (!ilp?.own) return null;
  const left = leftOut(ilp);
  const { counted } = ilp.own;
  return (
    <div class="stack tight">
      {counted > 0 && ilp.posyandu > 1 && <p>{w.counted(counted, months)}</p>}
      {counted > 0 && months < asked && <p class="small soft notes">{w.fewer}</p>}
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

/** In words, and only what there is. */
export function leftOut({ posyandu, begun, own }: IlpOfPlace): string[] {
  if (!own) return [];
  const { leftOut: say } = w;
  const why = [
    [posyandu - begun, say.unsaid],
    [own.tooNew, say.tooNew],
    [own.nothingBefore, say.nothingBefore],
    [own.split, say.split],
  ] as const;
  return why.flatMap(([count, says]) => (count > 0 ? [says(count)] : []));
}
