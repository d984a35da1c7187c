import { sayDate, sayNumber } from './say.ts';

/** Houses on the map of a posyandu or village, for those who visit there. */
export const houseMapWords = {
  title: (place: string, month: string) => `Rumah di ${place}, ${month}`,
  keys: 'Peta rumah. Tombol panah menggeser, tambah memperbesar, kurang memperkecil, nol menampilkan semua. Isinya sama dengan daftar di bawah.',
  nearer: 'Perbesar peta',
  further: 'Perkecil peta',
  whole: 'Lihat semua',
  metres: (n: number) => (n < 1000 ? `${sayNumber(n)} m` : `${sayNumber(n / 1000)} km`),
  legend: {
    'at-risk': 'Silang: ada yang berisiko',
    'not-yet': 'Lingkaran: ada yang belum dilayani bulan ini',
    served: 'Titik penuh: semua sudah dilayani',
  },
  count: (n: number) => `(${sayNumber(n)} rumah)`,
  note: 'Titik rumah adalah data pribadi: tidak dapat diunduh, dan siapa yang membukanya dicatat.',
  noLand: 'Batas desa ini belum diunggah dinas kesehatan, jadi hanya letak rumahnya yang digambar.',
  of: (name: string) => `Rumah ${name}`,
  house: (n: number, name: string, rt: string, what: string) =>
    `${n}. Rumah ${name}, ${rt}: ${what}`,
  rt: (rt: string | null) => (rt === null ? 'tanpa RT' : `RT ${rt}`),
  atRisk: (n: number) => `${sayNumber(n)} berisiko`,
  notYet: (n: number) => `${sayNumber(n)} belum dilayani`,
  allServed: 'semua sudah dilayani',
  read: (on: string, metres: number | undefined) =>
    metres === undefined
      ? `Titik dibaca ${sayDate(on)}.`
      : `Titik dibaca ${sayDate(on)}, ± ${sayNumber(metres)} m.`,
  choose: 'Pilih sebuah rumah di peta atau di daftar.',
  family: 'Lihat keluarga di RT ini',
  show: 'Tunjukkan di peta',
  list: 'Rumah yang sudah punya titik',
  map: 'Peta',
  more: (n: number) => `Lihat ${sayNumber(n)} rumah lagi`,
  without: (n: number) =>
    `${sayNumber(n)} orang belum punya titik rumah. Titiknya disimpan kader saat kunjungan rumah.`,
  cut: (shown: number, all: number) =>
    `Digambar ${sayNumber(shown)} dari ${sayNumber(all)} rumah: yang paling perlu dikunjungi. Buka peta tiap posyandu untuk melihat semuanya.`,
  none: 'Belum ada rumah yang punya titik di sini. Saat kunjungan rumah, kader membuka halaman warga di HP dan menekan "Simpan titik rumah".',
  notYours: 'Titik rumah hanya dapat dilihat kader dan petugas yang melayani warga di sini.',
} as const;
