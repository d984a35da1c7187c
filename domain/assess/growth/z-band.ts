import type { ClassRow } from '../class-row.ts';

/** A class of z: those below `below`, or up to and with `upTo`, that no earlier band took. The last band is open. */
export interface ZBand extends ClassRow {
  below?: number;
  upTo?: number;
}

/** The first band a z-score (rounded to two decimals) falls in. */
export function bandOfZ(bands: readonly ZBand[], z: number): ZBand {
  const band = bands.find((b) =>
    b.below !== undefined ? z < b.below : b.upTo === undefined || z <= b.upTo,
  );
  if (!band) throw new Error('the last band of a table must be open');
  return band;
}
