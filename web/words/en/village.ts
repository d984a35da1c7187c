import type { Group } from '#domain/stages/groups.ts';
import { groupWords } from '../groups.ts';
import { sayNumber } from '../say.ts';
import type * as id from '../village.ts';
import { speakCount } from '../village.ts';
import type { Translation } from './translation.ts';

const starts = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const people = (n: number): string => (n === 1 ? '1 person' : `${sayNumber(n)} people`);
/** "3 toddler" is no English, so the group comes first: "Toddler: 3 not served yet." */
const counted = (key: Group | null, n: number): string =>
  key ? `${groupWords[key]}: ${speakCount(n)}` : `${starts(speakCount(n))} people`;

export const countWords: Translation<typeof id.countWords> = {
  few: 'fewer than five',
  held: 'hidden',
  heldSaid: 'not shown',
};

export const villageWords: Translation<typeof id.villageWords> = {
  kind: 'Village page',
  office: 'Other pages',
  pick: 'Choose a village',
  find: 'Find a village by name',
  noneFound: 'No village has that name.',
  noVillages: 'This account is not assigned to any village yet. Ask the puskesmas.',
  others: 'Other villages',
  back: 'Back',
  signOut: 'Sign out',
  csv: 'Download the table (CSV)',
  print: 'Print',
  before: 'Month before',
  after: 'Month after',
  month: 'Month',
  people: 'people',
  of: (n) => `of ${n}`,
  none: 'None.',
  example: 'example',
  notReported: 'not reported yet',
  fresh: {
    now: 'Updated just now',
    at: (clock) => `Updated at ${clock}`,
    live: 'follows live',
    newest: (day) => `Last record came in on ${day}`,
    nothing: 'No record has come in from this village yet.',
    loading: 'Fetching numbers …',
  },
  nobody: {
    title: 'Not reported yet',
    says: 'Nobody is registered and no open day was held in this village, so all numbers are still 0.',
  },
  silent: (month) => `Not reported yet. Nobody was recorded as served in ${month}.`,
  answers: {
    notYet: 'Who was not served yet?',
    atRisk: 'Who is at risk?',
    todo: 'What to do this week?',
    servedShare: (percent) => `${percent} served`,
    notYetOf: (n) => `not served yet, of ${n} targets`,
    atRiskOf: (n) => `at risk, of ${n} served`,
    referred: (n) => `${n} referred`,
    allServed: 'All targets were served.',
    noRisk: 'Nobody to watch or refer.',
    nothing: 'Nothing is urgent. Go on with open days and visits as usual.',
    notSummed: 'The sum of the village is not shown, because it could give small numbers away.',
  },
  todo: {
    'below-red-line': (n) =>
      `${starts(speakCount(n))} below the red line (BGM). Make sure the puskesmas examines them.`,
    'at-risk': (n, key) => `${counted(key, n)} to watch or refer. Make sure they are followed up.`,
    'not-gained': (n) =>
      `${starts(speakCount(n))} without weight gain. Ask about food and illness, then refer.`,
    'not-reported': (n, names) =>
      `${sayNumber(n)} posyandu not reported yet: ${names}. Ask about their open day.`,
    'not-yet': (n, key) => `${counted(key, n)} not served yet. Invite or visit them.`,
    unclear: (n) =>
      `${starts(speakCount(n))} weighings with an unclear result. Ask the kader to look again, or to weigh again.`,
  },
  table: {
    title: 'All groups',
    caption: (month) => `Targets and services of each group, ${month}`,
    group: 'Group',
    target: 'Targets',
    served: 'Served',
    notYet: 'Not yet',
    atRisk: 'At risk',
    referred: 'Referred',
    trend: 'Four months',
    overlap:
      'Pregnant, after birth and breastfeeding are counted in their age group too, so the rows here are not all added up.',
    risk: 'At risk: served, and at least one result is to watch or refer.',
    outside: 'Outside the targets',
    outsideWhy: 'Served, but registered, born or moved in after the open day.',
    outsideOf: (key) => groupWords[key].toLowerCase(),
    guests: 'Guests',
    guestsWhy: 'Served here, live elsewhere. Counted in their own village.',
    small:
      'The sign <5 means one to four people; other numbers are rounded down to a whole five, so 35 means 35 to 39. What could still give a small number away is hidden. So nobody can be recognised.',
    numbersOnly: 'Only kader, midwives and the puskesmas of this area can see names.',
    open: 'Tap a number to see the names.',
  },
  skdn: {
    title: 'Weighing of children under five (SKDN)',
    caption: (month) => `Weighing of babies and toddlers, ${month}`,
    what: 'What is counted',
    count: 'Number',
    s: 'S · all babies and toddlers',
    d: 'D · weighed this month',
    n: 'N · gained weight',
    t: 'T · did not gain weight',
    o: 'O · not weighed last month',
    b: 'B · weighed for the first time',
    unclear: 'Unclear · cannot be said yet',
    bgm: 'BGM · below the red line',
    twoT: '2T · no gain twice in a row',
    ds: 'D/S · came to be weighed',
    dsTarget: 'target 85% (Renstra Kemenkes 2020–2024)',
    nd: "N/D' · gained weight",
    ndWhy: "D' are those that can be judged: D without O, B and the unclear ones.",
    no: 'cannot be counted yet',
    hidden: 'not shown, because it holds a small number',
  },
  posyandu: {
    title: 'Posyandu',
    caption: (month) => `Posyandu of this village, ${month}`,
    name: 'Posyandu',
    openDay: (day) => `open day ${day}`,
    guests: 'Guests',
    none: 'No posyandu is registered in this village yet.',
    hidden: 'The numbers of each posyandu are for kader, midwives and the puskesmas only.',
  },
  trends: {
    title: 'Trend',
    caption: 'Share of targets served, last four months',
    what: 'Share of targets served each month',
    young: 'Mothers, babies and under-fives: share of targets served',
    others: 'Children, adults and elders: share of targets served',
    example: 'Example data.',
    table: 'Number of people each month',
  },
  list: {
    title: {
      target: 'Targets',
      served: 'Served',
      'not-yet': 'Not served yet',
      outside: 'Outside the targets',
      'at-risk': 'At risk',
      referred: 'Referred',
      d: 'Weighed',
      n: 'Gained weight',
      t: 'Did not gain weight',
      o: 'Not weighed last month',
      b: 'Weighed for the first time',
      unclear: 'Weighing unclear',
      bgm: 'Below the red line',
      'two-t': 'No gain twice in a row',
      guest: 'Guests',
    },
    everyone: 'All groups',
    count: (n) => people(n),
    nobody: 'Nobody is on this list.',
    own: 'This list holds only people of the posyandu you are assigned to.',
    rt: (rt) => `RT ${rt}`,
    noRt: 'no RT',
    noPosyandu: 'No posyandu',
    sex: { F: 'Female', M: 'Male' },
    cut: (n) => `Only the first ${sayNumber(n)} names are shown.`,
    noted: 'Opening a list of names is noted.',
    back: 'Back to the numbers',
  },
};

export const askWords: Translation<typeof id.askWords> = {
  offline: (seen) =>
    seen
      ? `No signal. These are the last numbers seen, ${seen}.`
      : 'No signal, and this month was never opened here. Try again when there is a signal.',
  'signed-out': () => 'The server asks you to sign in again before it shows the latest numbers.',
  'not-allowed': () => 'This page is outside the area of this account.',
  'server-error': (seen) =>
    seen
      ? `The server has trouble. These are the last numbers seen, ${seen}.`
      : 'The server has trouble. Try again in a few minutes.',
};
