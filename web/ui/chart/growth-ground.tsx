import { sayPlain } from '../../words/say.ts';
import type { Frame } from './growth-frame.ts';
import type { GrowthPlotProps, PlotLine } from './growth-props.ts';
import { roundTicks } from './plot-view.ts';

const X_MOST = 9;
const Y_STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
const yTicks = ({ view, bottom, top, letter }: Frame): number[] =>
  roundTicks(view.y0, view.y1, Math.floor((bottom - top) / (letter * 2.6)), Y_STEPS);
const xTicks = ({ view, right, left, letter }: Frame, steps: readonly number[]): number[] =>
  roundTicks(
    view.x0,
    view.x1,
    Math.min(X_MOST, Math.floor((right - left) / (letter * 2.4))),
    steps,
  );

export const Grid = ({ f, x }: { f: Frame; x: GrowthPlotProps['x'] }) => (
  <g class="gridlines">
    {xTicks(f, x.steps).map((t) => (
      <line key={t} x1={f.x(t)} x2={f.x(t)} y1={f.top} y2={f.bottom} />
    ))}
    {yTicks(f).map((t) => (
      <line key={t} x1={f.left} x2={f.right} y1={f.y(t)} y2={f.y(t)} />
    ))}
  </g>
);

export const Axes = ({
  f,
  x,
  y,
}: {
  f: Frame;
  x: GrowthPlotProps['x'];
  y: GrowthPlotProps['y'];
}) => (
  <g>
    {xTicks(f, x.steps).map((t) => (
      <text key={t} class="axis" x={f.x(t)} y={f.bottom + f.letter * 1.25} text-anchor="middle">
        {x.say(t)}
      </text>
    ))}
    {yTicks(f).map((t) => (
      <text key={t} class="axis" x={f.left - 5} y={f.y(t) + f.letter * 0.35} text-anchor="end">
        {sayPlain(t)}
      </text>
    ))}
    <text class="axis" x="5" y={f.letter * 1.1}>
      {y.axis}
    </text>
    <text
      class="axis"
      x={(f.left + f.right) / 2}
      y={f.bottom + f.letter * 2.7}
      text-anchor="middle"
    >
      {x.axis}
    </text>
  </g>
);

/** Where a line leaves the part that is seen. */
export function EndLabel({ f, line }: { f: Frame; line: PlotLine }) {
  const last = line.runs.at(-1) ?? [];
  const end = last.findLast((p) => p.x <= f.view.x1 + 1e-9);
  const next = last.find((p) => p.x > f.view.x1);
  if (line.label === '' || !end) return null;
  const part = next ? (f.view.x1 - end.x) / (next.x - end.x) : 0;
  const y = f.y(end.y + (next ? (next.y - end.y) * part : 0));
  if (y < f.top - 2 || y > f.bottom + 2) return null;
  return (
    <text class="axis" x={f.right + 3} y={y + f.letter * 0.35}>
      {line.label}
    </text>
  );
}
