import type { WordingProblem } from '#domain/access/wording.ts';

export const settingsWords = {
  title: 'Nama program dan langkah',
  link: 'Nama program',
  intro:
    'Sebutan yang dibaca kader dan petugas di kabupaten atau kota ini. Urutan dan jumlah langkah tetap lima.',
  programme: 'Nama program',
  programmeHint: 'Boleh juga: Posyandu Siklus Hidup, atau nama daerah',
  step: (n: number) => `Langkah ${n}`,
  standard: (word: string) => `Sebutan baku: ${word}`,
  long: 'Pakai sebutan panjang di langkah 2 dan 3',
  longSays: (two: string, three: string) => `Menjadi “${two}” dan “${three}”.`,
  preview: 'Begini tampaknya di HP kader',
  save: 'Simpan',
  saving: 'Menyimpan …',
  reset: 'Kembali ke sebutan baku',
  saved: 'Tersimpan. HP kader memakai sebutan ini setelah menyambung.',
  isStandard: 'Sekarang semua memakai sebutan baku.',
  cannotRead: 'Sebutan sekarang tidak dapat diambil. Periksa sambungan, lalu coba lagi.',
  offline: 'Tidak ada sinyal, jadi belum tersimpan. Yang diketik masih ada di layar ini.',
  notAllowed: 'Akun ini tidak boleh mengubah sebutan. Hubungi dinas kesehatan.',
  signedOut: 'Perlu masuk lagi. Yang diketik belum tersimpan.',
  problems: {
    'too-short': 'Terlalu pendek. Paling sedikit 2 huruf.',
    'too-long': 'Terlalu panjang. Paling banyak 40 huruf.',
    unreadable: 'Ada tanda yang tidak terbaca. Pakai huruf, angka, dan spasi biasa.',
  } satisfies Record<WordingProblem['kind'], string>,
} as const;
