import type * as id from '../settings.ts';
import type { Translation } from './translation.ts';

export const settingsWords: Translation<typeof id.settingsWords> = {
  title: 'Name of the programme and steps',
  link: 'Programme name',
  intro:
    'The words kader and staff read in this district. The order and number of steps stay five.',
  programme: 'Name of the programme',
  programmeHint: 'Also possible: Posyandu Siklus Hidup, or a local name',
  step: (n) => `Step ${n}`,
  standard: (word) => `Standard word: ${word}`,
  long: 'Use the long words for steps 2 and 3',
  longSays: (two, three) => `They become “${two}” and “${three}”.`,
  preview: 'This is how it looks on a kader’s phone',
  save: 'Save',
  saving: 'Saving …',
  reset: 'Back to the standard words',
  saved: 'Saved. Phones of kader use these words when they connect.',
  isStandard: 'Everybody uses the standard words now.',
  cannotRead: 'The words in use cannot be fetched. Check the connection, then try again.',
  offline: 'No signal, so this is not saved. What you typed is still on this screen.',
  notAllowed: 'This account may not change the words. Ask the health office.',
  signedOut: 'Please sign in again. What you typed is not saved.',
  problems: {
    'too-short': 'Too short. At least 2 letters.',
    'too-long': 'Too long. At most 40 letters.',
    unreadable: 'Some signs cannot be read. Use plain letters, digits and spaces.',
  },
};
