import type * as id from '../house-map.ts';
import { sayDate, sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const houseMapWords: Translation<typeof id.houseMapWords> = {
  title: (place, month) => `Houses in ${place}, ${month}`,
  keys: 'Map of houses. Arrow keys move it, plus brings it nearer, minus takes it further, zero shows everything. The list below says the same.',
  nearer: 'Nearer',
  further: 'Further',
  whole: 'Show everything',
  metres: (n) => (n < 1000 ? `${sayNumber(n)} m` : `${sayNumber(n / 1000)} km`),
  legend: {
    'at-risk': 'Cross: somebody at risk',
    'not-yet': 'Ring: somebody not yet served this month',
    served: 'Filled dot: everybody served',
  },
  count: (n) => (n === 1 ? '(1 house)' : `(${sayNumber(n)} houses)`),
  note: 'Where a house stands is personal data: it cannot be downloaded, and who opened it is kept.',
  noLand:
    'The boundary of this village has not been handed in by the health office, so only the houses are drawn.',
  of: (name) => `House of ${name}`,
  house: (n, name, rt, what) => `${n}. House of ${name}, ${rt}: ${what}`,
  rt: (rt) => (rt === null ? 'no RT' : `RT ${rt}`),
  atRisk: (n) => `${sayNumber(n)} at risk`,
  notYet: (n) => `${sayNumber(n)} not yet served`,
  allServed: 'everybody served',
  read: (on, metres) =>
    metres === undefined
      ? `Read on ${sayDate(on)}.`
      : `Read on ${sayDate(on)}, ± ${sayNumber(metres)} m.`,
  choose: 'Choose a house on the map or in the list.',
  family: 'See the families of this RT',
  show: 'Show on the map',
  list: 'Houses that have a point',
  map: 'Map',
  more: (n) => (n === 1 ? 'See 1 more house' : `See ${sayNumber(n)} more houses`),
  without: (n) =>
    n === 1
      ? '1 person has no point of their house yet. A kader saves it on a home visit.'
      : `${sayNumber(n)} people have no point of their house yet. A kader saves it on a home visit.`,
  cut: (shown, all) =>
    `${sayNumber(shown)} of ${sayNumber(all)} houses are drawn: those most in need of a visit. Open the map of each posyandu to see all of them.`,
  none: 'No house here has a point yet. On a home visit a kader opens the person’s page on the phone and presses “Save where the house is”.',
  notYours: 'Only kader and staff who serve people here see where houses stand.',
};
