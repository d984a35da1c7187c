import { expect, test } from 'vitest';
import { progressLine, progressOn } from './progress.ts';

test('a bar with what is done and what there is', () => {
  expect(progressLine('Menyimpan', 7500, 30_000)).toBe(
    'Menyimpan  ██████░░░░░░░░░░░░░░░░░░  25 %  7.500/30.000',
  );
  expect(progressLine('Menyimpan', 31_000, 30_000)).toContain('100 %');
  expect(progressLine('Menyimpan', 12, null)).toBe('Menyimpan  12');
});

test('drawn on a terminal, at most ten times a second; silent elsewhere', () => {
  const written: string[] = [];
  const screen = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  let ms = 0;
  const bar = progressOn(screen, 'x', 10, () => ms);
  for (ms = 0; ms < 250; ms += 50) bar.add(1);
  bar.done();
  expect(written.filter((text) => text.startsWith('\r'))).toHaveLength(4);
  expect(written.at(-1)).toBe('\n');

  const silent: string[] = [];
  const pipe = progressOn({ write: (text) => silent.push(text) }, 'x', 10);
  pipe.add(10);
  pipe.done();
  expect(silent).toEqual([]);
});
