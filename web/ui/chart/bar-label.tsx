import type { BarFrame, BarPlace } from './bar-frame.ts';

/** The words of a row of bars: beside its bar, or above it where it is narrow. */
export const BarLabel = ({ f, place }: { f: BarFrame; place: BarPlace }) => {
  const all = [...place.lines, ...place.under];
  const line = f.letter * 1.25;
  const first = f.beside
    ? place.barY + f.thick / 2 - ((all.length - 1) * line) / 2
    : place.y + line / 2;
  return (
    <g>
      {all.map((text, i) => (
        <text
          key={text}
          class={i < place.lines.length ? 'name' : 'axis'}
          x={f.beside ? f.left - 10 : 2}
          y={first + i * line + f.letter * 0.35}
          text-anchor={f.beside ? 'end' : 'start'}
        >
          {text}
        </text>
      ))}
    </g>
  );
};
