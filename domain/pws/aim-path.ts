import { areaPath } from '../places/area-code.ts';
import type { Posyandu } from '../places/place.ts';
import type { AimLevel, PlacePath } from './aims.ts';
import type { PlaceLevel } from './place-month.ts';

const OF: Readonly<Record<AimLevel, (at: Posyandu) => string>> = {
  district: (at) => areaPath(at.villageCode)[1] ?? '',
  puskesmas: (at) => at.puskesmasId,
  village: (at) => at.villageCode,
  posyandu: (at) => at.id,
};
const FROM_THE_TOP: Readonly<Record<PlaceLevel, readonly AimLevel[]>> = {
  province: [],
  subdistrict: ['district'],
  district: ['district'],
  puskesmas: ['district', 'puskesmas'],
  village: ['district', 'puskesmas', 'village'],
  posyandu: ['district', 'puskesmas', 'village', 'posyandu'],
};

/**
 * A place and what it lies in, as aims name them, from any posyandu in it; a district by its Kemendagri code, `18.72`.
 * Phone and server both look targets up along this path.
 */
export const aimPath = (level: PlaceLevel, at: Posyandu): PlacePath =>
  Object.fromEntries(FROM_THE_TOP[level].map((one) => [one, OF[one](at)]));
