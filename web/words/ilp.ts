import type { LocalDate } from '#domain/calendar.ts';
import type { IlpStartProblem } from '#domain/pws/ilp-start.ts';
import { sayDate, sayNumber } from './say.ts';

const n = (value: number): string => sayNumber(value);

/** The day a posyandu began with ILP, and the comparison that turns on it. */
export const ilpWords = {
  title: 'Mulai ILP',
  since: (on: LocalDate) => `Mulai ILP: ${sayDate(on)}`,
  said: (name: string | null, on: LocalDate) =>
    name === null ? `dicatat ${sayDate(on)}` : `dicatat ${name}, ${sayDate(on)}`,
  unsaid: 'Mulai ILP belum dicatat',
  known: (begun: number, all: number) =>
    begun === 0
      ? `Mulai ILP belum dicatat untuk ${n(all)} posyandu di sini.`
      : `Mulai ILP sudah dicatat untuk ${n(begun)} dari ${n(all)} posyandu.`,
  each: 'Lihat tiap posyandu',
  change: 'Ubah',
  say: 'Catat',
  of: (act: string, name: string) => `${act} mulai ILP ${name}`,
  day: 'Hari pertama dengan ILP',
  dayHint: 'Hari pertama posyandu ini melayani semua usia dalam satu hari buka.',
  save: 'Simpan',
  saving: 'Menyimpan',
  takeBack: 'Hapus tanggal ini',
  failed: 'Belum tersimpan. Periksa sinyal, lalu coba lagi.',
  notAllowed: 'Belum tersimpan. Akun ini tidak mengatur posyandu itu.',
  wrong: {
    'bad-date': 'Tanggal itu tidak ada. Periksa lagi.',
    'not-yet': 'Tanggal itu belum tiba. Catat setelah posyandunya benar-benar mulai.',
    'before-ilp': 'ILP baru dicoba mulai tahun 2022. Periksa lagi tahunnya.',
  } satisfies Record<IlpStartProblem, string>,
  ownStart: 'Menurut mulai tiap posyandu',
  ownStartOf: 'Menurut yang dicatat',
  counted: (counted: number, months: number) =>
    `Dihitung ${n(counted)} posyandu, masing-masing ${n(months)} bulan sebelum dan ${n(months)} bulan sejak mulai.`,
  fewer: 'Lebih pendek dari yang diminta: itulah bulan yang dimiliki semuanya.',
  atLeast:
    'Dijumlahkan dari angka tiap desa yang boleh tampil; yang <5 tidak ikut dijumlah, jadi angkanya paling sedikit sekian.',
  leftOut: {
    unsaid: (count: number) => `${n(count)} posyandu belum dicatat mulai ILP-nya.`,
    tooNew: (count: number) => `${n(count)} posyandu baru mulai; belum ada satu bulan yang lewat.`,
    nothingBefore: (count: number) => `${n(count)} posyandu tidak punya catatan sebelum mulai ILP.`,
    split: (count: number) =>
      `${n(count)} posyandu di desa yang posyandunya belum semua mulai, atau mulai di bulan yang berbeda. Angka satu posyandu tidak ditampilkan di luar puskesmas.`,
  },
  notIn: 'Tidak ikut dihitung:',
  nobody: 'Belum ada posyandu yang dapat dibandingkan. Pilih bulan di atas untuk mencoba.',
  nobodyOne: {
    unsaid: 'Selama mulai ILP belum dicatat, pilih bulan di atas untuk mencoba.',
    tooNew:
      'Posyandu ini baru mulai; belum ada satu bulan yang lewat. Pilih bulan di atas untuk mencoba.',
    nothingBefore:
      'Posyandu ini tidak punya catatan sebelum mulai ILP. Pilih bulan di atas untuk mencoba.',
  },
  monthAt: (at: number) => (at < 0 ? `−${n(-at)}` : `+${n(at)}`),
  spanBefore: (months: number) => `${n(months)} bulan sebelum mulai`,
  spanAfter: (months: number) => `${n(months)} bulan sejak mulai`,
  axis: 'Bulan −1 adalah bulan terakhir sebelum mulai, +1 bulan pertama dengan ILP.',
} as const;
