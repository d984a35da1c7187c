import type * as id from '../paper.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${sayNumber(n)} people`);

/** The screens that print; what stands on paper stays Indonesian, for everybody at the posyandu reads it. */
export const paperWords: Translation<typeof id.paperWords> = {
  title: 'Print',
  print: 'Print',
  how: 'Also without a signal: connect the phone to a printer, or choose "Save as PDF".',
  menu: {
    register: 'Posyandu register',
    registerSays: 'A list of everybody by group, with empty columns for today.',
    cards: 'QR cards, several at once',
    cardsSays: 'Ten cards on one sheet of A4, to cut apart.',
    blank: 'Empty help cards',
    blankSays: 'Five cards, with what the screens ask. For days without a phone.',
  },
  person: {
    section: 'Print',
    card: 'Print the card',
    summary: 'Print a summary',
  },
  card: {
    title: 'Print the card',
    single: 'One card, 85.6 × 54 mm',
    sheet: 'On A4 paper',
    size: 'Paper size',
    none: 'No card yet.',
    make: 'Make a card',
  },
  cards: {
    title: 'QR cards',
    group: 'Group',
    all: 'All groups',
    have: (n) => (n === 1 ? '1 person has a card.' : `${people(n)} have a card.`),
    lack: (n) => (n === 1 ? '1 person has no card yet.' : `${people(n)} have no card yet.`),
    make: (n) => `Make cards for ${people(n)}`,
    sheets: (n) => (n === 1 ? '1 sheet of A4.' : `${sayNumber(n)} sheets of A4.`),
    none: 'Nobody of this group has a card yet.',
  },
};
