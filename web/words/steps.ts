import type { Step } from '#domain/cards/card.ts';

/** The five steps in their order and words (five langkah, Kota Metro: pendaftaran … penyuluhan). */
export const stepWords: Record<Step, { name: string; short: string; next: string }> = {
  1: { name: 'Pendaftaran', short: 'Daftar', next: 'Lanjut ke langkah 2' },
  2: { name: 'Pengukuran', short: 'Ukur', next: 'Lanjut ke langkah 3' },
  3: { name: 'Pencatatan', short: 'Catat', next: 'Lanjut ke langkah 4' },
  4: { name: 'Pelayanan kesehatan', short: 'Layanan', next: 'Lanjut ke langkah 5' },
  5: { name: 'Penyuluhan', short: 'Penyuluhan', next: 'Selesai' },
};
