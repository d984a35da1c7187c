/**
 * The English of a set of words: the same keys, functions with the same parameters. Every key may be missing: what has no
 * English yet is said in Indonesian, and complete.test.ts names it.
 */
export type Translation<T> = T extends (...given: infer G) => infer R
  ? (...given: G) => Translated<R>
  : { readonly [K in keyof T]?: Translation<T[K]> | Translated<T[K]> };
type Translated<T> = T extends string
  ? string
  : T extends number
    ? T
    : T extends readonly (infer E)[]
      ? readonly Translated<E>[]
      : Translation<T>;
