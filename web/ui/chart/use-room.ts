import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Room {
  /** how wide the drawing may be, px */
  width: number;
  /** the reader's own letter size, px */
  em: number;
}

/** Before anything is measured: a small phone. */
const PHONE: Room = { width: 312, em: 17 };

/** How much room a drawing has, followed as the window turns: letters keep their size, the drawing fits. */
export function useRoom(): [RefObject<HTMLDivElement>, Room] {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(PHONE);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => {
      const width = Math.round(current.clientWidth);
      const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (width > 0) setRoom((was) => (was.width === width && was.em === em ? was : { width, em }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [box, room];
}
