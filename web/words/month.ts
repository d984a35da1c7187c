import { sayNumber } from './say.ts';

/** The month of a posyandu or a village as this phone counts it, without any network. */
export const monthWords = {
  link: 'Bulan ini menurut HP ini',
  title: 'Bulan ini',
  at: 'Tempat',
  from: 'Menurut HP ini',
  fromSays: 'Menurut HP ini: apa artinya?',
  saved:
    'Dihitung di HP ini dari catatan yang ada di sini, juga yang belum terkirim. Tidak perlu sinyal.',
  missing: 'Yang belum ikut dihitung:',
  notOthers: 'Catatan HP lain yang belum sampai ke HP ini.',
  notSensitive: 'Angka dari catatan yang hanya untuk tenaga kesehatan; angkanya ada di puskesmas.',
  notGuests: 'Layanan yang diberikan di tempat lain dan tidak tersimpan di HP ini.',
  counting: (done: number, of: number) =>
    `Menghitung ${sayNumber(done)} dari ${sayNumber(of)} orang …`,
  first: 'Yang pertama memang lama; sesudah itu cepat. HP tetap dapat dipakai.',
  counted: 'Menghitung …',
  stop: 'Berhenti dulu',
  stopped: 'Hitungan berhenti. Yang sudah dihitung tidak hilang.',
  goOn: 'Lanjutkan',
  notHere: 'Tempat ini tidak tersimpan di HP ini.',
  noNumber: 'Angka ini tidak dapat dibuka di HP ini.',
  recap: 'Rekap bulanan',
  behind: 'Orang di balik angka ini',
  offline: 'Lihat angka menurut HP ini',
  canCount: 'HP ini dapat menghitung bulan ini sendiri, dari catatan yang ada di sini.',
  visited: 'Dikunjungi di rumah',
  reached: 'Sudah',
  notReached: 'Belum',
  column: (n: number) => `Kolom ${sayNumber(n)}`,
} as const;
