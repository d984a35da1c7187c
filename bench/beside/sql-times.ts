import pg from 'pg';

/** Milliseconds spent waiting for each statement, and how often it was asked. */
export type SqlTimes = Record<string, { ms: number; times: number }>;

type AnyQuery = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Times every statement of this process from asking to answer, the driver's own work included. Answers a function that
 * stops and tells.
 */
export function timeSql(): () => SqlTimes {
  const times: SqlTimes = {};
  const client = pg.Client.prototype as unknown as { query: AnyQuery };
  const original = client.query;
  const add = (name: string, from: number): void => {
    const row = times[name] ?? { ms: 0, times: 0 };
    times[name] = { ms: row.ms + performance.now() - from, times: row.times + 1 };
  };
  client.query = function timed(...args) {
    const name = nameOf(args[0]);
    const from = performance.now();
    const last = args.at(-1);
    if (typeof last === 'function') {
      args[args.length - 1] = (...answer: unknown[]) => {
        add(name, from);
        return last(...answer);
      };
      return original.apply(this, args);
    }
    const answer = original.apply(this, args);
    if (answer instanceof Promise)
      answer.then(
        () => add(name, from),
        () => add(name, from),
      );
    return answer;
  };
  return () => {
    client.query = original;
    return times;
  };
}

/** The statement's own name, else how it begins. */
function nameOf(asked: unknown): string {
  if (typeof asked === 'string') return begin(asked);
  const { name, text } = (asked ?? {}) as { name?: string; text?: string };
  return name ?? begin(text ?? '?');
}

const begin = (text: string): string => text.trim().split(/\s+/).slice(0, 3).join(' ');
