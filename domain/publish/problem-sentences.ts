import type { PublicationProblem, PublicationProblemKind } from './problem.ts';

/** Each problem as the office reads it, on the page and at the command line. */
export const PROBLEM_SENTENCES: Readonly<Record<PublicationProblemKind, string>> = {
  unreadable: 'Bentuk berkas ini tidak seperti yang diunduh',
  'too-large': 'Berkas ini terlalu besar',
  'unknown-name': 'Tidak ada aturan, kartu, atau kuesioner dengan nama itu',
  'bad-version': 'Nama versi hanya huruf kecil, angka, titik, dan garis, paling banyak 30',
  'version-not-new': 'Nama versi itu sudah pernah dipakai',
  'not-after-today': 'Tanggal mulai paling cepat besok',
  'no-note': 'Dasar atau alasan perlu diisi, paling banyak 500 huruf',
  'nothing-changed': 'Isinya sama dengan versi yang berlaku',
  missing: 'Ada yang hilang',
  'not-known-here': 'Ada isian yang tidak dikenal',
  'wrong-kind': 'Jenis isinya lain: angka tetap angka, kalimat tetap kalimat',
  'other-length': 'Banyaknya baris harus tetap',
  'empty-text': 'Kalimatnya kosong',
  'too-long': 'Kalimatnya terlalu panjang, paling banyak 400 huruf',
  'not-finite': 'Angkanya tidak terbaca',
  'too-far': 'Angkanya terlalu jauh dari yang berlaku; periksa tanda komanya',
  order: 'Urutan batasnya terbalik: yang kecil tetap lebih kecil',
  'disease-word': 'Kalimat untuk keluarga memakai nama penyakit',
  'unknown-slug': 'Kata kunci itu tidak dikenal',
  throws: 'Aturan ini tidak dapat berjalan dengan isi itu',
  'outside-ages': 'Aturan ini jadi menilai kelompok umur yang bukan sasarannya',
  'unfinished-finding': 'Ada hasil yang kalimat atau tujuan rujukannya belum lengkap',
  'soft-outside-hard': 'Rentang wajar keluar dari rentang yang mungkin',
  'unknown-measure': 'Pengukuran itu tidak dikenal',
  'unknown-service': 'Pelayanan itu tidak dikenal',
  'unknown-instrument': 'Kuesioner itu tidak dikenal',
  'unknown-topic': 'Topik penyuluhan itu tidak dikenal',
  'asked-twice': 'Hal yang sama ditanyakan dua kali',
  'item-removed': 'Pertanyaan yang dinilai tidak dapat dihapus',
  'item-changed': 'Pilihan jawaban pertanyaan yang dinilai tidak dapat diubah',
  'danger-signs-fixed': 'Tanda bahaya tidak dapat diubah dari sini',
  'urgent-weakened': 'Hasil yang perlu ditolong segera harus tetap segera',
  'kept-to-workers': 'Ini tetap dilakukan atau dilihat tenaga kesehatan saja',
  'asked-of-fewer': 'Ada sasaran yang jadi tidak ditanya atau diukur',
  'range-too-narrow': 'Angka yang wajar jadi tidak dapat disimpan',
};

export const sayProblem = ({ kind, at }: PublicationProblem): string =>
  at === '' ? `${PROBLEM_SENTENCES[kind]}.` : `${PROBLEM_SENTENCES[kind]} (${at}).`;
