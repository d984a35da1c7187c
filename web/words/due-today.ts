import { sayDate } from './say.ts';

/** What somebody needs today, across programmes. */
export const dueWords = {
  title: 'Hari ini',
  nothing: 'Tidak ada yang jatuh tempo.',
  danger: 'Tanda bahaya hari ini',
  dangerDo: 'Hubungi bidan sekarang. Jangan menunggu antrean.',
  toServe: 'Ke pelayanan (langkah 4)',
  programmes: {
    'mother-child': 'Kesehatan ibu dan anak',
    referral: 'Rujukan',
    nutrition: 'Gizi dan suplemen',
    measuring: 'Pengukuran',
    immunization: 'Imunisasi, tanyakan bidan',
    screening: 'Skrining',
  },
  visit: (visit: string) => `Pemeriksaan ${visit} oleh bidan`,
  visitUntil: (until: string) =>
    `Waktunya sampai ${sayDate(until)}. Bila sudah, catat dari Buku KIA.`,
  referral: (place: string) => `Dirujuk ke ${place}`,
  referredOn: (when: string) => `Dirujuk ${when}. Tanyakan apakah sudah ke sana, dan hasilnya.`,
  never: 'Belum pernah tercatat.',
  again: (when: string) => `Terakhir ${when}. Sudah waktunya lagi.`,
  followed: (known: 'said' | 'read', last: string | null): string =>
    `Tiap bulan, ${known === 'said' ? 'karena riwayatnya' : 'karena pernah tinggi'}. ${last ? `Terakhir ${last}.` : 'Belum pernah tercatat.'}`,
  measure: (every: 'month' | 'year', last: string | null): string => {
    const often = every === 'month' ? 'Tiap bulan' : 'Setahun sekali';
    return `${often}. ${last ? `Terakhir ${last}.` : 'Belum pernah tercatat.'}`;
  },
} as const;
