import type { Law } from './trial/climates.ts';

/** Seeds that once failed in converge.test.ts, each with what it broke; they are run for ever. */
export const seedsThatFailed: readonly { law: Law; seed: number; broke: string }[] = [
  {
    law: 'order-free',
    seed: 23,
    broke:
      'a few entries the server fails on gathered at the head of the queue and held up the rest',
  },
  {
    law: 'epoch',
    seed: 28,
    broke:
      'an entry dropped with a feed and read again was not ours, and not offered after a restore',
  },
  {
    law: 'repeat-free',
    seed: 175,
    broke: 'an old answer to a feed followed anew moved its cursor past what was never read',
  },
  {
    law: 'epoch',
    seed: 21,
    broke: 'pages cut with the cursors of the old epoch were taken in the new one',
  },
];
