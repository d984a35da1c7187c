import type * as id from '../map.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const mapWords: Translation<typeof id.mapWords> = {
  schematic: 'A schematic map, not the real shape of places.',
  partly: 'Squares under the map: places whose boundary has not been uploaded yet.',
  value: 'Value',
  place: 'Place',
  hint: 'Choose a place to open it.',
  area: (n: number, name: string, value: string) => `${n}. ${name}: ${value}`,
  empty: 'No place to draw yet.',
  legend: {
    all: 'All at',
    below: (to: string) => `Less than ${to}`,
    between: (from: string, to: string) => `${from} to less than ${to}`,
    from: (from: string) => `${from} or more`,
    silent: 'Striped: not reported yet',
    hidden: 'Dotted: a small number, not shown',
    none: 'Dashed: cannot be counted yet',
    count: (n: number) => `(${sayNumber(n)} ${n === 1 ? 'place' : 'places'})`,
  },
  sample: 'EXAMPLE',
  silent: 'not reported yet',
  hidden: 'not shown',
  none: 'cannot be counted yet',
};

export const mapPageWords: Translation<typeof id.mapPageWords> = {
  title: 'Map',
  again: 'Try again',
  measure: 'What is drawn',
  measures: {
    served: 'Served of those awaited',
    ds: 'Under-fives weighed (D/S)',
    nd: "Under-fives who gained weight (N/D')",
    risk: 'Served and at risk',
    referred: 'Served and referred',
    opened: 'Posyandu open this month',
  },
  about: {
    served: 'Share of this month’s people who have been served.',
    ds: 'Share of babies and under-fives weighed this month.',
    nd: "Share who gained, among those who gained and those who did not (D').",
    risk: 'Share of those served with at least one result to watch or refer.',
    referred: 'Share of those served who were referred this month.',
    opened: 'Share of posyandu whose open day is on record this month.',
  },
  by: 'Divided by',
  parts: { posyandu: 'Posyandu', rt: 'RT', rumah: 'Houses' },
  rt: (rt: string) => `RT ${rt}`,
  noRt: 'Without RT',
  table: (month: string) => `All places, ${month}`,
  columns: {
    place: 'Place',
    value: 'Value',
    standing: 'Standing',
    target: 'Awaited',
    served: 'Served',
  },
  none: 'There are no places below it to draw.',
  sampleNote: 'Example: people, houses and their points are made up.',
  source: 'Boundaries: uploaded by the district health office.',
  tab: 'Map',
};

export const boundaryWords: Translation<typeof id.boundaryWords> = {
  title: 'Boundaries',
  link: 'Boundaries',
  about:
    'Upload the boundaries of villages, kecamatan or puskesmas as GeoJSON, so that maps show real shapes. Without such a file maps are drawn as squares.',
  how: 'Coordinates in degrees of longitude and latitude (WGS84). Each area is recognised by its Kemendagri code, for example 18.72.04.1001, or by its name.',
  now: 'What is kept now',
  levels: { village: 'Villages', subdistrict: 'Kecamatan', puskesmas: 'Puskesmas' },
  drawn: (have: number, of: number) => `${sayNumber(have)} of ${sayNumber(of)} areas`,
  nothing: 'none yet',
  choose: 'Choose a GeoJSON file',
  chosen: (name: string) => `File: ${name}`,
  preview: 'What was found',
  found: (n: number, level: string) => `${sayNumber(n)} ${level} recognised`,
  by: {
    code: (property: string) => `Recognised by the code in column "${property}".`,
    name: (property: string) =>
      `Recognised by the name in column "${property}", because no code matched. Check it well.`,
  },
  lighter: (metres: string) =>
    `Lines were simplified to open quickly: none moved more than ${metres} metres.`,
  asItCame: 'Lines are as they were in the file.',
  leftOut: (n: number) => `${sayNumber(n)} in the file not used`,
  faults: {
    'no-area': 'not an area (Polygon or MultiPolygon)',
    'broken-ring': 'its boundary has fewer than three points, or a point is not a number',
    'outside-indonesia':
      'a point lies outside Indonesia. Use degrees of longitude and latitude (WGS84), longitude first',
    'unknown-place': 'its code or name is not known in this district',
    twice: 'this area came earlier in the file; the first one is used',
    'two-of-that-name': 'more than one area has that name; add its code',
  },
  fileFaults: {
    'too-large': 'This file is larger than 5 MB. Simplify it first, or upload one level only.',
    'not-json': 'This file cannot be read as GeoJSON. Save it as GeoJSON again.',
    'not-geojson': 'This file is not a collection of areas (FeatureCollection) in GeoJSON.',
    empty: 'This file holds not a single area.',
    'nothing-known': 'No code or name in this file matches an area of this district.',
    'too-detailed':
      'The boundaries in this file are too detailed. Simplify them, then upload again.',
  },
  leftOutLine: (at: number, called: string, why: string) =>
    `Number ${at}${called ? ` (${called})` : ''}: ${why}`,
  missing: (n: number) => `${sayNumber(n)} areas not in the file`,
  more: (n: number) => `and ${sayNumber(n)} more`,
  looks: 'How the map will look',
  keep: 'Keep these boundaries',
  replaces: 'They replace all boundaries of this level that were kept before.',
  saving: 'Saving …',
  cancel: 'Cancel',
  saved: 'Kept. Maps use these boundaries now.',
  remove: 'Remove',
  removeOf: (level: string) => `Remove boundaries: ${level.toLowerCase()}`,
  removeAsk: (level: string) =>
    `Remove all boundaries of ${level.toLowerCase()}? The map goes back to squares.`,
  removeYes: 'Yes, remove',
  removed: 'Those boundaries are removed.',
  problems: {
    offline: 'Not kept yet: no signal. Try again when connected.',
    'server-error': 'Not kept yet: the server refused it or has a problem. Check the file.',
    'not-allowed': 'This account does not set boundaries.',
    'signed-out': 'Please sign in again, then keep.',
  },
  cannotRead: 'Boundaries cannot be read yet. Check the connection, then try again.',
  again: 'Try again',
};
