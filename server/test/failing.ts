import type { Pool, PoolClient } from 'pg';

/** What a killed process would do to its database: nothing more, from one statement on. */
export class Killed extends Error {
  override name = 'Killed';
}

/**
 * The same pool, until so many statements have run; every one after is never asked, and an open transaction rolls
 * back, as when the process is killed there.
 */
export function dyingPool(pool: Pool, after: number): { pool: Pool; asked(): number } {
  let n = 0;
  const count = (): void => {
    n += 1;
    if (n > after) throw new Killed();
  };
  const guarded = <T extends Pool | PoolClient>(of: T): T =>
    new Proxy(of, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (key === 'query')
          return async (...args: unknown[]) => {
            if (args[0] !== 'rollback') count();
            return Reflect.apply(target.query, target, args);
          };
        if (key === 'connect') return async () => guarded(await (target as Pool).connect());
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return { pool: guarded(pool), asked: () => n };
}

/** A line that loses questions on their way out and answers on their way back, by these odds. */
export const badLine =
  (line: typeof fetch, random: () => number, loss: number): typeof fetch =>
  async (...asked) => {
    if (random() < loss) throw new TypeError('lost on the way');
    const answer = await line(...asked);
    if (random() < loss) throw new TypeError('the answer was lost');
    return random() < loss / 4 ? new Response('<html>Masuk Wi-Fi</html>') : answer;
  };
