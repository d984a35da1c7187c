import { useId, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { mapWords as w } from '../../words/map.ts';
import { fileValue } from '../chart/chart-data.ts';
import { ChartFrame, type ChartTable } from '../chart/chart-frame.tsx';
import { useRoom } from '../chart/use-room.ts';
import { inOrder, type MapArea, shortValue, toldValue } from './area-data.ts';
import { AreaDrawn, AreaLabel } from './drawn-area.tsx';
import './map.css';
import { fillOf, MapFills } from './map-fills.tsx';
import { mapFrame } from './map-frame.ts';
import { type Cuts, legendOf, lookOf, quantileCuts } from './map-steps.ts';
import { SampleMark } from './sample-mark.tsx';

export interface AreaMapProps {
  title: string;
  areas: readonly MapArea[];
  unit?: string;
  /** where steps end; without them each holds about as many places */
  cuts?: Cuts;
  /** without its ending */
  fileName: string;
  note?: string;
  /** only where places lie, nothing counted */
  plain?: boolean;
  /** of made-up people: said inside the drawing */
  demo?: boolean;
}

/**
 * Places coloured in five steps of one hue. With the shapes a district handed in it is a map, without them squares
 * that always stand in the same order.
 */
export function AreaMap({ title, areas, unit, cuts, fileName, note, plain, demo }: AreaMapProps) {
  const [box, room] = useRoom();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const ids = useId().replaceAll(':', '');
  const steps = cuts ?? quantileCuts(areas.map(({ value, silent }) => (silent ? null : value)));
  const f = mapFrame(areas, room, plain ? [] : legendOf(areas, steps, unit));
  const says = (n: number, area: MapArea) =>
    plain ? `${n}. ${area.name}` : w.area(n, area.name, toldValue(area, unit));
  const look = (area: MapArea) => (plain ? 1 : lookOf(area, steps));
  const at = f.drawn.find(({ area }) => area.id === chosen);
  const inFocus = f.drawn.find(({ area }) => area.id === focused);
  const foot = demo ? f.letter * 2 : 0;
  const notes = [note, !f.shapes && w.schematic, f.shapes && f.tiles && w.partly];
  return (
    <ChartFrame
      title={title}
      fileName={fileName}
      note={notes.filter(Boolean).join(' ')}
      told={at ? says(at.n, at.area) : areas.length === 0 ? w.empty : plain ? '' : w.hint}
      table={plain ? namesOf(areas) : tableOf(areas, unit)}
      box={box}
    >
      <svg
        class="areamap"
        viewBox={`0 0 ${f.width} ${(f.height + foot).toFixed(0)}`}
        aria-labelledby={`${ids}t`}
        style={{ fontSize: `${f.letter}px` }}
      >
        <title id={`${ids}t`}>{title}</title>
        <MapFills id={ids} />
        {f.heads.map((head) => (
          <text key={head.says} class="name" x={head.x} y={head.y}>
            {head.says}
          </text>
        ))}
        {f.drawn.map((one) => (
          <AreaDrawn
            key={one.area.id}
            id={ids}
            at={one}
            look={look(one.area)}
            says={says(one.n, one.area)}
            onOpen={go}
            onAt={() => setChosen(one.area.id)}
            onFocused={(yes) => setFocused(yes ? one.area.id : null)}
          />
        ))}
        {inFocus && <path class="mapfocus" data-cursor="" d={inFocus.rim || inFocus.path} />}
        {f.drawn.map((one) => (
          <AreaLabel
            key={one.area.id}
            at={one}
            look={look(one.area)}
            letter={f.letter}
            short={plain ? '' : shortValue(one.area, unit)}
          />
        ))}
        {f.legend.map((line) => (
          <g key={line.says}>
            <rect
              {...fillOf(ids, line.look)}
              x={line.x + 1}
              y={line.y}
              width="30"
              height={f.letter * 1.25}
              rx="3"
            />
            {line.lines.map((text, i) => (
              <text key={text} x={line.x + 40} y={line.y + f.letter * (0.95 + i * 1.3)}>
                {text}
              </text>
            ))}
          </g>
        ))}
        {demo && <SampleMark x={f.width - 2} y={f.height + foot - 2} letter={f.letter} />}
      </svg>
    </ChartFrame>
  );
}

function tableOf(areas: readonly MapArea[], unit: string | undefined): ChartTable {
  const rows = inOrder(areas).map((area, i) => ({ area, label: `${i + 1}. ${area.name}` }));
  const column = unit ? `${w.value} (${unit})` : w.value;
  return {
    columns: [w.place, column],
    rows: rows.map(({ area, label }) => ({ label, cells: [toldValue(area, unit)] })),
    file: rows.map(({ area, label }) => [
      label,
      area.silent ? w.silent : fileValue(area.value, unit),
    ]),
  };
}

const namesOf = (areas: readonly MapArea[]): ChartTable => ({
  columns: [w.place],
  rows: inOrder(areas).map(({ name }, i) => ({ label: `${i + 1}. ${name}`, cells: [] })),
  file: inOrder(areas).map(({ id, name }) => [`${id} ${name}`]),
});
