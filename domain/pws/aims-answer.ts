import type { Aim, AimLevel, PlacePath } from './aims.ts';

/** What the server tells of a place's aims: those set for it, above it and below it, and what its register counts. */
export interface AimsAnswer {
  level: AimLevel;
  place: string;
  name: string;
  year: number;
  path: PlacePath;
  /** one level down, for sums and to go on; posyandu have none */
  below: { level: AimLevel; id: string; name: string }[];
  /** of this place, of those it lies in and of all below it */
  aims: Aim[];
  /** may this reader set them here? */
  mine: boolean;
  /** people by name now (or at the end of a past year) by projection; null where this reader is not told, or nobody is counted by name */
  registered: Record<string, number | null>;
}
