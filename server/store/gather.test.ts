import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gather } from './gather.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work on letters, three at most at a time, that ends when it is told to. */
function letters(): { gather: Gather<string>; begun: string[]; end(group: string): Promise<void> } {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const gather = new Gather<string>(
    (waiting) => waiting.splice(0, 3),
    (group) => {
      begun.push(group.join(''));
      return new Promise((resolve) => ends.set(group.join(''), resolve));
    },
  );
  const end = async (group: string): Promise<void> => {
    ends.get(group)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { gather, begun, end };
}

it('what finds the line free goes at once; what comes meanwhile goes together, in order', async () => {
  const { gather, begun, end } = letters();
  for (const letter of 'abcde') gather.add(letter);
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'bcd']);
  await end('bcd');
  await end('e');
  gather.add('f');
  expect(begun).toEqual(['a', 'bcd', 'e', 'f']);
});

it('what is slow is no longer waited for, up to four at once', async () => {
  const { gather, begun, end } = letters();
  for (const letter of 'abcdefghijklmnop') gather.add(letter);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual(['a', 'bcd', 'efg', 'hij']);
  await end('efg');
  expect(begun.at(-1)).toBe('klm');
});
