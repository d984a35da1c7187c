import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { held, type Zoom } from './plot-view.ts';

interface Finger {
  x: number;
  y: number;
}

interface ZoomHands {
  pointerdown: (e: PointerEvent) => void;
  pointermove: (e: PointerEvent) => void;
  pointerup: (e: PointerEvent) => void;
  pointercancel: (e: PointerEvent) => void;
}

/** Less than this is a tap that trembled, px. */
const TREMBLE = 6;

const apart = ([a, b]: readonly Finger[]): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;

/**
 * One finger moves a drawing that is near, two come nearer, and a tap is a tap.
 * The same by buttons and keys is the caller's. `size` is how large the drawn part is on the screen.
 */
export function useZoom(
  box: RefObject<HTMLElement>,
  zoom: Zoom,
  onZoom: (z: Zoom) => void,
  onTap: (e: PointerEvent) => void,
  size: { width: number; height: number },
): void {
  const fingers = useRef(new Map<number, Finger>());
  const start = useRef({ zoom, apart: 0, at: { x: 0, y: 0 }, moved: false });
  const begin = (): void => {
    const all = [...fingers.current.values()];
    const [first = { x: 0, y: 0 }] = all;
    start.current = { zoom, apart: apart(all), at: first, moved: start.current.moved };
  };
  const end = (e: PointerEvent): void => {
    fingers.current.delete(e.pointerId);
    begin();
  };
  const hands: ZoomHands = {
    pointerdown: (e) => {
      if (fingers.current.size === 0) start.current.moved = false;
      fingers.current.set(e.pointerId, { x: e.clientX, y: e.clientY });
      begin();
    },
    pointermove: (e) => {
      if (!fingers.current.has(e.pointerId)) return;
      fingers.current.set(e.pointerId, { x: e.clientX, y: e.clientY });
      const all = [...fingers.current.values()];
      const was = start.current;
      const dx = (e.clientX - was.at.x) / size.width;
      const dy = (e.clientY - was.at.y) / size.height;
      if (all.length === 2 && was.apart > 0) {
        was.moved = true;
        onZoom(held({ ...was.zoom, near: (was.zoom.near * apart(all)) / was.apart }));
      } else if (all.length === 1 && Math.hypot(dx * size.width, dy * size.height) > TREMBLE) {
        was.moved = true;
        const { near, x, y } = was.zoom;
        if (near > 1) onZoom(held({ near, x: x - dx / near, y: y + dy / near }));
      }
    },
    pointerup: (e) => {
      const tapped = fingers.current.size === 1 && !start.current.moved;
      end(e);
      if (tapped) onTap(e);
    },
    pointercancel: end,
  };
  useHands(box, hands);
}

const NAMES = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

/** Listens as long as the box is there, always to the newest hands. */
function useHands(box: RefObject<HTMLElement>, hands: ZoomHands): void {
  const newest = useRef(hands);
  newest.current = hands;
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const listen = NAMES.map((name) => {
      const hear = (e: PointerEvent) => newest.current[name](e);
      current.addEventListener(name, hear);
      return () => current.removeEventListener(name, hear);
    });
    return () => {
      for (const stop of listen) stop();
    };
  }, [box]);
}
