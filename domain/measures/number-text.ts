/**
 * A number as people here write it: decimal comma. With `decimals` exactly that many ("25,0"), else as many as it has ("7,25").
 */
export const numberText = (value: number, decimals?: number): string =>
  (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', ',');
