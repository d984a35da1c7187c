export interface Progress {
  add(n: number): void;
  done(): void;
}

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const BAR = 24;
const REDRAW_MS = 100;

/**
 * `label  ████████░░░░░░░░  41 %  12.345/30.000`, redrawn at most ten times a second, and nothing at all where
 * there is no terminal to draw on.
 */
export function progressOn(
  screen: Screen,
  label: string,
  total: number | null,
  now: () => number = Date.now,
): Progress {
  if (screen.isTTY !== true) return { add: () => {}, done: () => {} };
  let count = 0;
  let drawn = 0;
  const draw = (): void => {
    drawn = now();
    const line = progressLine(label, count, total).slice(0, (screen.columns ?? 80) - 1);
    screen.write(`\r${line}\u001b[K`);
  };
  draw();
  return {
    add(n) {
      count += n;
      if (now() - drawn >= REDRAW_MS) draw();
    },
    done() {
      draw();
      screen.write('\n');
    },
  };
}

const number = (n: number): string => n.toLocaleString('id-ID');

export function progressLine(label: string, count: number, total: number | null): string {
  if (total === null || total <= 0) return `${label}  ${number(count)}`;
  const share = Math.min(1, count / total);
  const full = Math.round(share * BAR);
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  return `${label}  ${bar}  ${Math.floor(share * 100)} %  ${number(count)}/${number(total)}`;
}
