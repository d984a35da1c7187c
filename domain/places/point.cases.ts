import type { Point, PointFault } from './point.ts';

/** What a device says, and the point of a house that is kept, or why none is. */
export interface PointCase {
  name: string;
  reading: readonly [latitude: number, longitude: number, accuracy: number | null];
  gives: Point | PointFault;
  /** asked to try again, and may keep it */
  vague?: true;
}

/** The box: latitude −11,5 to 6,5, longitude 94,5 to 141,5 (Sabang to Merauke, Miangas to Rote, with room around). */
export const pointCases: readonly PointCase[] = [
  {
    name: 'a house in Metro, five decimals and whole metres',
    reading: [-5.1139876, 105.3067412, 11.6],
    gives: { latitude: -5.11399, longitude: 105.30674, accuracyM: 12 },
  },
  {
    name: 'Miangas in the north',
    reading: [5.5549, 126.5834, 8],
    gives: { latitude: 5.5549, longitude: 126.5834, accuracyM: 8 },
  },
  {
    name: 'Rote in the south',
    reading: [-11.0077, 122.9316, 8],
    gives: { latitude: -11.0077, longitude: 122.9316, accuracyM: 8 },
  },
  {
    name: 'the north-western corner of the box itself',
    reading: [6.5, 94.5, 5],
    gives: { latitude: 6.5, longitude: 94.5, accuracyM: 5 },
  },
  {
    name: 'the south-eastern corner of the box itself',
    reading: [-11.5, 141.5, 5],
    gives: { latitude: -11.5, longitude: 141.5, accuracyM: 5 },
  },
  { name: 'north of the box', reading: [6.50001, 100, 5], gives: 'outside-indonesia' },
  { name: 'south of the box', reading: [-11.50001, 120, 5], gives: 'outside-indonesia' },
  { name: 'west of the box', reading: [0, 94.49999, 5], gives: 'outside-indonesia' },
  { name: 'east of the box', reading: [-5, 141.50001, 5], gives: 'outside-indonesia' },
  {
    name: 'zero and zero, in the Gulf of Guinea: what broken readings say',
    reading: [0, 0, 5],
    gives: 'outside-indonesia',
  },
  {
    name: 'latitude and longitude the other way round',
    reading: [105.30674, -5.11399, 5],
    gives: 'outside-indonesia',
  },
  { name: 'no number', reading: [Number.NaN, 105, 5], gives: 'not-a-place' },
  { name: 'no end', reading: [-5, Number.POSITIVE_INFINITY, 5], gives: 'not-a-place' },
  { name: 'an accuracy below nothing', reading: [-5, 105, -1], gives: 'not-a-place' },
  {
    name: 'an accuracy of nothing is one metre at best',
    reading: [-5, 105, 0],
    gives: { latitude: -5, longitude: 105, accuracyM: 1 },
  },
  {
    name: 'a device that does not say how sure it is',
    reading: [-5, 105, null],
    gives: { latitude: -5, longitude: 105 },
  },
  {
    name: 'fifty metres are good',
    reading: [-5, 105, 50],
    gives: { latitude: -5, longitude: 105, accuracyM: 50 },
  },
  {
    name: 'worse than fifty may be kept',
    reading: [-5, 105, 51],
    gives: { latitude: -5, longitude: 105, accuracyM: 51 },
    vague: true,
  },
  {
    name: 'a kilometre may be kept',
    reading: [-5, 105, 1000],
    gives: { latitude: -5, longitude: 105, accuracyM: 1000 },
    vague: true,
  },
  { name: 'more than a kilometre is no house', reading: [-5, 105, 1001], gives: 'too-vague' },
];
