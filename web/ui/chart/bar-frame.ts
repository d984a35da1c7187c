import { scaleTo, widthOf, wrapped } from './scale.ts';
import type { Room } from './use-room.ts';

/** One row of bars: its words and where it stands. */
export interface BarPlace {
  /** the label over as many lines as it needs */
  lines: readonly string[];
  /** smaller, under the label */
  under: readonly string[];
  /** top of the row, and of its bar */
  y: number;
  barY: number;
  height: number;
}

export interface BarFrame {
  width: number;
  height: number;
  letter: number;
  /** where bars begin and how long the longest may be */
  left: number;
  across: number;
  thick: number;
  top: number;
  scaleTop: number;
  rows: readonly BarPlace[];
  beside: boolean;
  length: (value: number) => number;
}

const LETTER_EM = 0.82;
/** From this width on, in letters, labels stand beside the bars; else above them. */
const BESIDE_EM = 30;
const BAR_EM = 1.3;

interface Words {
  label: string;
  under: readonly string[];
}

/**
 * Lays bars out for the room there is. `largest` is the largest number or target, `ends` what stands behind bars,
 * `head` the pixels kept free above them.
 */
export function barFrame(
  rows: readonly Words[],
  room: Room,
  {
    largest,
    unit,
    ends,
    head,
  }: { largest: number; unit?: string | undefined; ends: readonly string[]; head: number },
): BarFrame {
  const letter = room.em * LETTER_EM;
  const beside = room.width >= room.em * BESIDE_EM;
  const widest = Math.max(
    0,
    ...rows.flatMap((r) => [r.label, ...r.under].map((t) => widthOf(t, letter))),
  );
  const left = beside ? Math.min(widest, room.width * 0.36) + 12 : 2;
  const right = Math.max(8, ...ends.map((t) => widthOf(t, letter) + 14));
  const across = Math.max(40, room.width - left - right);
  const thick = room.em * BAR_EM;
  const textRoom = beside ? left - 12 : room.width - 4;
  const line = letter * 1.25;
  const places: BarPlace[] = [];
  let y = head;
  for (const { label, under } of rows) {
    const lines = wrapped(label, letter, textRoom);
    const small = under.flatMap((u) => wrapped(u, letter, textRoom));
    const text = (lines.length + small.length) * line;
    const height = beside ? Math.max(text, thick) + letter * 0.9 : text + thick + letter * 1.3;
    const barY = beside ? y + (height - letter * 0.9 - thick) / 2 : y + text + letter * 0.3;
    places.push({ lines, under: small, y, barY, height });
    y += height;
  }
  const { top: scaleTop } = scaleTo(largest, unit);
  return {
    width: room.width,
    height: y + 4,
    letter,
    left,
    across,
    thick,
    top: head,
    scaleTop,
    rows: places,
    beside,
    length: (value) => (value / scaleTop) * across,
  };
}
