import type * as id from '../steps.ts';
import type { Translation } from './translation.ts';

/** What a district calls a step stays as it says it. */
export const standardSteps: Translation<typeof id.standardSteps> = {
  1: 'Registration',
  2: 'Measurement',
  3: 'Recording',
  4: 'Health services',
  5: 'Counselling',
};

export const shortSteps: Translation<typeof id.shortSteps> = {
  1: { short: 'Register', next: 'On to step 2' },
  2: { short: 'Measure', next: 'On to step 3' },
  3: { short: 'Record', next: 'On to step 4' },
  4: { short: 'Services', next: 'On to step 5' },
  5: { short: 'Counsel', next: 'Done' },
};
