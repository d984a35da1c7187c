import { useId, useState } from 'preact/hooks';
import { plotWords as w } from '../../words/chart.ts';
import { sayPlain } from '../../words/say.ts';
import { type BarFrame, barFrame } from './bar-frame.ts';
import { BarLabel } from './bar-label.tsx';
import {
  cellValue,
  fileValue,
  headOf,
  isDrawn,
  isHidden,
  type StackRow,
  sayValue,
  speakValue,
} from './chart-data.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import { MOST_SERIES, seriesClass } from './marker.tsx';
import { Reader } from './reader.tsx';
import { widthOf } from './scale.ts';
import { useRoom } from './use-room.ts';

export interface StackedBarsProps {
  title: string;
  /** what the parts of every bar are called, up to five */
  parts: readonly string[];
  rows: readonly StackRow[];
  unit?: string;
  /** without its ending */
  fileName: string;
  note?: string;
}

/** The whole bar; null when a part is missing or not told, for such are never added up. */
const wholeOf = (row: StackRow): number | null =>
  row.values.every(isDrawn) ? row.values.reduce((sum, v) => sum + v, 0) : null;
const lengthOf = (row: StackRow): number =>
  row.values.filter(isDrawn).reduce((sum, v) => sum + v, 0);

/** Bars of several parts laid end to end; parts are told apart by colour and by hatching. */
export function StackedBars(props: StackedBarsProps) {
  const { title, parts, rows, unit, fileName } = props;
  const [box, room] = useRoom();
  const [chosen, setChosen] = useState(0);
  const ids = useId().replaceAll(':', '');
  const ends = rows.map((r) => wholeText(r, unit));
  const f = barFrame(
    rows.map((r) => ({ label: r.label, under: [] })),
    room,
    {
      largest: Math.max(0, ...rows.map(lengthOf)),
      unit,
      ends,
      head: parts.length * room.em * 1.45 + room.em * 0.4,
    },
  );
  const at = Math.min(chosen, rows.length - 1);
  const row = rows[at];
  const hidden = rows.some((r) => r.values.some(isHidden));
  return (
    <ChartFrame
      title={title}
      fileName={fileName}
      note={[props.note, hidden ? w.hiddenParts : ''].filter(Boolean).join(' ')}
      told={row ? toldOf(row, parts, unit, sayValue) : w.nothing}
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
        <desc id={`${ids}d`}>{rows.map((r) => toldOf(r, parts, unit, speakValue)).join('. ')}</desc>
        <Hatches id={ids} />
        {parts.map((name, i) => (
          <g key={name}>
            <Part
              id={ids}
              i={i}
              x={2}
              y={i * f.letter * 1.75 + 2}
              width={26}
              height={f.letter * 1.2}
            />
            <text class="name" x="36" y={i * f.letter * 1.75 + f.letter * 1.05}>
              {name}
            </text>
          </g>
        ))}
        {rows.map((r, i) => (
          <Stack
            key={r.label}
            id={ids}
            f={f}
            row={r}
            i={i}
            chosen={i === at}
            unit={unit}
            end={ends[i] ?? ''}
          />
        ))}
      </svg>
      {rows.length > 1 && (
        <Reader
          label={`${title}. ${w.readDown}`}
          count={rows.length}
          at={at}
          onAt={setChosen}
          says={row ? toldOf(row, parts, unit, speakValue) : w.nothing}
          downwards
        />
      )}
    </ChartFrame>
  );
}

const wholeText = (row: StackRow, unit: string | undefined): string => {
  if (row.values.every((v) => v === null)) return '';
  return sayValue(wholeOf(row), unit).replace(w.notRecorded, '');
};

const toldOf = (
  row: StackRow,
  parts: readonly string[],
  unit: string | undefined,
  say: typeof sayValue,
): string =>
  `${row.label}: ${parts.map((name, i) => `${name} ${say(row.values[i], unit)}`).join(', ')}`;

const tableOf = ({ parts, rows, unit }: StackedBarsProps): ChartTable => ({
  columns: [w.what, ...parts.map((name) => headOf(name, unit))],
  rows: rows.map((r) => ({
    label: r.label,
    cells: parts.map((_, i) => cellValue(r.values[i], unit)),
  })),
  file: rows.map((r) => [r.label, ...parts.map((_, i) => fileValue(r.values[i], unit))]),
});

/** Hatching laid over the colours, so that they are told apart on any printer. */
const HATCHES = ['', 'M0 6L6 0', 'M0 3H6', 'M3 0V6', 'M0 0L6 6M0 6L6 0'];

const Hatches = ({ id }: { id: string }) => (
  <defs>
    {HATCHES.map(
      (d, i) =>
        d !== '' && (
          <pattern key={d} id={`${id}h${i}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="hatch" d={d} />
          </pattern>
        ),
    )}
  </defs>
);

interface PartProps {
  id: string;
  i: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const Part = ({ id, i, ...at }: PartProps) => (
  <g>
    <rect class={`bar-of ${seriesClass(i)}`} {...at} />
    {HATCHES[i % MOST_SERIES] !== '' && (
      <rect class="hatched" {...at} fill={`url(#${id}h${i % MOST_SERIES})`} />
    )}
  </g>
);

interface StackProps {
  id: string;
  f: BarFrame;
  row: StackRow;
  i: number;
  chosen: boolean;
  unit: string | undefined;
  end: string;
}

const Stack = ({ id, f, row, i, chosen, unit, end }: StackProps) => {
  const place = f.rows[i];
  if (!place) return null;
  const middle = place.barY + f.thick / 2 + f.letter * 0.35;
  let x = f.left;
  const laid = row.values.map((v, part) => {
    const width = isDrawn(v) ? f.length(v) : 0;
    const from = x;
    x += width;
    return { part, v, from, width };
  });
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
      {row.values.every((v) => !isDrawn(v)) && (
        <g>
          <rect
            class="bar-none"
            x={f.left}
            y={place.barY}
            width={f.across}
            height={f.thick}
            rx="2"
          />
          <text class="axis" x={f.left + 8} y={middle}>
            {sayValue(row.values.find(isHidden) ?? null, unit)}
          </text>
        </g>
      )}
      {laid.map(
        ({ part, v, from, width }) =>
          isDrawn(v) &&
          width > 0 && (
            <g key={part}>
              <Part
                id={id}
                i={part}
                x={from}
                y={place.barY}
                width={Math.max(1, width - 2)}
                height={f.thick}
              />
              {width > widthOf(sayPlain(v), f.letter) + 14 && (
                <g>
                  <rect
                    class="plate"
                    x={from + width / 2 - widthOf(sayPlain(v), f.letter) / 2 - 5}
                    y={place.barY + 2}
                    width={widthOf(sayPlain(v), f.letter) + 8}
                    height={f.thick - 4}
                    rx="3"
                  />
                  <text class="end" x={from + width / 2 - 1} y={middle} text-anchor="middle">
                    {sayPlain(v)}
                  </text>
                </g>
              )}
            </g>
          ),
      )}
      <text class="end" x={x + 8} y={middle}>
        {end}
      </text>
    </g>
  );
};
