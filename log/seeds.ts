import type { Law } from './trial/climates.ts';

/** Seeds that once failed in converge.test.ts, each with what it broke; they are run for ever. */
export const seedsThatFailed: readonly { law: Law; seed: number; broke: string }[] = [
  {
    law: 'epoch',
    seed: 219,
    broke:
      'an entry dropped with a feed and read again was no longer known as our own, so a restored server was not offered it',
  },
];
