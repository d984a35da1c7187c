import type { ComponentChildren } from 'preact';
import { houseMapWords as w } from '../../words/house-map.ts';
import type { HouseDot, HouseLook } from './house-frame.ts';

interface SignProps {
  look: HouseLook;
  x: number;
  y: number;
  /** half its width, px */
  size: number;
  children?: ComponentChildren;
}

/** A cross, a ring, a filled dot: told apart without colour, on a white edge over any ground. */
export function HouseSign({ look, x, y, size, children }: SignProps) {
  if (look === 'at-risk') {
    const d = `M${x - size} ${y - size}l${size * 2} ${size * 2}M${x + size} ${y - size}l${-size * 2} ${size * 2}`;
    return (
      <g class="house atrisk">
        {children}
        <path class="edge" d={d} />
        <path d={d} />
      </g>
    );
  }
  return (
    <g class={`house ${look === 'served' ? 'served' : 'notyet'}`}>
      {children}
      <circle class="edge" cx={x} cy={y} r={size} />
      <circle cx={x} cy={y} r={size} />
    </g>
  );
}

/** The same sign beside its words. */
export const HouseMark = ({ look }: { look: HouseLook }) => (
  <svg class="housemark" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
    <HouseSign look={look} x={11} y={11} size={6} />
  </svg>
);

const LOOKS: readonly HouseLook[] = ['at-risk', 'not-yet', 'served'];

/** Every sign in words, with how many houses bear it. */
export const HouseLegend = ({ houses }: { houses: readonly HouseDot[] }) => (
  <ul class="houselegend">
    {LOOKS.map((look) => (
      <li key={look}>
        <HouseMark look={look} />
        <span>
          {w.legend[look]} {w.count(houses.filter((house) => house.look === look).length)}
        </span>
      </li>
    ))}
  </ul>
);
