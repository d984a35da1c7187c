import type * as id from '../pages.ts';
import { sayNumber } from '../say.ts';
import type { Translation } from './translation.ts';

export const pageWords: Translation<typeof id.pageWords> = {
  where: (at, of) => `Part ${sayNumber(at)} of ${sayNumber(of)}`,
  question: (at, of) => `Question ${sayNumber(at)} of ${sayNumber(of)}`,
  back: 'Previous',
  forward: 'Next',
};
