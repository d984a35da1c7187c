/** A scale from 0 up in round steps. */
export interface Scale {
  top: number;
  ticks: readonly number[];
}

const MOST_STEPS = 5;
/** Less than this is nothing to draw. */
const LEAST = 0.01;
const ROUND = [1, 2, 2.5, 5, 10];

/** The smallest round scale that holds `max`; percent never goes beyond 100 unless a value does. */
export function scaleTo(max: number, unit?: string): Scale {
  if (!(max >= LEAST)) return unit === '%' ? percent() : { top: 1, ticks: [0, 1] };
  if (unit === '%' && max <= 100 && max > 50) return percent();
  const power = 10 ** Math.floor(Math.log10(max / MOST_STEPS));
  const step = (ROUND.find((r) => max / (r * power) <= MOST_STEPS) ?? 10) * power;
  const whole = unit === '%' || max > MOST_STEPS ? Math.max(1, Math.ceil(step)) : step;
  const steps = Math.ceil(max / whole - 1e-9);
  return {
    top: whole * steps,
    ticks: Array.from({ length: steps + 1 }, (_, i) => Math.round(i * whole * 1000) / 1000),
  };
}

const percent = (): Scale => ({ top: 100, ticks: [0, 20, 40, 60, 80, 100] });

/** How wide a text is drawn, near enough to leave room for it. */
export const widthOf = (text: string, fontSize: number): number => text.length * fontSize * 0.6;

/** Texts at these heights moved apart by at least `gap`, as little as possible, within `low` and `high`. */
export function movedApart(
  heights: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let least = low;
  for (const one of order) {
    one.y = Math.max(one.y, least);
    least = one.y + gap;
  }
  let most = high;
  for (const one of [...order].reverse()) {
    one.y = Math.min(one.y, most);
    most = one.y - gap;
  }
  const moved = [...heights];
  for (const { y, i } of order) moved[i] = y;
  return moved;
}

/** A text over as many lines as it needs, none much wider than `room`; a long word keeps its line. */
export function wrapped(text: string, fontSize: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, fontSize) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
