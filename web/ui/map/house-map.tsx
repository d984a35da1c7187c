import { useId, useRef, useState } from 'preact/hooks';
import type { Shape } from '#domain/places/boundary.ts';
import { houseMapWords as w } from '../../words/house-map.ts';
import { useRoom } from '../chart/use-room.ts';
import {
  type HouseDot,
  type HouseFrame,
  type HouseView,
  houseFrame,
  labelAt,
  moved,
  numbered,
  roundDistance,
  ZOOMS,
  zoomed,
} from './house-frame.ts';
import { HouseLegend, HouseSign } from './house-sign.tsx';
import './map.css';
import { HouseTools } from './house-tools.tsx';
import { SampleMark } from './sample-mark.tsx';

export interface HouseMapProps {
  title: string;
  houses: readonly HouseDot[];
  /** the village's own land, where the district handed it in */
  land: readonly Shape[];
  /** the number of the house that is being read about */
  chosen: number | null;
  onChosen: (n: number) => void;
  note: string;
  demo: boolean;
}

/** How far an arrow key moves, px. */
const STEP = 60;
/** Nearer than this to a press, in letters, a house is meant. */
const REACH = 1.6;
/** A press that moved less was a press, px. */
const STILL = 6;

/**
 * Houses as marks over a village's land. Everything on it stands in the list beside it too, so the drawing is for eyes:
 * it is moved and brought nearer with the keyboard, the buttons or a finger. There is no file of it to take along.
 */
export function HouseMap(p: HouseMapProps) {
  const [box, room] = useRoom();
  const [wanted, setView] = useState<HouseView | null>(null);
  const id = useId();
  const f = houseFrame(p.houses, p.land, room, wanted);
  const at = f.drawn.find(({ n }) => n === p.chosen);
  const zoom = (by: 1 | -1) => setView(zoomed(f, by, by > 0 && at ? at.point : null));
  const move = (east: number, south: number) => setView(moved(f, east, south));
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => setView(null),
    ArrowLeft: () => move(-STEP, 0),
    ArrowRight: () => move(STEP, 0),
    ArrowUp: () => move(0, -STEP),
    ArrowDown: () => move(0, STEP),
  };
  const drag = useDrag(f, { onMoved: setView, onPressed: p.onChosen });
  return (
    <figure class="plot housemap" aria-labelledby={id}>
      <figcaption id={id}>{p.title}</figcaption>
      <section
        class="plotbox housebox"
        ref={box}
        {...REACHED}
        aria-label={w.keys}
        data-near={f.view.zoom > 1 || undefined}
        onKeyDown={(e) => {
          const act = e.ctrlKey || e.metaKey || e.altKey ? undefined : keys[e.key];
          if (!act) return;
          e.preventDefault();
          act();
        }}
        {...drag}
      >
        <Drawing f={f} title={p.title} chosen={p.chosen} demo={p.demo} />
      </section>
      <HouseTools
        nearest={f.view.zoom === ZOOMS.at(-1)}
        whole={f.view.zoom === 1}
        onZoom={zoom}
        onWhole={() => setView(null)}
      />
      <HouseLegend houses={p.houses} />
      <p class="soft small">{p.note}</p>
    </figure>
  );
}

const REACHED = { tabIndex: 0 } as const;

/** Moves the map with a finger or mouse once it is nearer than the whole, and tells which house was pressed. */
function useDrag(
  f: HouseFrame,
  { onMoved, onPressed }: { onMoved: (view: HouseView) => void; onPressed: (n: number) => void },
) {
  const from = useRef<{ x: number; y: number; f: HouseFrame; far: boolean } | null>(null);
  return {
    onPointerDown: (e: PointerEvent) => {
      from.current = { x: e.clientX, y: e.clientY, f, far: false };
    },
    onPointerMove: (e: PointerEvent) => {
      const start = from.current;
      if (!start || e.buttons === 0 || start.f.view.zoom === 1) return;
      const [east, south] = [start.x - e.clientX, start.y - e.clientY];
      start.far ||= Math.hypot(east, south) > STILL;
      if (start.far) onMoved(moved(start.f, east, south));
    },
    onPointerUp: (e: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (!start || start.far || !(e.currentTarget instanceof Element)) return;
      const { left, top } = e.currentTarget.getBoundingClientRect();
      const n = nearest(f, e.clientX - left, e.clientY - top);
      if (n !== null) onPressed(n);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}

function nearest({ drawn, letter }: HouseFrame, x: number, y: number): number | null {
  const [first] = drawn
    .map((house) => ({ n: house.n, away: Math.hypot(house.x - x, house.y - y) }))
    .filter(({ away }) => away <= letter * REACH)
    .sort((a, b) => a.away - b.away);
  return first?.n ?? null;
}

interface DrawingProps extends Pick<HouseMapProps, 'title' | 'chosen' | 'demo'> {
  f: HouseFrame;
}

function Drawing({ f, title, chosen, demo }: DrawingProps) {
  const id = useId();
  const told = numbered(f.drawn, f.letter);
  const bar = roundDistance(f);
  const at = f.drawn.find(({ n }) => n === chosen);
  const foot = f.height - f.letter * 0.6;
  return (
    <svg
      class="houses"
      viewBox={`0 0 ${f.width} ${f.height}`}
      style={{ fontSize: `${f.letter}px` }}
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      <path class="houseland" d={f.land} />
      {at?.point.accuracyM && (
        <circle class="houseabout" cx={at.x} cy={at.y} r={at.point.accuracyM * f.metre} />
      )}
      {[...f.drawn].reverse().map((house) => (
        <HouseSign key={house.n} look={house.look} x={house.x} y={house.y} size={f.letter * 0.5}>
          <title>{house.says}</title>
        </HouseSign>
      ))}
      {f.drawn
        .filter(({ n }) => told.has(n) || n === chosen)
        .map((house) => (
          <text
            key={house.n}
            class="housenumber"
            {...labelAt(house, f.letter)}
            text-anchor="middle"
          >
            {house.n}
          </text>
        ))}
      {at && <circle class="housechosen" cx={at.x} cy={at.y} r={f.letter} />}
      <g class="housescale">
        <path d={`M8 ${foot - 5}V${foot}H${(8 + bar * f.metre).toFixed(1)}V${foot - 5}`} />
        <text class="housenumber" x="12" y={foot - 6}>
          {w.metres(bar)}
        </text>
      </g>
      {demo && <SampleMark x={f.width - 6} y={f.height - 8} letter={f.letter} />}
    </svg>
  );
}
