import { sayNumber } from './say.ts';

export const savingWords = {
  safe: (n: number) =>
    n === 1 ? 'Tersimpan di HP ini.' : `${sayNumber(n)} catatan tersimpan di HP ini.`,
  undo: 'Urungkan',
  undone: 'Sudah diurungkan. Riwayatnya tetap ada.',
  close: 'Tutup',
} as const;
