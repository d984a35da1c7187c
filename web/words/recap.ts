import type { RecapKey } from '#domain/pws/recap/form.ts';
import type { NoNumber } from '#domain/pws/recap/recap-row.ts';
import type { RecapPlace } from '#domain/pws/recap/recap-sheet.ts';
import { sayNumber } from './say.ts';

const forms: Record<RecapKey, string> = {
  mother: 'Ibu hamil, nifas, dan menyusui',
  child: 'Bayi, balita, dan anak prasekolah',
  school: 'Usia sekolah dan remaja',
  adult: 'Usia dewasa dan lansia',
};
const missing: Record<NoNumber, string> = {
  'not-recorded': 'belum dicatat',
  'health-workers': 'diisi tenaga kesehatan',
};
const head: Record<Exclude<keyof RecapPlace, 'posyandu'>, string> = {
  name: 'Posyandu',
  dusun: 'Dusun/RT/RW',
  village: 'Desa/Kelurahan',
  subdistrict: 'Kecamatan',
  district: 'Kabupaten/Kota',
};

/** The screen of the monthly recap. The form's own headings stand with the form (domain/pws/recap). */
export const recapWords = {
  title: 'Rekapitulasi bulanan',
  link: 'Rekap bulanan',
  pick: 'Pilih formulir',
  at: 'Posyandu',
  nowhere: 'Akun ini belum ditugaskan di satu posyandu pun. Hubungi puskesmas.',
  forms,
  missing,
  head,
  unsaid: 'belum diisi',
  total: 'Jumlah',
  column: (n: number) => `(kolom ${n})`,
  outside: (month: string, n: number) =>
    `${month}: ${sayNumber(n)} orang dilayani di luar daftar sasaran. Mereka tidak masuk kolom "datang", tetapi hasil pemeriksaannya dihitung.`,
  doubts: 'Periksa lagi sebelum ditandatangani',
  edition: (citation: string, edition: string) =>
    `${citation}, ${edition}, belum dibandingkan dengan cetakan resminya.`,
  rules: (version: string) => `Aturan kesehatan ${version}.`,
  newest: (when: string) => `Catatan terbaru sampai ${when}.`,
  nothing: 'Belum ada catatan yang sampai.',
  signer: 'Koordinator Kader Posyandu',
  signedBy: (month: string, name: string, on: string) => `${month} ditandatangani ${name}, ${on}.`,
  unchanged: 'Angkanya masih sama dengan yang ditandatangani.',
  changed: 'Berubah sejak ditandatangani:',
  changedColumn: (n: number, was: number, now: number) =>
    `Kolom ${n}: dari ${sayNumber(was)} menjadi ${sayNumber(now)}`,
  xlsx: 'Unduh XLSX',
  pdf: 'Unduh PDF untuk dicetak',
  paper: 'Ukuran kertas',
  papers: { f4: 'F4', a4: 'A4', a3: 'A3' },
  notSaved: 'File belum dapat diambil. Periksa sinyal, lalu coba lagi.',
  sign: 'Tandatangani rekap ini',
  signSays:
    'Angka bulan ini disimpan seperti sekarang, dengan nama Anda. Catatan yang datang kemudian tampak sebagai perubahan.',
  signName: 'Nama yang menandatangani',
  signNow: 'Tandatangani',
  signKept: 'Tanda tangan tersimpan di HP ini, dan tampak di sini setelah terkirim.',
  signFailed: 'Tanda tangan belum tersimpan. Coba lagi.',
};
