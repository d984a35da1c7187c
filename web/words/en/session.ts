import { inWords } from '../label.ts';
import { sayNumber } from '../say.ts';
import type * as id from '../session.ts';
import type { Translation } from './translation.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${sayNumber(n)} people`);

export const durationWords: Translation<typeof id.durationWords> = {
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
};

export const modeWords: Translation<typeof id.modeWords> = {
  simultaneous: { label: 'All together', note: 'All groups on one day' },
  rotating: { label: 'By turns', note: 'Groups take turns over several days' },
};

export const statusWords: Translation<typeof id.statusWords> = {
  planned: 'planned',
  cancelled: 'cancelled',
  open: 'open now',
  closed: 'closed',
  signed: 'signed',
};

export const toolWords: Translation<typeof id.toolWords> = {
  'baby-scale': 'Baby scale',
  'standing-scale': 'Standing scale',
  'length-board': 'Length board',
  'height-rod': 'Height rod',
  'muac-tape': 'Arm tape (LiLA)',
  'measuring-tape': 'Tape for head and waist',
  'blood-pressure-monitor': 'Blood pressure monitor',
  thermometer: 'Thermometer',
  'glucose-meter': 'Blood sugar meter',
  'hb-meter': 'Hb meter',
  'teaching-aids': 'Teaching aids',
};

export const stockWords: Translation<typeof id.stockWords> = {
  'vitamin-a-blue': 'Vitamin A, blue (capsules)',
  'vitamin-a-red': 'Vitamin A, red (capsules)',
  'iron-tablets': 'Iron tablets (tablets)',
  deworming: 'Deworming (tablets)',
  'extra-food-child': 'Extra food for children (portions)',
  'extra-food-mother': 'Extra food for pregnant women (portions)',
  'glucose-strips': 'Blood sugar strips',
  'hb-strips': 'Hb strips',
  'kia-books': 'New KIA books',
};

export const toolStates: Translation<typeof id.toolStates> = [
  { value: 'ready', label: 'Ready' },
  { value: 'broken', label: 'Broken' },
  { value: 'missing', label: 'Missing' },
];

export const sessionWords: Translation<typeof id.sessionWords> = {
  title: 'Open day',
  about: 'About this open day',
  ordinal: (n) => `Open day no. ${sayNumber(n)}`,
  since: 'Counted since this posyandu follows ILP.',
  wasOn: (day) => `First dated ${day}.`,
  unknown: 'not filled in',
  lines: {
    date: 'Date',
    time: 'Time',
    place: 'Place',
    mode: 'How',
    kader: 'Kader',
    officers: 'Staff present',
    tools: 'Tools in trouble',
    stock: 'Used up',
    incident: 'Incident',
    note: 'Note',
  },
  toolsFine: 'all ready',
  steps: (steps) => (steps ? `step ${steps}` : ''),
  fill: 'Fill in the open day',
  recap: 'Summary',
  close: 'Close the open day',
  all: 'All open days',
  reopen: 'Open again',
  reopened: 'Opened again',
  gone: 'This open day is not on this phone.',
  redate: {
    open: 'Wrong date',
    title: 'What was the real date of this open day?',
    says: (n) =>
      n > 0
        ? `All records of ${people(n)} move to that date too. Can be undone.`
        : 'Can be undone.',
    other: 'Another date',
    submit: 'Move to this date',
    late: (n, day) => `${people(n)} from other phones still dated ${day}.`,
    move: 'Move them too',
    same: 'That is the date it has now.',
  },
};

export const truthWords: Translation<typeof id.truthWords> = {
  own: 'By this phone',
  never: 'never reached the server',
  heard: (at) => `server last reached ${at}`,
  heardHub: (at) => `posyandu server last reached ${at}`,
  unsent: (n) => `${sayNumber(n)} not sent`,
  shared: (at) => `Same as the server at ${at}`,
  sharedHub: (at) => `Same as the posyandu server at ${at}`,
  others: 'other phones may hold records not sent yet',
};

export const planWords: Translation<typeof id.planWords> = {
  title: 'Schedule of open days',
  add: 'Plan an open day',
  next: 'To come',
  past: 'Past',
  running: 'Open now',
  none: 'Nothing planned yet.',
  at: 'Schedule of open days',
  today: (posyandu) => `Planned for today: Posyandu ${posyandu}.`,
  nextIs: (day) => `Next: ${day}.`,
  edit: 'Change',
  cancel: 'Cancel it',
  missed: 'past, not opened',
  cancelled: (reason) => `cancelled: ${inWords(reason)}`,
  form: {
    new: 'Plan an open day',
    change: 'Change the plan',
    date: 'Date',
    suggest: (day) => `${day}, the same day next month`,
    posyandu: 'Posyandu',
    from: 'From',
    to: 'Until',
    place: 'Place',
    placeHint: 'For example: Balai RW 03. Shown in the public schedule.',
    mode: 'How',
    zone: 'Local time',
    submit: 'Save the plan',
    past: 'That date is past.',
    backwards: 'The end must be after the start.',
    taken: 'This posyandu already has an open day planned for that date.',
  },
  cancelling: {
    title: (day) => `Cancel ${day}?`,
    why: 'Why is it cancelled?',
    submit: 'Cancel this open day',
  },
  nextMonth: (day) => `Plan ${day}`,
  nextMonthHint: 'The same day next month, same place and time.',
  planned: (day) => `Next one already planned: ${day}.`,
};

export const openingWords: Translation<typeof id.openingWords> = {
  plan: 'From the schedule',
  fresh: 'Not from the schedule',
  startsAt: 'Starts at',
  more: 'How, and which number',
  ordinal: 'Number of this open day since ILP (may stay empty)',
  ordinalHint: (n) => `By this phone it is number ${sayNumber(n)}.`,
  ordinalWrong: 'Write a number from 1 to 999.',
  targets: (n) =>
    `${n === 1 ? '1 target' : `${sayNumber(n)} targets`} known to this phone will be kept as the targets of the day.`,
};

export const fillWords: Translation<typeof id.fillWords> = {
  title: 'Fill in the open day',
  kader: 'Kader and their steps',
  kaderHint: 'Tap the steps each one serves.',
  kaderBefore: 'Same as last open day',
  name: 'Name',
  addKader: 'Add a kader',
  serves: (name, step) => `${name || 'This kader'} serves step ${step}`,
  officers: 'Staff present',
  institution: 'Institution',
  otherInstitution: 'Another institution',
  officerName: 'Name, if need be',
  count: 'How many',
  addOfficers: 'Add staff',
  remove: 'Remove the row',
  tools: 'Tools',
  toolsReady: 'All tools ready',
  toolNote: 'Note (may stay empty)',
  stock: 'Used up',
  stockHint: 'Leave empty what was not used.',
  filled: (n) => (n > 0 ? `${sayNumber(n)} filled in` : 'not filled in'),
  trouble: (n) => `${sayNumber(n)} in trouble`,
  day: 'Place, how, and incidents',
  place: 'Place',
  incident: 'Anything that happened (may stay empty)',
  submit: 'Save',
  nothing: 'Nothing changed yet.',
  countWrong: 'Write a number from 1 to 99.',
};

export const closeWords: Translation<typeof id.closeWords> = {
  endsAt: 'Ends at',
  bulk: 'One reason for several people',
  bulkWho: 'For whom',
  bulkAll: (n) => `Everybody not done (${sayNumber(n)})`,
  bulkStep: (step, name, n) => `Waiting for step ${step} ${name} (${sayNumber(n)})`,
  bulkWhy: 'Reason',
  bulkUse: (n) => `Use for ${people(n)}`,
  other: 'Another reason',
  otherLabel: (name) => `Write the reason for ${name}`,
  counting: 'Counting …',
};

export const whyVisitWords: Translation<typeof id.whyVisitWords> = {
  absent: 'did not come',
  finding: 'result to follow up',
  referred: 'referred, waiting for news',
};

export const recapWords: Translation<typeof id.recapWords> = {
  title: 'Summary of the open day',
  table: 'Targets and who came',
  group: 'Group',
  targets: 'Targets',
  attended: 'Came',
  absent: 'Did not come',
  all: 'Everybody',
  allHint: 'One person can be in two groups, such as a pregnant teenager.',
  guests: 'Guests',
  outside: 'Outside the targets',
  outsideHint: 'Live here, registered after the open day began.',
  came: 'Who came',
  referred: 'Referred',
  toVisit: 'To visit',
  educated: 'Counselled',
  educatedShare: (n, of, percent) => `${sayNumber(n)} of ${sayNumber(of)} (${sayNumber(percent)}%)`,
  unconfirmed: 'Waiting for confirmation',
  unconfirmedHint: 'What kader typed at step 4.',
  filter: 'Group',
  everybody: 'All groups',
  nobody: 'Nobody.',
  more: (n) => `and ${people(n)} more`,
  asKept: 'The summary as it was when closed or signed. Names of long past days are on the server.',
  tooOld: 'Summaries of long past days are not kept on this phone.',
  frozenHere: 'The targets were not kept at opening; counted from this phone.',
  closed: 'The open day is closed.',
  open: 'The open day is not closed. This summary still changes.',
  sign: {
    title: 'Signature of the summary',
    by: (name, day) => `Signed by ${name}, ${day}.`,
    changed: 'Changed since it was signed',
    was: (what, was, now) => `${what}: ${was} became ${now}`,
    groups: (what) => `${what}: number per group`,
    name: 'Name of who signs',
    note: 'Note (may stay empty)',
    submit: 'Sign the summary',
    again: 'Sign the summary as it is now',
    who: 'Waiting for the signature of the coordinator, midwife or nurse.',
    first: 'The summary is signed after the open day is closed.',
  },
  fields: {
    targets: 'Targets',
    attended: 'Came',
    absent: 'Did not come',
    guests: 'Guests',
    outsideTargets: 'Outside the targets',
    referred: 'Referred',
    toVisit: 'To visit',
    educated: 'Counselled',
    unconfirmed: 'Waiting for confirmation',
  },
};

export const stationWords: Translation<typeof id.stationWords> = {
  skipped: (step, reason) => `Step ${step} left out: ${inWords(reason)}`,
  guests: (n) => (n === 1 ? '1 guest' : `${sayNumber(n)} guests`),
  details: 'Fill in the open day',
};
