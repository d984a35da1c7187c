import { fail, ok, type Result } from '../result.ts';

/**
 * Where a house stands. Degrees on WGS84, named as FHIR's geolocation extension names them
 * (http://hl7.org/fhir/StructureDefinition/geolocation); it has no word for how sure the reading is.
 */
export interface Point {
  latitude: number;
  longitude: number;
  /** metres within which the device says it is with 95 % certainty (W3C Geolocation); unsaid where nobody measured it */
  accuracyM?: number;
}

/** All of Indonesia with its islands, a little more on every side: a house outside it is a wrong reading. */
export const INDONESIA = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 } as const;

/** Houses of an RT stand closer together than this: a worse reading is worth another try. */
export const GOOD_ACCURACY_M = 50;
/** A reading worse than this tells a village, not a house (a phone that asked only the network answers in kilometres). */
export const WORST_ACCURACY_M = 1000;

/** Closed: why a reading is no point of a house. */
export const POINT_FAULTS = ['not-a-place', 'outside-indonesia', 'too-vague'] as const;
export type PointFault = (typeof POINT_FAULTS)[number];

export const POINT_FAULT_SENTENCES: Readonly<Record<PointFault, string>> = {
  'not-a-place':
    'HP ini tidak memberi angka lintang dan bujur. Belum ada yang disimpan. Coba lagi di luar rumah.',
  'outside-indonesia':
    'Titik ini di luar Indonesia, jadi bukan rumahnya. Belum ada yang disimpan. Matikan aplikasi pengubah lokasi, lalu coba lagi.',
  'too-vague':
    'HP baru tahu lokasinya sampai lebih dari 1 km, terlalu jauh untuk sebuah rumah. Belum ada yang disimpan. Keluar ke tempat terbuka, tunggu sebentar, lalu coba lagi.',
};

/** Five decimals of a degree are about one metre: more says nothing of a house. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Is it inside the box around Indonesia, its edges included? */
export const isInIndonesia = ({ latitude, longitude }: Point): boolean =>
  latitude >= INDONESIA.south &&
  latitude <= INDONESIA.north &&
  longitude >= INDONESIA.west &&
  longitude <= INDONESIA.east;

/**
 * A device's reading as a house's point: degrees to five decimals, accuracy to whole metres, at least one.
 *
 * @param accuracy metres; null where the device does not say
 */
export function pointFrom(
  latitude: number,
  longitude: number,
  accuracy: number | null,
): Result<Point, PointFault> {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return fail('not-a-place');
  const point = { latitude: rounded(latitude), longitude: rounded(longitude) };
  if (!isInIndonesia(point)) return fail('outside-indonesia');
  if (accuracy === null) return ok(point);
  if (!Number.isFinite(accuracy) || accuracy < 0) return fail('not-a-place');
  if (accuracy > WORST_ACCURACY_M) return fail('too-vague');
  return ok({ ...point, accuracyM: Math.max(1, Math.round(accuracy)) });
}

/** Is another try worth asking for? A point of unknown accuracy is taken as it is. */
export const isVague = ({ accuracyM }: Point): boolean =>
  accuracyM !== undefined && accuracyM > GOOD_ACCURACY_M;
