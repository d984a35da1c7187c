const W = 96;
const H = 28;
const EDGE = 4;

interface SparkLineProps {
  /** 0 to 1, oldest first; null leaves a gap */
  shares: readonly (number | null)[];
}

/** A few months as a small line from 0 to 100 %, so that two lines can be compared. Say the numbers beside it. */
export const SparkLine = ({ shares }: SparkLineProps) => {
  const step = (W - 2 * EDGE) / Math.max(1, shares.length - 1);
  const at = (share: number, i: number) => ({
    x: EDGE + i * step,
    y: H - EDGE - share * (H - 2 * EDGE),
  });
  const points = shares.map((share, i) => (share === null ? null : at(share, i)));
  const last = points.at(-1);
  return (
    <svg class="spark" viewBox={`0 0 ${W} ${H}`} width={W} height={H} aria-hidden="true">
      <line class="ground" x1={EDGE} x2={W - EDGE} y1={H - EDGE} y2={H - EDGE} />
      {runs(points).map((run) => (
        <polyline key={run} points={run} />
      ))}
      {points.map((p) => p && <circle key={p.x} cx={p.x} cy={p.y} r={p === last ? 3.5 : 1.8} />)}
    </svg>
  );
};

type Point = { x: number; y: number };

/** Unbroken stretches, as SVG writes them. */
function runs(points: readonly (Point | null)[]): string[] {
  const found: Point[][] = [[]];
  for (const p of points) {
    if (p) found.at(-1)?.push(p);
    else found.push([]);
  }
  return found
    .filter((run) => run.length > 1)
    .map((run) => run.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' '));
}
