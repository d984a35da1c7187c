import type * as id from '../audit.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

const residents = (n: number): string => (n === 1 ? '1 resident' : `${sayNumber(n)} residents`);

export const auditWords: Translation<typeof id.auditWords> = {
  title: 'Who opened whose data',
  link: 'Who opened data',
  about:
    'Whenever the data of a resident is opened it is noted: who, when, whose. What is opened without a signal comes in when the phone connects.',
  from: 'From',
  to: 'Until',
  account: 'Opened by',
  anybody: 'Anybody',
  person: 'Whose data',
  anyPerson: 'All residents',
  personHint: 'Type at least 3 letters of the name',
  find: 'Find',
  clear: 'All residents again',
  noneFound: 'No resident of this area has that name.',
  nothing: 'No data was opened in this time.',
  more: 'Show earlier ones',
  csv: 'Download the list (CSV)',
  csvFile: 'data opened',
  showNames: 'Show names of residents',
  columns: {
    at: 'Time',
    who: 'By',
    what: 'What',
    whose: 'Whose',
    because: 'Why',
  },
  offline: 'without a signal',
  hidden: 'name covered',
  unknown: 'a resident the server does not know yet',
  people: (n) => residents(n),
  noted: 'Opening this list is noted too.',
};

export const becauseWords: Translation<typeof id.becauseWords> = {
  title: 'Why do you need the names?',
  says: 'Names are opened only when needed. The reason is kept with the note of who opened what.',
  label: 'Reason',
  hint: 'At least 10 letters, for example "Lokakarya mini: following up toddlers who did not gain"',
  short: 'This reason is too short.',
  submit: 'Show the names',
};

export const readWords: Translation<typeof id.readWords> = {
  person: 'The whole record of one resident',
  export: (list) => `Downloaded in a list: ${list}`,
  quarantine: 'Held records',
  reads: 'List of data opened',
  search: 'Search for a name',
  importPreview: 'Register checked before bringing it in',
  import: (n) => `Register brought in: ${n === 1 ? '1 person' : `${sayNumber(n)} people`}`,
  houses: 'Map of houses',
  households: (rt) => (rt === 'tanpa' ? 'Families without an RT' : `Families of RT ${rt}`),
  neverServed: 'Residents not served by anybody in 12 months',
  other: 'Data of residents',
  list: 'List of residents',
};
