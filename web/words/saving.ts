import { sayNumber } from './say.ts';

export const savingWords = {
  safe: (n: number) => (n === 1 ? 'Tersimpan' : `${sayNumber(n)} tersimpan`),
  undo: 'Urungkan',
  undone: 'Sudah diurungkan',
  close: 'Tutup',
} as const;
