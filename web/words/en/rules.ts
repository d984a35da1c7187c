import type * as id from '../rules.ts';
import type { Translation } from './translation.ts';

export const rulesWords: Translation<typeof id.rulesWords> = {
  title: 'Health rules',
  back: 'Back',
  intro: (rules, schedules) =>
    `${rules} rules and ${schedules} schedules this app uses, with their sources and limits.`,
  version: (version) => `Rule book ${version}`,
  search: 'Find a rule',
  none: 'No rule has that word.',
  rules: 'Rules',
  schedules: 'Schedules and packages',
  source: 'Source',
  appliesTo: 'Applies to',
  since: 'In force since',
  versions: 'Versions',
  confidenceIs: 'Confidence',
  confidence: {
    high: 'High, read in the official text',
    medium: 'Medium, please confirm',
    low: 'Low, please confirm before use',
  },
  confirmBy: 'Confirmed by',
  nobody: 'nobody yet',
  lines: 'Limits and what they mean',
  forWorkers: 'The limits in full are shown on phones of health workers.',
  open: 'See the rule',
};
