import { POINT_FAULT_SENTENCES } from '#domain/places/point.ts';
import { sayDate, sayNumber } from './say.ts';

/** Where a house stands, on the page of whoever lives in it. */
export const homePointWords = {
  title: 'Titik rumah',
  none: 'Belum ada titik rumah. Dengan titik, rumah ini mudah ditemukan saat kunjungan.',
  kept: (on: string, metres: number | undefined) =>
    metres === undefined
      ? `Tersimpan ${sayDate(on)}.`
      : `Tersimpan ${sayDate(on)}, ± ${sayNumber(metres)} m.`,
  ofHouse: (name: string) => `Dibaca di rumah ini untuk ${name}.`,
  save: 'Simpan titik rumah',
  renew: 'Baca titik lagi',
  remove: 'Hapus titik',
  hint: 'Tekan saat berada di rumahnya. Lokasi HP hanya dibaca ketika tombol ini ditekan, juga tanpa sinyal.',
  for: (n: number) =>
    n === 1
      ? 'Titik disimpan untuk satu orang ini.'
      : `Titik disimpan untuk ${sayNumber(n)} orang yang serumah.`,
  seen: 'Hanya kader dan tenaga kesehatan yang melihatnya.',
  refused:
    'Titik rumah tidak disimpan, karena datanya tidak boleh disimpan. Pelayanan tetap diberikan.',
  reading: 'Mencari titik …',
  soFar: (metres: number) => `Mencari titik … sejauh ini ± ${sayNumber(metres)} m`,
  stop: 'Batal',
  takeNow: (metres: number) => `Simpan yang ini, ± ${sayNumber(metres)} m`,
  vague: (metres: number) =>
    `Titiknya baru diketahui sampai ± ${sayNumber(metres)} m. Keluar ke tempat terbuka, jauh dari atap dan pohon, lalu coba lagi.`,
  again: 'Coba lagi',
  keepVague: (metres: number) => `Tetap simpan, ± ${sayNumber(metres)} m`,
  faults: { ...POINT_FAULT_SENTENCES },
  problems: {
    denied:
      'HP tidak mengizinkan lokasi untuk Siklus. Buka Setelan HP, Aplikasi, peramban atau Siklus, Izin, Lokasi, lalu pilih Izinkan. Setelah itu coba lagi.',
    unavailable:
      'HP tidak dapat menemukan lokasinya. Nyalakan Lokasi (GPS) di Setelan HP, keluar ke tempat terbuka, lalu coba lagi.',
    timeout:
      'Lokasi belum ditemukan setelah menunggu. Keluar ke tempat terbuka, tunggu sebentar, lalu coba lagi.',
    'no-gps':
      'Peramban di HP ini tidak dapat membaca lokasi. Buka Siklus dengan Chrome, atau pakai HP lain.',
  },
  safe: 'Catatan lain tetap tersimpan.',
  /** in a visit's sheet */
  open: 'Simpan titik rumahnya',
  removed: 'dihapus',
  /** in the history */
  at: (metres: number | undefined) => (metres === undefined ? '' : `± ${sayNumber(metres)} m`),
} as const;
