import { useId, useState } from 'preact/hooks';
import { plotWords as w } from '../../words/chart.ts';
import { type BarFrame, barFrame } from './bar-frame.ts';
import { BarLabel } from './bar-label.tsx';
import {
  type BarRow,
  cellValue,
  fileValue,
  headOf,
  isDrawn,
  isHidden,
  sayValue,
  speakValue,
} from './chart-data.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import { Reader } from './reader.tsx';
import { useRoom } from './use-room.ts';

export interface BarChartProps {
  title: string;
  /** in the order they are to stand: the caller sorts */
  rows: readonly BarRow[];
  unit?: string;
  /** without its ending */
  fileName: string;
  note?: string;
}

/** One target for all bars is one line with its name; several are marks, each named under its label. */
const sharedTarget = (rows: readonly BarRow[]): number | null => {
  const targets = new Set(rows.map((r) => r.target ?? null));
  const [only] = targets;
  return targets.size === 1 && only !== undefined ? only : null;
};

/** Bars side by side, the number behind each, the target as a thin mark. */
export function BarChart(props: BarChartProps) {
  const { title, rows, unit, fileName } = props;
  const [box, room] = useRoom();
  const [chosen, setChosen] = useState(0);
  const ids = useId();
  const shared = sharedTarget(rows);
  const f = barFrame(
    rows.map((r) => ({ label: r.label, under: underOf(r, shared, unit) })),
    room,
    {
      largest: Math.max(0, ...rows.flatMap((r) => [r.value, r.target ?? null].filter(isDrawn))),
      unit,
      ends: rows.flatMap((r) => (r.value === null ? [] : [sayValue(r.value, unit)])),
      head: shared === null ? 4 : room.em * 1.4,
    },
  );
  const at = Math.min(chosen, rows.length - 1);
  const row = rows[at];
  const hidden = rows.some((r) => isHidden(r.value));
  return (
    <ChartFrame
      title={title}
      fileName={fileName}
      note={[props.note, hidden ? w.hiddenBars : ''].filter(Boolean).join(' ')}
      told={row ? toldOf(row, unit, sayValue) : w.nothing}
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
        <desc id={`${ids}d`}>{rows.map((r) => toldOf(r, unit, speakValue)).join('. ')}</desc>
        {shared !== null && <Target f={f} at={shared} says={w.target(sayValue(shared, unit))} />}
        {rows.map((r, i) => (
          <BarRowDrawn
            key={r.label}
            f={f}
            row={r}
            i={i}
            unit={unit}
            marked={shared === null || !f.beside}
            chosen={i === at}
          />
        ))}
      </svg>
      {rows.length > 1 && (
        <Reader
          label={`${title}. ${w.readDown}`}
          count={rows.length}
          at={at}
          onAt={setChosen}
          says={row ? toldOf(row, unit, speakValue) : w.nothing}
          downwards
        />
      )}
    </ChartFrame>
  );
}

const underOf = (r: BarRow, shared: number | null, unit: string | undefined): string[] => [
  ...(r.note ? [r.note] : []),
  ...(shared === null && isDrawn(r.target) ? [w.target(sayValue(r.target, unit))] : []),
];

function toldOf(r: BarRow, unit: string | undefined, say: typeof sayValue): string {
  const target = isDrawn(r.target) ? `, ${w.target(say(r.target, unit))}` : '';
  return `${r.label}: ${say(r.value, unit)}${target}${r.note ? `. ${r.note}` : ''}`;
}

function tableOf({ title, rows, unit }: BarChartProps): ChartTable {
  const targets = rows.some((r) => isDrawn(r.target));
  const notes = rows.some((r) => r.note);
  const cells = (r: BarRow, say: typeof sayValue) => [
    say(r.value, unit),
    ...(targets ? [isDrawn(r.target) ? say(r.target, unit) : ''] : []),
    ...(notes ? [r.note ?? ''] : []),
  ];
  return {
    columns: [
      w.what,
      headOf(title, unit),
      ...(targets ? [w.target('').trim()] : []),
      ...(notes ? [w.note] : []),
    ],
    rows: rows.map((r) => ({ label: r.label, cells: cells(r, cellValue) })),
    file: rows.map((r) => [r.label, ...cells(r, fileValue)]),
  };
}

const Target = ({ f, at, says }: { f: BarFrame; at: number; says: string }) => {
  const x = f.left + f.length(at);
  const toLeft = x > f.left + f.across / 2;
  return (
    <g>
      <line
        class="target"
        x1={x}
        x2={x}
        y1={f.letter * 0.3}
        y2={f.beside ? f.height - 4 : f.letter * 1.3}
      />
      <text
        class="axis"
        x={toLeft ? x - 5 : x + 5}
        y={f.letter}
        text-anchor={toLeft ? 'end' : 'start'}
      >
        {says}
      </text>
    </g>
  );
};

interface BarRowDrawnProps {
  f: BarFrame;
  row: BarRow;
  i: number;
  unit: string | undefined;
  marked: boolean;
  chosen: boolean;
}

const BarRowDrawn = ({ f, row, i, unit, marked, chosen }: BarRowDrawnProps) => {
  const place = f.rows[i];
  if (!place) return null;
  const { value, target } = row;
  const long = isDrawn(value) ? f.length(value) : 0;
  const mark = marked && isDrawn(target) ? f.length(target) : -1;
  const behind = isDrawn(value)
    ? Math.max(long, mark > long - 4 && mark < long + f.letter * 5 ? mark : 0)
    : 0;
  const middle = place.barY + f.thick / 2;
  return (
    <g>
      {chosen && (
        <rect
          class="cursor row"
          data-cursor=""
          x="0"
          y={place.y}
          width={f.width}
          height={place.height}
          rx="6"
        />
      )}
      <BarLabel f={f} place={place} />
      {isDrawn(value) ? (
        <rect
          class="bar-of s1"
          x={f.left}
          y={place.barY}
          width={Math.max(long, 2)}
          height={f.thick}
          rx="2"
        />
      ) : (
        <rect class="bar-none" x={f.left} y={place.barY} width={f.across} height={f.thick} rx="2" />
      )}
      {mark >= 0 && (
        <line
          class="mark"
          x1={f.left + mark}
          x2={f.left + mark}
          y1={place.barY - 4}
          y2={place.barY + f.thick + 4}
        />
      )}
      <text
        class={isDrawn(value) ? 'end' : 'axis'}
        x={f.left + behind + 8}
        y={middle + f.letter * 0.35}
      >
        {sayValue(value, unit)}
      </text>
    </g>
  );
};
