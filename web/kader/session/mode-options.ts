import { modeWords } from '../../words/session.ts';

/** All groups on one day, or groups in turn. */
export const modeOptions = (['simultaneous', 'rotating'] as const).map((value) => ({
  value,
  ...modeWords[value],
}));
