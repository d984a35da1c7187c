/** The value below which this share of them lies (nearest rank); 0 when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How far the slowest lies from the quickest, in percent of the median. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return middle === 0 ? 0 : ((Math.max(...values) - Math.min(...values)) / middle) * 100;
}

/** Rounded to so many digits after the point. */
export const rounded = (value: number, digits = 0): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

/** The straight line through points, by least squares. */
export function line(points: readonly (readonly [x: number, y: number])[]): {
  at0: number;
  slope: number;
} {
  const n = points.length;
  const mean = (of: (p: readonly [number, number]) => number) =>
    points.reduce((sum, p) => sum + of(p), 0) / n;
  const [mx, my] = [mean((p) => p[0]), mean((p) => p[1])];
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const sxy = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const slope = sxx === 0 ? 0 : sxy / sxx;
  return { at0: my - slope * mx, slope };
}
