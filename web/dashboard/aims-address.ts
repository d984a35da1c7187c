import type { AimAt } from './aims-view.ts';
import { AIMS_AT } from './office.ts';

/** Where a place's targets of a year are shown. */
export const aimsAddress = ({ level, place, year }: AimAt): string =>
  `${AIMS_AT}/${level}/${encodeURIComponent(place)}/${year}`;
