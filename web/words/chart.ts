export const chartWords = {
  label: (points: string) => `Grafik berat menurut umur. ${points || 'Belum ada timbangan.'}`,
  none: 'Belum pernah ditimbang.',
  table: 'Lihat sebagai tabel',
  months: 'umur (bulan)',
  day: 'Tanggal',
  age: 'Umur',
  gain: 'Perubahan',
  title: 'Grafik pertumbuhan',
} as const;

/** Charts of the dashboards: what stands on and around every one of them. */
export const plotWords = {
  table: 'Tabel',
  png: 'Unduh PNG',
  csv: 'Unduh CSV',
  month: 'Bulan',
  what: 'Nama',
  note: 'Keterangan',
  target: (value: string) => `target ${value}`,
  notRecorded: 'belum dicatat',
  notShown: 'tidak ditampilkan',
  nothing: 'Belum ada yang dicatat.',
  hidden: 'Titik kosong: angka kecil yang tidak ditampilkan.',
  hiddenBars: 'Kotak putus-putus dengan <5 atau 5+: angka kecil yang tidak ditampilkan.',
  hiddenParts: 'Angka kecil yang tidak ditampilkan tidak digambar.',
  readAcross: 'Panah kiri dan kanan untuk membaca bulan demi bulan.',
  readDown: 'Panah atas dan bawah untuk membaca baris demi baris.',
} as const;
