import { describe, expect, it } from 'vitest';
import { Breath } from './breath.ts';

describe('long work', () => {
  it('lets who waits have a turn between two of its parts', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('somebody else'));
    const breath = new Breath();
    for (const part of ['first', 'second', 'third']) {
      await breath.draw();
      order.push(part);
      if (part === 'first') work(10);
    }
    expect(order).toEqual(['first', 'somebody else', 'second', 'third']);
  });
});

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}
