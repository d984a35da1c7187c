import { sayNumber } from './say.ts';

/** One question per screen. */
export const pageWords = {
  where: (at: number, of: number) => `Bagian ${sayNumber(at)} dari ${sayNumber(of)}`,
  question: (at: number, of: number) => `Pertanyaan ${sayNumber(at)} dari ${sayNumber(of)}`,
  back: 'Sebelumnya',
  forward: 'Berikutnya',
} as const;
