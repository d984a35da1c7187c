import type { PackageProblem } from './check-change.ts';

/** What is wrong with a change of the package, as people read it. */
export const PACKAGE_SENTENCES = {
  'unknown-service': 'Layanan itu tidak ada pada tahap dan tempat ini.',
  'stays-on': 'Ini bagian tetap kartu posyandu, tidak dapat dihentikan.',
  'bad-date': 'Tanggal itu tidak ada. Periksa lagi.',
  'too-long-ago': 'Tanggal mulai paling lama 31 hari yang lalu.',
  'too-far-ahead': 'Tanggal mulai terlalu jauh. Paling lama sekitar setahun lagi.',
  'ends-before-it-begins': 'Tanggal selesai lebih awal dari tanggal mulai.',
  'reason-unreadable': 'Ada tanda yang tidak terbaca pada alasan. Pakai huruf dan angka biasa.',
  'label-too-short': 'Nama layanan terlalu pendek. Paling sedikit 3 huruf.',
  'label-too-long': 'Nama layanan terlalu panjang. Paling banyak 60 huruf.',
  'label-unreadable': 'Tulis nama layanan dengan huruf dan angka biasa.',
  'label-names-illness': 'Nama ini dibaca warga. Pakai nama tanpa menyebut penyakit.',
  'already-there': 'Layanan dengan nama ini sudah ada pada tahap dan tempat ini.',
} as const satisfies Record<PackageProblem, string>;
