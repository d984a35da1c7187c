import { widthOf } from '../chart/scale.ts';
import type { Look } from './area-data.ts';
import { fillOf, onDark } from './map-fills.tsx';
import { type DrawnArea, nameLines } from './map-frame.ts';

interface AreaProps {
  id: string;
  at: DrawnArea;
  look: Look;
  /** "3. Yosodadi: 82%" */
  says: string;
  onOpen: (href: string) => void;
  onAt: () => void;
  /** its edge is drawn above its neighbours' */
  onFocused: (yes: boolean) => void;
}

/** A place's land or square, reached by the keyboard where it opens something. */
export const AreaDrawn = ({ id, at, look, says, onOpen, onAt, onFocused }: AreaProps) => {
  const { href } = at.area;
  const land = (
    <>
      <path d={at.path} {...fillOf(id, look)} data-several={at.rim !== '' || undefined} />
      {at.rim !== '' && <path d={at.rim} class="maprim" />}
    </>
  );
  if (href === null)
    return (
      <g class="mapplace" onPointerEnter={onAt}>
        <title>{says}</title>
        {land}
      </g>
    );
  return (
    <a
      class="mapplace"
      href={href}
      aria-label={says}
      onFocus={() => {
        onAt();
        onFocused(true);
      }}
      onBlur={() => onFocused(false)}
      onPointerEnter={onAt}
      onClick={(e: MouseEvent) => {
        if (e.ctrlKey || e.metaKey || e.shiftKey) return;
        e.preventDefault();
        onOpen(href);
      }}
    >
      {land}
    </a>
  );
};

interface LabelProps {
  at: DrawnArea;
  look: Look;
  letter: number;
  /** "82%" */
  short: string;
}

/** The link of the place has said it all. */
const UNSPOKEN = { 'aria-hidden': true } as const;

/** The number above, the value large, the name where it fits; on a plate where its ground is not plain. */
export function AreaLabel({ at, look, letter, short }: LabelProps) {
  const plate = !at.tile || typeof look === 'string';
  const ink = plate ? 'plain' : onDark(look) ? 'light' : 'dark';
  const room = at.width - 8;
  const size = Math.max(9, Math.min(letter * 1.15, (room / Math.max(2, short.length)) * 1.6));
  const names = nameLines(at.area.name, letter * 0.85, at);
  const small = Math.max(8, Math.min(letter * 0.82, at.width / 3));
  const both =
    short !== '' &&
    (at.tile || (at.width >= widthOf(short, size) * 0.8 && at.height >= letter * 1.9));
  const lines = [
    { text: String(at.n), size: small, strong: !both },
    ...(both ? [{ text: short, size, strong: true }] : []),
    ...names.map((text) => ({ text, size: letter * 0.85, strong: false })),
  ];
  const tall = lines.reduce((sum, line) => sum + line.size * 1.2, 0);
  const wide = Math.max(...lines.map((line) => widthOf(line.text, line.size))) + 14;
  let y = at.y - tall / 2;
  return (
    <g class="maplabel" {...UNSPOKEN}>
      {plate && (
        <rect
          class="mapplate"
          x={at.x - wide / 2}
          y={at.y - tall / 2 - 2}
          width={wide}
          height={tall + 4}
          rx="4"
        />
      )}
      {lines.map((line) => {
        y += line.size * 1.2;
        return (
          <text
            key={line.text}
            class={`maptext ${ink}`}
            x={at.x}
            y={y - line.size * 0.3}
            text-anchor="middle"
            style={{ fontSize: `${line.size.toFixed(1)}px`, fontWeight: line.strong ? 700 : 450 }}
          >
            {line.text}
          </text>
        );
      })}
    </g>
  );
}
