const isObject = (it: unknown): it is object => typeof it === 'object' && it !== null;

/** Lays words over others, key by key, as deep as they go; what is not said anew stays. */
export function lay(over: object, words: object): void {
  for (const [key, said] of Object.entries(words)) {
    const was: unknown = Reflect.get(over, key);
    if (isObject(was) && isObject(said)) lay(was, said);
    else Reflect.set(over, key, said);
  }
}

/** The keys of words that others do not say yet, as `key.deeper`. */
export function unsaid(words: unknown, others: unknown, at = ''): string[] {
  if (!isObject(words)) return others === undefined ? [at] : [];
  if (!isObject(others)) return [at];
  return Object.entries(Object.getOwnPropertyDescriptors(words)).flatMap(([key, { get, value }]) =>
    get || (Array.isArray(words) && key === 'length')
      ? []
      : unsaid(value, Reflect.get(others, key), at ? `${at}.${key}` : key),
  );
}
