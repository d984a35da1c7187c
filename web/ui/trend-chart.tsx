import { useState } from 'preact/hooks';
import { sayPlain } from '../words/say.ts';
import { trendWords as w } from '../words/trend.ts';

export interface XY {
  x: number;
  y: number;
}

/** One reading on the curve. */
export interface TrendPoint extends XY {
  /** the lower number of a pair */
  lower?: number;
  /** the day, in words */
  when: string;
  /** all of it in words: what is read out and stands under the drawing */
  says: string;
}

export interface TrendLine {
  points: readonly XY[];
  /** at its end; left out when empty */
  label: string;
  /** broken: a limit. Told by its shape, not only by its colour */
  broken: boolean;
}

interface TrendChartProps {
  title: string;
  points: readonly TrendPoint[];
  lines?: readonly TrendLine[];
  band?: { low: readonly XY[]; high: readonly XY[] };
  xAxis: string;
  yAxis: string;
  /** how a tick of the x axis is written */
  sayX?: (x: number) => string;
  xTicks: readonly number[];
  /** what the lines and the band mean */
  note?: string;
}

const W = 340;
const H = 260;
const EDGE = { left: 34, right: 30, top: 26, bottom: 38 };

interface Frame {
  x: (x: number) => number;
  y: (y: number) => number;
  low: number;
  high: number;
  step: number;
}

const STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 6;

function frameOf({ points, lines = [], band, xTicks }: TrendChartProps): Frame {
  const ys = [
    ...points.flatMap((p) => (p.lower === undefined ? [p.y] : [p.y, p.lower])),
    ...lines.flatMap((l) => l.points.map((p) => p.y)),
    ...(band ? [...band.low, ...band.high].map((p) => p.y) : []),
  ];
  const [min, max] = [Math.min(...ys), Math.max(...ys)];
  const step = STEPS.find((s) => (max - min) / s <= MOST_TICKS) ?? 200;
  const low = Math.floor(min / step) * step;
  const high = Math.max(Math.ceil(max / step) * step, low + step);
  const [from, to] = [Math.min(...xTicks), Math.max(...xTicks)];
  const wide = (W - EDGE.left - EDGE.right) / (to - from || 1);
  const tall = (H - EDGE.top - EDGE.bottom) / (high - low);
  return {
    x: (x) => EDGE.left + (Math.min(Math.max(x, from), to) - from) * wide,
    y: (y) => H - EDGE.bottom - (y - low) * tall,
    low,
    high,
    step,
  };
}

const path = (f: Frame, points: readonly XY[]): string =>
  points.map((p) => `${f.x(p.x).toFixed(1)},${f.y(p.y).toFixed(1)}`).join(' ');

/** Readings over time against lines or a band; black on white, each point a button, the same as a table below. */
export function TrendChart(props: TrendChartProps) {
  const { title, points, note } = props;
  const [chosen, setChosen] = useState<TrendPoint | null>(null);
  const told = (chosen && points.includes(chosen) ? chosen : points.at(-1)) ?? null;
  if (points.length === 0) return <p class="soft">{w.none}</p>;
  const f = frameOf(props);
  return (
    <figure class="chart trend">
      <div class="drawn">
        <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={w.label(title, told?.says ?? '')}>
          <rect width={W} height={H} rx="8" fill="#fff" />
          <Ground f={f} {...props} />
          <Readings f={f} points={points} told={told} />
        </svg>
        {points.map((p) => (
          <button
            key={p.says}
            type="button"
            class="point-hit"
            style={{ left: `${(f.x(p.x) / W) * 100}%`, top: `${(f.y(p.y) / H) * 100}%` }}
            aria-label={p.says}
            aria-pressed={p === told}
            onClick={() => setChosen(p)}
          />
        ))}
      </div>
      <figcaption aria-live="polite">{told?.says}</figcaption>
      {note && <p class="soft small">{note}</p>}
      <details>
        <summary>{w.table}</summary>
        <table>
          <thead>
            <tr>
              <th>{w.when}</th>
              <th>{title}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map((p) => (
              <tr key={p.says}>
                <td>{p.when}</td>
                <td>{p.says.slice(p.when.length + 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const Ground = ({
  f,
  lines = [],
  band,
  xAxis,
  yAxis,
  xTicks,
  sayX = String,
}: TrendChartProps & { f: Frame }) => (
  <g>
    {band && (
      <polygon
        points={`${path(f, band.low)} ${path(f, [...band.high].reverse())}`}
        fill="#e3e3e3"
        stroke="#767676"
        stroke-width="1"
      />
    )}
    {ticks(f).map((y) => (
      <g key={y}>
        <line x1={EDGE.left} x2={W - EDGE.right} y1={f.y(y)} y2={f.y(y)} stroke="#d6d6d6" />
        <text class="axis" x={EDGE.left - 5} y={f.y(y) + 4} text-anchor="end">
          {sayPlain(y)}
        </text>
      </g>
    ))}
    {xTicks.map((x) => (
      <g key={x}>
        <line x1={f.x(x)} x2={f.x(x)} y1={H - EDGE.bottom} y2={H - EDGE.bottom + 4} stroke="#555" />
        <text class="axis" x={tickAt(f, x, sayX(x))} y={H - 21} text-anchor="middle">
          {sayX(x)}
        </text>
      </g>
    ))}
    {lines.map((l) => {
      const end = l.points.at(-1);
      return (
        <g key={`${l.label} ${end?.y}`}>
          <polyline
            points={path(f, l.points)}
            fill="none"
            stroke={l.broken ? '#555' : '#0c5a32'}
            stroke-width={l.broken ? 1.5 : 2}
            stroke-dasharray={l.broken ? '6 4' : 'none'}
          />
          {end && (
            <text class="axis" x={W - EDGE.right + 3} y={f.y(end.y) + 4}>
              {l.label}
            </text>
          )}
        </g>
      );
    })}
    <text class="axis" x="4" y="11">
      {yAxis}
    </text>
    <text class="axis" x={W / 2} y={H - 5} text-anchor="middle">
      {xAxis}
    </text>
  </g>
);

/** Half the width of a tick's words, so that the last one stays inside the drawing. */
const LETTER = 3.8;
const tickAt = (f: Frame, x: number, text: string): number =>
  Math.min(Math.max(f.x(x), text.length * LETTER), W - text.length * LETTER);

const ticks = (f: Frame): number[] =>
  Array.from({ length: Math.round((f.high - f.low) / f.step) + 1 }, (_, i) => f.low + i * f.step);

interface ReadingsProps {
  f: Frame;
  points: readonly TrendPoint[];
  told: TrendPoint | null;
}

/** The upper number with filled dots, the lower with open ones: told apart on any printer. */
const Readings = ({ f, points, told }: ReadingsProps) => {
  const lower = points.flatMap((p) => (p.lower === undefined ? [] : [{ x: p.x, y: p.lower }]));
  const last = points.at(-1);
  return (
    <g>
      <polyline points={path(f, points)} fill="none" stroke="#1c1a16" stroke-width="2" />
      <polyline points={path(f, lower)} fill="none" stroke="#1c1a16" stroke-width="1.5" />
      {lower.map((p) => (
        <circle
          key={p.x}
          cx={f.x(p.x)}
          cy={f.y(p.y)}
          r="4"
          fill="#fff"
          stroke="#1c1a16"
          stroke-width="2"
        />
      ))}
      {points.map((p) => (
        <circle key={p.says} cx={f.x(p.x)} cy={f.y(p.y)} r={p === told ? 6 : 4} fill="#1c1a16" />
      ))}
      {last && (
        <text
          x={f.x(last.x) - 4}
          y={f.y(last.y) - 10}
          font-size="12"
          font-weight="700"
          text-anchor="middle"
        >
          {sayPlain(last.y)}
          {last.lower === undefined ? '' : `/${last.lower}`}
        </text>
      )}
    </g>
  );
};
