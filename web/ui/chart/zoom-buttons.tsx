import { growthWords as w } from '../../words/chart.ts';
import { Icon } from '../icon.tsx';
import { farther, isNearest, WHOLE, type Zoom } from './plot-view.ts';

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** A key moves a fifth of what is seen. */
const KEY_STEP = 0.2;

/** Plus, minus and zero come nearer, farther, and show the whole; an arrow with Shift moves. */
export function zoomByKey(e: KeyboardEvent, zoom: Zoom, toChosen: () => void): Zoom | null {
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

export const ZoomButtons = ({ zoom, onZoom, onNearer }: ZoomButtonsProps) => (
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
