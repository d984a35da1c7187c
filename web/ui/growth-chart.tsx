import { useState } from 'preact/hooks';
import type { Kms, KmsBand, LinePoint } from '#domain/assess/growth/growth-lines.ts';
import { chartWords as w } from '../words/chart.ts';
import { sayPlain } from '../words/say.ts';

/** One weighing on the chart. */
export interface ChartPoint {
  /** age in months, with its fraction */
  x: number;
  kg: number;
  /** the day, in words */
  when: string;
  /** the age, in words */
  age: string;
  /** change since the weighing before, in words; empty for the first */
  gain: string;
}

interface GrowthChartProps {
  sex: 'F' | 'M';
  kms: Kms;
  points: readonly ChartPoint[];
}

/* Like the printed card: yellow, two greens, yellow; a pink page for girls and a blue one for boys. */
const BAND: Record<KmsBand['key'], string> = {
  'yellow-low': '#ffe98a',
  'light-green-low': '#c3e8b0',
  green: '#8fd18b',
  'light-green-high': '#c3e8b0',
  'yellow-high': '#ffe98a',
};
const PAGE = { F: '#fbe3ec', M: '#dfeefa' };
const W = 340;
const H = 300;
const EDGE = { left: 30, right: 8, top: 10, bottom: 36 };
/** Points that carry their number: the last three, as far as they do not cover each other. */
const LABELLED = 3;
const LABEL_WIDTH = 30;

interface Frame {
  x: (months: number) => number;
  y: (kg: number) => number;
  from: number;
  to: number;
  low: number;
  high: number;
}

/** The window of the printed card that holds the last weighing: the first two years, or the three after. */
function frameOf(kms: Kms, points: readonly ChartPoint[]): Frame {
  const last = points.at(-1)?.x ?? 0;
  const [from, to] = last < 24 ? [0, 24] : [24, 60];
  const inWindow = (line: readonly LinePoint[]) =>
    line.filter((p) => p.x >= from && p.x <= to).map((p) => p.y);
  const weights = points.filter((p) => p.x >= from && p.x <= to).map((p) => p.kg);
  const top = kms.bands.at(-1)?.high ?? [];
  const low = Math.floor(Math.min(...inWindow(kms.redLine), ...weights)) - 1;
  const high = Math.ceil(Math.max(...inWindow(top), ...weights));
  const wide = (W - EDGE.left - EDGE.right) / (to - from);
  const tall = (H - EDGE.top - EDGE.bottom) / (high - low);
  return {
    x: (months) => EDGE.left + (months - from) * wide,
    y: (kg) => H - EDGE.bottom - (kg - low) * tall,
    from,
    to,
    low,
    high,
  };
}

const path = (f: Frame, points: readonly LinePoint[]): string =>
  points
    .filter((p) => p.x >= f.from && p.x <= f.to)
    .map((p) => `${f.x(p.x).toFixed(1)},${f.y(p.y).toFixed(1)}`)
    .join(' ');

/** The child's weights on the card every mother knows; tapping a point says what it is. */
export function GrowthChart({ sex, kms, points }: GrowthChartProps) {
  const [chosen, setChosen] = useState<ChartPoint | null>(null);
  const f = frameOf(kms, points);
  const told = chosen ?? points.at(-1) ?? null;
  return (
    <figure class="chart">
      <div class="drawn">
        <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={w.label(told ? spoken(told) : '')}>
          <rect width={W} height={H} rx="8" fill={PAGE[sex]} />
          <Ground f={f} kms={kms} />
          <Child f={f} points={points} chosen={told} />
        </svg>
        <Taps f={f} points={points} chosen={told} onChoose={setChosen} />
      </div>
      <figcaption aria-live="polite">{told ? spoken(told) : w.none}</figcaption>
      <details>
        <summary>{w.table}</summary>
        <Table points={points} />
      </details>
    </figure>
  );
}

const spoken = (p: ChartPoint): string =>
  `${p.when}, ${p.age}: ${sayPlain(p.kg)} kg${p.gain ? `, ${p.gain}` : ''}`;

const Ground = ({ f, kms }: { f: Frame; kms: Kms }) => {
  const monthStep = 3;
  const kgStep = f.high - f.low > 14 ? 4 : 2;
  const months = ticks(f.from, f.to, monthStep);
  const kilos = ticks(Math.ceil(f.low / kgStep) * kgStep, f.high, kgStep);
  return (
    <g>
      {kms.bands.map((b) => (
        <polygon
          key={b.key}
          fill={BAND[b.key]}
          points={`${path(f, b.low)} ${path(f, [...b.high].reverse())}`}
        />
      ))}
      {months.map((m) => (
        <g key={m}>
          <line class="grid" x1={f.x(m)} x2={f.x(m)} y1={EDGE.top} y2={H - EDGE.bottom} />
          <text class="axis" x={f.x(m)} y={H - 21} text-anchor="middle">
            {m}
          </text>
        </g>
      ))}
      {kilos.map((kg) => (
        <g key={kg}>
          <line class="grid" x1={EDGE.left} x2={W - EDGE.right} y1={f.y(kg)} y2={f.y(kg)} />
          <text class="axis" x={EDGE.left - 5} y={f.y(kg) + 4} text-anchor="end">
            {kg}
          </text>
        </g>
      ))}
      <polyline points={path(f, kms.orangeLine)} fill="none" stroke="#d55e00" stroke-width="2" />
      <polyline points={path(f, kms.redLine)} fill="none" stroke="#b3001b" stroke-width="2.5" />
      <text class="axis" x="4" y="13">
        kg
      </text>
      <text class="axis" x={W / 2} y={H - 6} text-anchor="middle">
        {w.months}
      </text>
    </g>
  );
};

const ticks = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

interface ChildProps {
  f: Frame;
  points: readonly ChartPoint[];
  chosen: ChartPoint | null;
}

const Child = ({ f, points, chosen }: ChildProps) => {
  const shown = points.filter((p) => p.x >= f.from && p.x <= f.to);
  const line = shown.map((p) => ({ x: p.x, y: p.kg }));
  const told = labelled(f, shown);
  return (
    <g>
      <polyline points={path(f, line)} fill="none" stroke="#1c1a16" stroke-width="2" />
      {shown.map((p) => (
        <g key={p.when}>
          <circle cx={f.x(p.x)} cy={f.y(p.kg)} r={p === chosen ? 6 : 4} fill="#1c1a16" />
          {told.has(p) && (
            <text
              x={f.x(p.x) - 6}
              y={f.y(p.kg) - 9}
              font-size="12"
              font-weight="700"
              text-anchor="middle"
            >
              {sayPlain(p.kg)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
};

/** Real buttons over the drawing, so that a thumb, a keyboard and a screen reader all reach each point. */
const Taps = ({
  f,
  points,
  chosen,
  onChoose,
}: ChildProps & { onChoose: (p: ChartPoint) => void }) => (
  <>
    {points
      .filter((p) => p.x >= f.from && p.x <= f.to)
      .map((p) => (
        <button
          key={p.when}
          type="button"
          class="point-hit"
          style={{ left: `${(f.x(p.x) / W) * 100}%`, top: `${(f.y(p.kg) / H) * 100}%` }}
          aria-label={spoken(p)}
          aria-pressed={p === chosen}
          onClick={() => onChoose(p)}
        />
      ))}
  </>
);

/** From the last point back, every point that has room for its number. */
function labelled(f: Frame, shown: readonly ChartPoint[]): Set<ChartPoint> {
  const told = new Set<ChartPoint>();
  let right = Number.POSITIVE_INFINITY;
  for (const p of shown.slice(-LABELLED).reverse()) {
    if (right - f.x(p.x) < LABEL_WIDTH) continue;
    told.add(p);
    right = f.x(p.x);
  }
  return told;
}

const Table = ({ points }: { points: readonly ChartPoint[] }) => (
  <table>
    <thead>
      <tr>
        <th>{w.day}</th>
        <th>{w.age}</th>
        <th>kg</th>
        <th>{w.gain}</th>
      </tr>
    </thead>
    <tbody>
      {[...points].reverse().map((p) => (
        <tr key={p.when}>
          <td>{p.when}</td>
          <td>{p.age}</td>
          <td>{sayPlain(p.kg)}</td>
          <td>{p.gain}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
