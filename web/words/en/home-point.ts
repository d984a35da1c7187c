import type * as id from '../home-point.ts';
import { sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const homePointWords: Translation<typeof id.homePointWords> = {
  title: 'Where the house is',
  none: 'No point yet. With one, this house is easy to find for a visit.',
  kept: (on, metres) =>
    metres === undefined
      ? `Kept ${sayDate(on)}.`
      : `Kept ${sayDate(on)}, ± ${sayNumber(metres)} m.`,
  ofHouse: (name) => `Read at this house for ${name}.`,
  save: 'Save where the house is',
  renew: 'Read the point again',
  remove: 'Remove the point',
  hint: 'Press it while at the house. The phone reads its location only when this button is pressed, also without signal.',
  for: (n) =>
    n === 1
      ? 'The point is kept for this one person.'
      : `The point is kept for ${sayNumber(n)} people of the house.`,
  seen: 'Only kader and health workers see it.',
  refused: 'No point is kept, because their data may not be kept. Service is given all the same.',
  reading: 'Looking for the point …',
  soFar: (metres) => `Looking for the point … so far ± ${sayNumber(metres)} m`,
  stop: 'Cancel',
  takeNow: (metres) => `Save this one, ± ${sayNumber(metres)} m`,
  vague: (metres) =>
    `The point is only known to ± ${sayNumber(metres)} m. Go outside, away from roofs and trees, and try again.`,
  again: 'Try again',
  keepVague: (metres) => `Save it all the same, ± ${sayNumber(metres)} m`,
  faults: {
    'not-a-place':
      'This phone gave no latitude and longitude. Nothing has been saved. Try again outside the house.',
    'outside-indonesia':
      'This point lies outside Indonesia, so it is not the house. Nothing has been saved. Switch off apps that change the location, then try again.',
    'too-vague':
      'The phone knows its location only to more than 1 km, too far for a house. Nothing has been saved. Go outside, wait a little, then try again.',
  },
  problems: {
    denied:
      'The phone does not let Siklus read its location. Open the phone’s Settings, Apps, the browser or Siklus, Permissions, Location, and choose Allow. Then try again.',
    unavailable:
      'The phone cannot find its location. Switch on Location (GPS) in the phone’s Settings, go outside, then try again.',
    timeout: 'No location was found after waiting. Go outside, wait a little, then try again.',
    'no-gps':
      'The browser on this phone cannot read a location. Open Siklus with Chrome, or use another phone.',
  },
  safe: 'Other records stay saved.',
  open: 'Save where the house is',
  removed: 'removed',
  at: (metres) => (metres === undefined ? '' : `± ${sayNumber(metres)} m`),
};
