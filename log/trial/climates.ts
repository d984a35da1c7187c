import type { Climate } from './world.ts';

export type Law = 'order-free' | 'repeat-free' | 'nothing-lost' | 'epoch';

/** One climate for each law of protocol.ts: hardest on what that law speaks of. */
export const climates: Record<Law, Climate> = {
  'order-free': {
    weather: { fine: 8, late: 3, 'receipts-missing': 1 },
    restores: false,
    kills: false,
  },
  'repeat-free': {
    weather: { fine: 8, twice: 4, late: 2, replayed: 3, 'answer-lost': 2 },
    restores: false,
    kills: false,
  },
  'nothing-lost': {
    weather: {
      fine: 9,
      lost: 2,
      'answer-lost': 2,
      'answer-cut': 2,
      'request-cut': 1,
      foreign: 1,
      'receipts-missing': 1,
      refused: 1,
    },
    restores: false,
    kills: true,
  },
  epoch: {
    weather: {
      fine: 12,
      lost: 1,
      'answer-lost': 1,
      twice: 1,
      late: 2,
      replayed: 2,
      'answer-cut': 1,
    },
    restores: true,
    kills: true,
  },
};
