import { sayNumber } from './say.ts';

/** Acts typed by a kader, waiting for a midwife or nurse. */
export const confirmWords = {
  title: 'Menunggu pengesahan',
  why: 'Ditulis kader. Sahkan bila memang dilakukan; bila keliru, buka orangnya dan perbaiki.',
  none: 'Tidak ada yang menunggu pengesahan.',
  confirm: 'Sahkan',
  confirmWhat: (what: string, name: string) => `Sahkan ${what} untuk ${name}`,
  by: (name: string) => `oleh ${name}`,
  referral: (to: string) => `Rujukan ke ${to}`,
  waiting: (n: number) => `${sayNumber(n)} tindakan menunggu pengesahan`,
  look: 'Lihat',
} as const;
