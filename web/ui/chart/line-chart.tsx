import { useId, useState } from 'preact/hooks';
import { plotWords as w } from '../../words/chart.ts';
import {
  type ChartSeries,
  cellValue,
  fileValue,
  headOf,
  isDrawn,
  isHidden,
  sayValue,
  speakValue,
} from './chart-data.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import { type LineFrame, lineFrame, sharedTarget, stretches, tickUnit } from './line-frame.ts';
import { dashOf, Marker, seriesClass } from './marker.tsx';
import { Reader } from './reader.tsx';
import { widthOf } from './scale.ts';
import { useRoom } from './use-room.ts';

export interface LineChartProps {
  title: string;
  /** the months in words, oldest first */
  x: readonly string[];
  /** up to five: more nobody tells apart */
  series: readonly ChartSeries[];
  unit?: string;
  /** without its ending */
  fileName: string;
  note?: string;
}

/** Values month by month, one line each. Gaps stay gaps; what may not be told is a hollow dot at the ground. */
export function LineChart(props: LineChartProps) {
  const { title, x, series, unit, fileName } = props;
  const [box, room] = useRoom();
  const [chosen, setChosen] = useState(x.length - 1);
  const ids = useId();
  const f = lineFrame(props, room);
  const at = Math.min(Math.max(chosen, 0), x.length - 1);
  const told = toldAt(props, at, speakValue);
  const hidden = series.some((s) => s.values.some(isHidden));
  const none = series.every((s) => s.values.every((v) => v === null));
  return (
    <ChartFrame
      title={title}
      fileName={fileName}
      note={[props.note, hidden ? w.hidden : ''].filter(Boolean).join(' ')}
      told={toldAt(props, at, sayValue)}
      table={tableOf(props)}
      box={box}
    >
      <svg
        viewBox={`0 0 ${f.width} ${f.height.toFixed(0)}`}
        role="img"
        aria-labelledby={`${ids}t ${ids}d`}
        style={{ fontSize: `${f.letter}px` }}
      >
        <title id={`${ids}t`}>{title}</title>
        <desc id={`${ids}d`}>{series.map((s) => lastOf(s, x, unit)).join('. ')}</desc>
        {!f.wide && <Key f={f} series={series} />}
        <Ground f={f} x={x} series={series} unit={unit} at={at} />
        {none && (
          <text
            x={(f.left + f.width - f.right) / 2}
            y={(f.top + f.bottom) / 2}
            text-anchor="middle"
          >
            {w.nothing}
          </text>
        )}
        {series.map((s, i) => (
          <Line key={s.key} f={f} series={s} i={i} at={at} />
        ))}
      </svg>
      {x.length > 1 && (
        <Reader
          label={`${title}. ${w.readAcross}`}
          count={x.length}
          at={at}
          onAt={setChosen}
          says={told}
          over={{ left: f.left - 12, width: f.width - f.left - f.right + 24 }}
        />
      )}
    </ChartFrame>
  );
}

type Say = (v: number | null | undefined, unit?: string) => string;

/** Everything of one month in words. */
function toldAt({ x, series, unit }: LineChartProps, at: number, say: Say): string {
  const shared = sharedTarget(series);
  const values = series.map((s) => {
    const own = shared === null && s.target !== undefined;
    return `${s.label} ${say(s.values[at], unit)}${own ? ` (${w.target(say(s.target, unit))})` : ''}`;
  });
  const target = shared === null ? [] : [w.target(say(shared, unit))];
  return `${x[at] ?? ''}: ${[...values, ...target].join(', ')}`;
}

function lastOf(s: ChartSeries, x: readonly string[], unit: string | undefined): string {
  const at = s.values.findLastIndex((v) => v !== null);
  if (at < 0) return `${s.label} ${w.notRecorded}`;
  return `${s.label} ${x[at] ?? ''} ${speakValue(s.values[at], unit)}`;
}

const tableOf = ({ x, series, unit }: LineChartProps): ChartTable => ({
  columns: [
    w.month,
    ...series.map((s) => headOf(s.label, unit)),
    ...(series.some((s) => s.target !== undefined) ? [w.target('').trim()] : []),
  ],
  rows: x.map((label, i) => ({ label, cells: rowOf(series, i, unit, cellValue) })),
  file: x.map((label, i) => [label, ...rowOf(series, i, unit, fileValue)]),
});

function rowOf(
  series: readonly ChartSeries[],
  i: number,
  unit: string | undefined,
  say: Say,
): string[] {
  const targets = [...new Set(series.flatMap((s) => s.target ?? []))];
  return [
    ...series.map((s) => say(s.values[i], unit)),
    ...(targets.length > 0 ? [targets.map((t) => say(t, unit)).join(' / ')] : []),
  ];
}

/** Names above the drawing, where there is no room at the lines' ends. */
const Key = ({ f, series }: { f: LineFrame; series: readonly ChartSeries[] }) => (
  <g>
    {series.map((s, i) => {
      const y = f.letter * (0.9 + i * 1.6);
      return (
        <g key={s.key}>
          <line
            class={`line ${seriesClass(i)}`}
            x1="4"
            x2="44"
            y1={y}
            y2={y}
            stroke-dasharray={dashOf(i)}
          />
          <Marker series={i} x={24} y={y} />
          <text class="name" x="52" y={y + f.letter * 0.35}>
            {s.label}
          </text>
        </g>
      );
    })}
  </g>
);

interface GroundProps {
  f: LineFrame;
  x: readonly string[];
  series: readonly ChartSeries[];
  unit: string | undefined;
  at: number;
}

const Ground = ({ f, x, series, unit, at }: GroundProps) => {
  const end = f.width - f.right;
  const target = sharedTarget(series);
  return (
    <g>
      {f.scale.ticks.map((t) => (
        <g key={t}>
          <line class="grid" x1={f.left} x2={end} y1={f.y(t)} y2={f.y(t)} />
          <text class="axis" x={f.left - 6} y={f.y(t) + f.letter * 0.35} text-anchor="end">
            {sayValue(t, tickUnit(unit))}
          </text>
        </g>
      ))}
      {x.map((name, i) => (
        <g key={name}>
          <line class="tick" x1={f.x(i)} x2={f.x(i)} y1={f.bottom} y2={f.bottom + 4} />
          {f.named.has(i) && (
            <text
              class="axis"
              x={Math.min(f.x(i), f.width - widthOf(name, f.letter) / 2)}
              y={f.bottom + f.letter * 1.5}
              text-anchor="middle"
            >
              {name}
            </text>
          )}
        </g>
      ))}
      {unit && unit !== '%' && (
        <text class="axis" x="0" y={f.top - f.letter * 0.7}>
          {unit}
        </text>
      )}
      {target !== null && (
        <g>
          <line class="target" x1={f.left} x2={end} y1={f.y(target)} y2={f.y(target)} />
          <text class="axis" x={f.left + 4} y={f.y(target) - 5}>
            {w.target(sayValue(target, unit))}
          </text>
        </g>
      )}
      {target === null &&
        series.map(
          (s, i) =>
            s.target !== undefined && (
              <line
                key={s.key}
                class={`target ${seriesClass(i)}`}
                x1={f.left}
                x2={end}
                y1={f.y(s.target)}
                y2={f.y(s.target)}
              />
            ),
        )}
      <line class="cursor" data-cursor="" x1={f.x(at)} x2={f.x(at)} y1={f.top} y2={f.bottom} />
    </g>
  );
};

interface LineProps {
  f: LineFrame;
  series: ChartSeries;
  i: number;
  at: number;
}

const Line = ({ f, series, i, at }: LineProps) => {
  const end = f.ends[i];
  return (
    <g>
      {stretches(series.values).map((run) => (
        <polyline
          key={run[0]}
          class={`line ${seriesClass(i)}`}
          stroke-dasharray={dashOf(i)}
          points={run
            .map((n) => `${f.x(n).toFixed(1)},${f.y(series.values[n] ?? 0).toFixed(1)}`)
            .join(' ')}
        />
      ))}
      {series.values.map((v, n) => {
        const x = f.x(n);
        const r = n === at ? 6 : 4;
        if (isDrawn(v)) return <Marker key={x} series={i} x={x} y={f.y(v)} r={r} />;
        return isHidden(v) && <Marker key={x} series={i} x={x} y={f.bottom} r={r} hollow />;
      })}
      {end && end.at !== null && (
        <text class="name" x={f.width - f.right + 10} y={end.y + f.letter * 0.35}>
          {end.text}
        </text>
      )}
    </g>
  );
};
