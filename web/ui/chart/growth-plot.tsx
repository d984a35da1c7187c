import { useId, useState } from 'preact/hooks';
import { growthWords as w } from '../../words/chart.ts';
import { type Frame, frameOf, labelled, nearestTo, path, TALL, wholeOf } from './growth-frame.ts';
import { Axes, EndLabel, Grid } from './growth-ground.tsx';
import { Legend, PointTable } from './growth-key.tsx';
import type { GrowthPlotProps, PlotPoint } from './growth-props.ts';
import { centredOn, held, nearer, showing, WHOLE } from './plot-view.ts';
import { Reader } from './reader.tsx';
import { useRoom } from './use-room.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomButtons, zoomByKey } from './zoom-buttons.tsx';
import './growth-plot.css';

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

const Dot = ({ f, point, large }: { f: Frame; point: PlotPoint; large: boolean }) => (
  <g transform={`translate(${f.x(point.x).toFixed(1)} ${f.y(point.y).toFixed(1)})`}>
    {point.swollen ? (
      <path class="swollen" d="M0 -7L7 0L0 7L-7 0z" stroke-width={large ? 3.5 : 2.5} />
    ) : (
      <circle class="dot" r={large ? 6.5 : 4} />
    )}
  </g>
);
