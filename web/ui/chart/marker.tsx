/** Lines are told apart by colour, dash and the shape of their dots: any one of the three is enough. */
export const DASHES = ['none', '9 4', '2 4', '10 3 2 3', '16 4'] as const;
/** More lines than this nobody reads. */
export const MOST_SERIES = DASHES.length;

/** The class that carries a series' colour (web/ui/chart/plot.css). */
export const seriesClass = (i: number): string => `s${(i % MOST_SERIES) + 1}`;
export const dashOf = (i: number): string => DASHES[i % MOST_SERIES] ?? 'none';

const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `M0 ${-1.25 * r}L${1.2 * r} ${0.9 * r}H${-1.2 * r}z`,
  (r) => `M0 ${-1.35 * r}L${1.35 * r} 0L0 ${1.35 * r}L${-1.35 * r} 0z`,
  (r) => `M${-r} ${-1.1 * r}H${r}L0 ${1.3 * r}z`,
];

interface MarkerProps {
  series: number;
  x: number;
  y: number;
  r?: number;
  /** hollow: a number that is not told */
  hollow?: boolean;
}

export const Marker = ({ series, x, y, r = 4, hollow }: MarkerProps) => (
  <path
    class={`dot ${seriesClass(series)}${hollow ? ' hollow' : ''}`}
    d={SHAPES[series % MOST_SERIES]?.(r) ?? ''}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
  />
);
