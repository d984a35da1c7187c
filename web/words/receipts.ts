/** One small mark per fact. */
export const receiptWords = {
  unsent: 'di HP',
  'at-server': 'di server',
  refused: 'perlu diperbaiki',
} as const;
