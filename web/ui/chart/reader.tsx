interface ReaderProps {
  /** what is read: the chart's title and how to move */
  label: string;
  /** how many things there are to go through */
  count: number;
  at: number;
  onAt: (i: number) => void;
  /** the thing it is at, in words */
  says: string;
  /** where a finger moves it; left out where only keys do */
  over?: { left: number; width: number };
  /** other keys the chart knows; one that is taken has its default prevented */
  onKey?: (e: KeyboardEvent) => void;
  /** the next thing lies below, not to the right */
  downwards?: boolean;
}

/**
 * Goes through a chart's numbers with the arrow keys, a finger or a mouse: a slider over the drawing that cannot be
 * seen, so that every screen reader knows how it is moved and says the number it comes to.
 */
export const Reader = ({ label, count, at, onAt, says, over, onKey, downwards }: ReaderProps) => (
  <input
    type="range"
    class={`reader${over ? '' : ' keysonly'}`}
    style={over ? { left: `${over.left}px`, width: `${over.width}px` } : {}}
    aria-label={label}
    aria-valuetext={says}
    aria-orientation={downwards ? 'vertical' : 'horizontal'}
    min={0}
    max={Math.max(0, count - 1)}
    value={at}
    onInput={(e) => onAt(Number(e.currentTarget.value))}
    onKeyDown={(e) => {
      onKey?.(e);
      if (e.defaultPrevented) return;
      const step = downwards ? { ArrowDown: 1, ArrowUp: -1 }[e.key] : undefined;
      if (step === undefined) return;
      e.preventDefault();
      onAt(Math.min(Math.max(at + step, 0), count - 1));
    }}
  />
);
