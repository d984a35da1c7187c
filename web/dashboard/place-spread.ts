/** A place's share, in percent. */
export interface Placed {
  name: string;
  value: number;
}

export interface Spread {
  lowest: number;
  middle: number;
  highest: number;
  /** more than two standard deviations from the mean */
  far: (Placed & { low: boolean })[];
  /** the lowest tenth, beside those already named; only among ten places or more */
  tenth: Placed[];
}

/** Fewer places than this have no distribution to speak of. */
const FEWEST = 4;
const FEWEST_FOR_TENTHS = 10;

/** How places differ, and which stand apart; null when there are too few of them. */
export function spreadOf(places: readonly Placed[]): Spread | null {
  if (places.length < FEWEST) return null;
  const sorted = [...places].sort((a, b) => a.value - b.value);
  const values = sorted.map(({ value }) => value);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  const isFar = ({ value }: Placed): boolean => Math.abs(value - mean) > 2 * deviation;
  const far = deviation === 0 ? [] : sorted.filter(isFar);
  const lowest = Math.floor(sorted.length / FEWEST_FOR_TENTHS);
  const tied = sorted[lowest]?.value;
  return {
    lowest: values[0] ?? 0,
    middle: medianOf(values),
    highest: values.at(-1) ?? 0,
    far: far.map((place) => ({ ...place, low: place.value < mean })),
    // who is level with the place above the tenth is not singled out
    tenth: sorted.slice(0, lowest).filter((place) => !far.includes(place) && place.value !== tied),
  };
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  if (!Number.isInteger(half)) return upper;
  return Math.round((((sorted[half - 1] ?? 0) + upper) / 2) * 10) / 10;
}
