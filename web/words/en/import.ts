import type * as id from '../import.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${sayNumber(n)} people`);
const lines = (n: number): string => (n === 1 ? '1 line' : `${sayNumber(n)} lines`);

export const importWords: Translation<typeof id.importWords> = {
  title: 'Bring in a register',
  link: 'Bring in a register',
  about:
    'A list of people from Excel or CSV. It is checked line by line first; nothing is written before you agree.',
  where: 'For which posyandu',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  drop: 'or drop the file here',
  rules: [
    'A file .xlsx or .csv, at most 5 MB, one file for one posyandu.',
    'It needs a column Nama, and at least two of NIK, Jenis Kelamin and Tanggal Lahir.',
    'People already registered are not registered twice, so the same file may be brought in again.',
    'The file is not kept on the server. Only the people brought in are, and who brought them in.',
  ],
  reading: (name) => `Checking ${name} …`,
  writing: (n) => `Bringing in ${people(n)} … Do not close this page.`,
  tooLarge: 'This file is larger than 5 MB. Split it by posyandu.',
  cannotOpen: 'This file cannot be opened on this device. Choose it again.',
  nowhere: 'There is no posyandu you may fill from a file.',
  atHub: 'A register is brought in at the puskesmas server, when there is internet.',
  nothingWritten: 'Nothing is written yet.',
  changed: 'The list of residents changed since this file was checked. This is the new check.',
  lines: (n, blank) => `${lines(n)} with people${blank > 0 ? `, ${sayNumber(blank)} empty` : ''}`,
  counts: {
    in: 'come in',
    mend: 'to mend',
    known: 'already registered',
  },
  completed: (n) => `${people(n)} already registered get their NIK.`,
  show: 'Show',
  filters: {
    mend: 'To mend',
    check: 'Come in, to be checked',
    known: 'Already registered',
    added: 'Come in without remarks',
  },
  filterNote: (n) => people(n),
  nobodyHere: 'No line like this.',
  fates: {
    added: 'Comes in',
    'to-check': 'Comes in, check',
    known: 'Known',
    double: 'Perhaps the same person',
    refused: 'Cannot come in yet',
  },
  line: (n) => `line ${sayNumber(n)}`,
  noName: 'No name',
  more: (n) => `Show ${sayNumber(n)} more`,
  columns: {
    title: (known, all) =>
      known === all
        ? `All ${sayNumber(all)} columns recognised`
        : `${sayNumber(known)} of ${sayNumber(all)} columns recognised`,
    ignored: 'not recognised, not brought in',
    heading: 'Heading in the file',
    as: 'Read as',
  },
  go: (n) => `Bring in ${people(n)}`,
  complete: (n) => `Fill in ${sayNumber(n)} NIK`,
  nobodyIn: 'Nobody new is in this file.',
  mend: (n) => `Download ${lines(n)} to mend (CSV)`,
  mendSays:
    'Mend it in Excel, then bring that file in here. The reason stands in the column Masalah. If it really is somebody else, write “ya” in the column Orang Lain.',
  mendFile: (name) => `${name.replace(/\.[^.]*$/, '')}.perbaiki.csv`,
  done: (n, where) => `${people(n)} came in at ${where}.`,
  doneSays: 'Phones of kader get them when they connect to the internet.',
  doneMend: (n) => `${lines(n)} did not come in yet and must be mended.`,
  again: 'Bring in another file',
  problems: {
    offline: 'No signal. Nothing is written. Try again when there is internet.',
    'signed-out': 'The server asks you to sign in again. Nothing is written.',
    'not-allowed': 'This page is outside the area of this account.',
    'server-error': 'The server has trouble. Try again in a few minutes.',
    unsure:
      'The connection broke while bringing it in. Check the file once more: who came in will not come in twice.',
  },
};
