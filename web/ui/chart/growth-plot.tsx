import { useId, useState } from 'preact/hooks';
import { growthWords as w } from '../../words/chart.ts';
import { sayPlain } from '../../words/say.ts';
import { Icon } from '../icon.tsx';
import {
  centredOn,
  farther,
  held,
  isNearest,
  nearer,
  type Rect,
  roundTicks,
  seen,
  showing,
  WHOLE,
  type Zoom,
} from './plot-view.ts';
import { Reader } from './reader.tsx';
import { type Room, useRoom } from './use-room.ts';
import { useZoom } from './use-zoom.ts';
import './growth-plot.css';

export interface XY {
  x: number;
  y: number;
}

/** A coloured area between two lines. */
export interface PlotZone {
  key: string;
  /** paper colours: the same in every theme, as the card is printed */
  fill: string;
  low: readonly XY[];
  high: readonly XY[];
}

export interface PlotLine {
  key: string;
  /** at its right end; left out when empty */
  label: string;
  /** the parts it is drawn in: where lying becomes standing a line breaks */
  runs: readonly (readonly XY[])[];
  look: 'median' | 'sd' | 'far' | 'orange' | 'red';
}

/** One measurement where it really lies. */
export interface PlotPoint extends XY {
  key: string;
  /** the number beside it, when it is one of the last */
  label: string;
  /** all of it in words */
  says: string;
  /** swollen feet that day: its weight is not to be read against the lines */
  swollen?: boolean;
  /** a row of the table beside the drawing */
  cells: readonly string[];
}

export interface GrowthPlotProps {
  title: string;
  /** the ground of the drawing */
  paper: string;
  zones: readonly PlotZone[];
  lines: readonly PlotLine[];
  points: readonly PlotPoint[];
  /** what the drawing must have room for beside its lines and points */
  extent?: readonly XY[];
  x: {
    from: number;
    to: number;
    axis: string;
    steps: readonly number[];
    say: (x: number) => string;
  };
  y: { axis: string };
  columns: readonly string[];
  /** what the colours and lines mean */
  legend: readonly { key: string; fill?: string; look?: PlotLine['look']; says: string }[];
  note?: string;
  /** nothing to press: for paper */
  still?: boolean;
}

/** Points that carry their number, from the last back, as far as they do not cover each other. */
const LABELLED = 3;

interface Frame {
  room: Room;
  letter: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  view: Rect;
  x: (x: number) => number;
  y: (y: number) => number;
}

/** Everything that is drawn, with a little air above and below. */
function wholeOf({ x, lines, points, extent = [] }: GrowthPlotProps): Rect {
  const all = [...extent, ...lines.flatMap((l) => l.runs.flat()), ...points]
    .filter((p) => p.x >= x.from && p.x <= x.to)
    .map((p) => p.y);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high - low) * 0.04 || 1;
  return { x0: x.from, x1: x.to, y0: low - air, y1: high + air };
}

const LETTER_EM = 0.76;

/** How high for its width: square-like on a phone, two to a sheet on paper. */
const TALL = { screen: 0.72, paper: 0.45 };

function frameOf(whole: Rect, zoom: Zoom, room: Room, labels: boolean, tall: number): Frame {
  const letter = room.em * LETTER_EM;
  const left = letter * 2.6;
  const right = room.width - (labels ? letter * 2 : letter * 0.7);
  const top = letter * 1.5;
  const bottom = top + Math.min(520, Math.max(240, room.width * tall));
  const view = seen(whole, zoom);
  return {
    room,
    letter,
    left,
    right,
    top,
    bottom,
    view,
    x: (x) => left + ((x - view.x0) / (view.x1 - view.x0)) * (right - left),
    y: (y) => bottom - ((y - view.y0) / (view.y1 - view.y0)) * (bottom - top),
  };
}

const path = (f: Frame, points: readonly XY[]): string =>
  points.map((p) => `${f.x(p.x).toFixed(1)},${f.y(p.y).toFixed(1)}`).join(' ');

/** Measurements over lines and colours, as on the printed card; comes nearer by button, key or two fingers. */
export function GrowthPlot(props: GrowthPlotProps) {
  const { title, points, lines, legend, note, still } = props;
  const [box, room] = useRoom();
  const [zoom, setZoom] = useState(WHOLE);
  const [chosen, setChosen] = useState<string | null>(null);
  const ids = useId().replaceAll(':', '');
  const shown = points.filter((p) => p.x >= props.x.from && p.x <= props.x.to);
  const whole = wholeOf(props);
  const labels = lines.some((l) => l.label !== '');
  const f = frameOf(whole, zoom, room, labels, still ? TALL.paper : TALL.screen);
  const last = shown.length - 1;
  const found = shown.findIndex((p) => p.key === chosen);
  const at = found < 0 ? last : found;
  const told = shown[at];
  const choose = (i: number) => {
    const point = shown[i];
    if (!point) return;
    setChosen(point.key);
    setZoom(showing(whole, zoom, point));
  };
  const tap = (e: PointerEvent) => {
    const edge = box.current?.getBoundingClientRect();
    if (edge) choose(nearestTo(f, shown, e.clientX - edge.left, e.clientY - edge.top));
  };
  useZoom(box, zoom, setZoom, tap, { width: f.right - f.left, height: f.bottom - f.top });
  const toChosen = () => setZoom(nearer(told ? centredOn(whole, zoom, told) : zoom));
  const height = f.bottom + f.letter * 3.2;
  return (
    <figure class={`growth${zoom.near > 1 ? ' near' : ''}`}>
      <div class="growthbox" ref={box}>
        <svg
          viewBox={`0 0 ${room.width} ${height.toFixed(0)}`}
          role="img"
          aria-labelledby={`${ids}t ${ids}d`}
          style={{ fontSize: `${f.letter}px` }}
        >
          <title id={`${ids}t`}>{title}</title>
          <desc id={`${ids}d`}>{told ? told.says : w.none}</desc>
          <clipPath id={`${ids}c`}>
            <rect x={f.left} y={f.top} width={f.right - f.left} height={f.bottom - f.top} />
          </clipPath>
          <rect width={room.width} height={height} rx="8" fill={props.paper} />
          <g clip-path={`url(#${ids}c)`}>
            <rect
              x={f.left}
              y={f.top}
              width={f.right - f.left}
              height={f.bottom - f.top}
              fill="#fff"
            />
            {props.zones.map((z) => (
              <polygon
                key={z.key}
                fill={z.fill}
                points={`${path(f, z.low)} ${path(f, [...z.high].reverse())}`}
              />
            ))}
            <Grid f={f} x={props.x} />
            {lines.flatMap((l) =>
              l.runs.map((run) => (
                <polyline
                  key={`${l.key} ${run[0]?.x}`}
                  class={`curve ${l.look}`}
                  points={path(f, run)}
                />
              )),
            )}
            <polyline
              class="child"
              points={path(
                f,
                shown.filter((p) => !p.swollen),
              )}
            />
            {shown.map((p) => (
              <Dot key={p.key} f={f} point={p} large={p === told} />
            ))}
          </g>
          <Axes f={f} x={props.x} y={props.y} />
          {lines.map((l) => (
            <EndLabel key={l.key} f={f} line={l} />
          ))}
          {labelled(f, shown, told).map((p) => (
            <text
              key={p.key}
              class="number"
              x={Math.min(f.x(p.x), f.right - 14)}
              y={f.y(p.y) - f.letter * 0.8}
              text-anchor="middle"
            >
              {p.label}
            </text>
          ))}
        </svg>
        {!still && shown.length > 0 && (
          <Reader
            label={`${title}. ${w.read}`}
            count={shown.length}
            at={at}
            onAt={choose}
            says={told?.says ?? w.none}
            onKey={(e) => {
              const next = zoomByKey(e, zoom, toChosen);
              if (next) setZoom(held(next));
            }}
          />
        )}
      </div>
      {!still && <ZoomButtons zoom={zoom} onZoom={setZoom} onNearer={toChosen} />}
      {!still && <figcaption aria-live="polite">{told ? told.says : w.none}</figcaption>}
      <Legend legend={legend} swollen={shown.some((p) => p.swollen)} />
      {note && <p class="soft small">{note}</p>}
      <PointTable {...props} points={points} />
    </figure>
  );
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** A key moves a fifth of what is seen. */
const KEY_STEP = 0.2;

/** Plus, minus and zero come nearer, farther, and show the whole; an arrow with Shift moves. */
function zoomByKey(e: KeyboardEvent, zoom: Zoom, toChosen: () => void): Zoom | null {
  if (e.key === '+' || e.key === '=') {
    toChosen();
    return null;
  }
  if (e.key === '-') return farther(zoom);
  if (e.key === '0') return WHOLE;
  const arrow = e.shiftKey ? ARROWS[e.key] : undefined;
  if (!arrow) return null;
  e.preventDefault();
  const step = KEY_STEP / zoom.near;
  return { ...zoom, x: zoom.x + arrow[0] * step, y: zoom.y + arrow[1] * step };
}

interface ZoomButtonsProps {
  zoom: Zoom;
  onZoom: (z: Zoom) => void;
  onNearer: () => void;
}

const ZoomButtons = ({ zoom, onZoom, onNearer }: ZoomButtonsProps) => (
  <div class="zooms">
    <button
      type="button"
      class="button quiet"
      aria-label={w.nearer}
      disabled={isNearest(zoom)}
      onClick={onNearer}
    >
      <Icon name="add" size={22} />
    </button>
    <button
      type="button"
      class="button quiet"
      aria-label={w.farther}
      disabled={zoom.near === 1}
      onClick={() => onZoom(farther(zoom))}
    >
      <span aria-hidden="true" class="minus" />
    </button>
    <button
      type="button"
      class="button quiet"
      disabled={zoom.near === 1}
      onClick={() => onZoom(WHOLE)}
    >
      <span>{w.whole}</span>
    </button>
  </div>
);

function nearestTo(f: Frame, points: readonly PlotPoint[], x: number, y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((p, i) => {
    const far = Math.hypot(f.x(p.x) - x, f.y(p.y) - y);
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

const isSeen = ({ view }: Frame, p: XY): boolean =>
  p.x >= view.x0 && p.x <= view.x1 && p.y >= view.y0 && p.y <= view.y1;

/** The one being read, and from the last back those that have room for their number. */
function labelled(f: Frame, shown: readonly PlotPoint[], told: PlotPoint | undefined): PlotPoint[] {
  const order = [...(told ? [told] : []), ...shown.slice(-LABELLED).reverse()];
  const kept: PlotPoint[] = [];
  for (const p of order) {
    const room = kept.every((k) => Math.abs(f.x(k.x) - f.x(p.x)) > f.letter * 2.6);
    if (room && isSeen(f, p)) kept.push(p);
  }
  return kept;
}

const Dot = ({ f, point, large }: { f: Frame; point: PlotPoint; large: boolean }) => (
  <g transform={`translate(${f.x(point.x).toFixed(1)} ${f.y(point.y).toFixed(1)})`}>
    {point.swollen ? (
      <path class="swollen" d="M0 -7L7 0L0 7L-7 0z" stroke-width={large ? 3.5 : 2.5} />
    ) : (
      <circle class="dot" r={large ? 6.5 : 4} />
    )}
  </g>
);

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

const Grid = ({ f, x }: { f: Frame; x: GrowthPlotProps['x'] }) => (
  <g class="gridlines">
    {xTicks(f, x.steps).map((t) => (
      <line key={t} x1={f.x(t)} x2={f.x(t)} y1={f.top} y2={f.bottom} />
    ))}
    {yTicks(f).map((t) => (
      <line key={t} x1={f.left} x2={f.right} y1={f.y(t)} y2={f.y(t)} />
    ))}
  </g>
);

const Axes = ({ f, x, y }: { f: Frame; x: GrowthPlotProps['x']; y: GrowthPlotProps['y'] }) => (
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
function EndLabel({ f, line }: { f: Frame; line: PlotLine }) {
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

const Legend = ({ legend, swollen }: { legend: GrowthPlotProps['legend']; swollen: boolean }) => (
  <ul class="key">
    {legend.map(({ key, fill, look, says }) => (
      <li key={key}>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          {fill && <rect width="26" height="16" rx="3" fill={fill} stroke="#8d8471" />}
          {look && <line class={`curve ${look}`} x1="0" x2="26" y1="8" y2="8" />}
        </svg>
        {says}
      </li>
    ))}
    {swollen && (
      <li>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          <path class="swollen" d="M13 1L20 8L13 15L6 8z" stroke-width="2.5" />
        </svg>
        {w.swollen}
      </li>
    )}
  </ul>
);

const PointTable = ({ columns, points, title }: GrowthPlotProps) => (
  <details>
    <summary>{w.table}</summary>
    <section class="tablebox" aria-label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c} scope="col">
                {c}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((p) => (
            <tr key={p.key}>
              {p.cells.map((cell, i) => (
                <td key={columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);
