/** One small mark per fact. */
export const receiptWords = {
  unsent: 'di HP',
  'at-server': 'di server',
  refused: 'perlu diperbaiki',
  /** another phone wrote it and handed it over; this one passes it on */
  carried: 'dari HP lain',
} as const;
