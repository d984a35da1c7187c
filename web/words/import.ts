import type { RegisterColumn } from '#domain/people/register-row.ts';
import type { AskProblem } from '../known/ask-server.ts';
import { sayNumber } from './say.ts';

const people = (n: number): string => `${sayNumber(n)} orang`;

/** A register from a file: what it would do, what is wrong with it, and bringing it in. */
export const importWords = {
  title: 'Masukkan register',
  link: 'Masukkan register',
  about:
    'Daftar sasaran dari Excel atau CSV. Isinya diperiksa dahulu baris demi baris; tidak ada yang ditulis sebelum Anda setuju.',
  where: 'Untuk posyandu',
  choose: 'Pilih berkas',
  chooseOther: 'Pilih berkas lain',
  drop: 'atau letakkan berkasnya di sini',
  rules: [
    'Berkas .xlsx atau .csv, paling besar 5 MB, satu posyandu satu berkas.',
    'Harus ada kolom Nama, dan sedikitnya dua dari NIK, Jenis Kelamin, dan Tanggal Lahir.',
    'Orang yang sudah terdaftar tidak didaftarkan dua kali, jadi berkas yang sama boleh dimasukkan lagi.',
    'Berkasnya tidak disimpan di server. Yang disimpan hanya orang yang masuk, dan catatan siapa memasukkannya.',
  ],
  reading: (name: string) => `Memeriksa ${name} …`,
  writing: (n: number) => `Memasukkan ${people(n)} … Jangan tutup halaman ini.`,
  tooLarge: 'Berkas ini lebih besar dari 5 MB. Pisahkan per posyandu.',
  cannotOpen: 'Berkas ini tidak dapat dibuka di perangkat ini. Pilih sekali lagi.',
  nowhere: 'Tidak ada posyandu yang dapat Anda isi dari berkas.',
  atHub: 'Register dimasukkan di server puskesmas, setelah ada internet.',
  nothingWritten: 'Belum ada yang ditulis.',
  changed: 'Daftar warga berubah sejak berkas ini diperiksa. Ini hasil periksa yang baru.',
  lines: (n: number, blank: number) =>
    `${sayNumber(n)} baris berisi orang${blank > 0 ? `, ${sayNumber(blank)} baris kosong` : ''}`,
  counts: {
    in: 'masuk',
    mend: 'perlu diperbaiki',
    known: 'sudah terdaftar',
  },
  completed: (n: number) => `${sayNumber(n)} orang yang sudah terdaftar dilengkapi NIK-nya.`,
  show: 'Tampilkan',
  filters: {
    mend: 'Yang perlu diperbaiki',
    check: 'Masuk, perlu diperiksa',
    known: 'Sudah terdaftar',
    added: 'Masuk tanpa catatan',
  },
  filterNote: people,
  nobodyHere: 'Tidak ada baris seperti ini.',
  fates: {
    added: 'Masuk',
    'to-check': 'Masuk, periksa',
    known: 'Sudah ada',
    double: 'Mungkin orang yang sama',
    refused: 'Belum dapat masuk',
  },
  line: (n: number) => `baris ${sayNumber(n)}`,
  noName: 'Tanpa nama',
  more: (n: number) => `Tampilkan ${sayNumber(n)} lagi`,
  columns: {
    title: (known: number, all: number) =>
      known === all
        ? `Semua ${sayNumber(all)} kolom dikenali`
        : `${sayNumber(known)} dari ${sayNumber(all)} kolom dikenali`,
    ignored: 'tidak dikenal, tidak dimasukkan',
    heading: 'Judul di berkas',
    as: 'Dibaca sebagai',
  },
  go: (n: number) => `Masukkan ${people(n)}`,
  complete: (n: number) => `Lengkapi ${sayNumber(n)} NIK`,
  nobodyIn: 'Tidak ada orang baru di berkas ini.',
  mend: (n: number) => `Unduh ${sayNumber(n)} baris untuk diperbaiki (CSV)`,
  mendSays:
    'Perbaiki di Excel, lalu masukkan berkas itu di sini. Alasannya ada di kolom Masalah. Kalau benar orang lain, tulis “ya” di kolom Orang Lain.',
  mendFile: (name: string) => `${name.replace(/\.[^.]*$/, '')}.perbaiki.csv`,
  done: (n: number, where: string) => `${people(n)} masuk di ${where}.`,
  doneSays: 'HP kader menerimanya begitu terhubung ke internet.',
  doneMend: (n: number) => `${sayNumber(n)} baris belum masuk karena perlu diperbaiki.`,
  again: 'Masukkan berkas lain',
  problems: {
    offline: 'Tanpa sinyal. Tidak ada yang ditulis. Coba lagi saat ada internet.',
    'signed-out': 'Server meminta masuk lagi. Tidak ada yang ditulis.',
    'not-allowed': 'Halaman ini di luar wilayah tugas akun ini.',
    'server-error': 'Server sedang bermasalah. Coba lagi beberapa menit lagi.',
    unsure:
      'Sambungan putus saat memasukkan. Periksa berkasnya sekali lagi: yang sudah masuk tidak akan masuk dua kali.',
  } satisfies Record<AskProblem | 'unsure', string>,
} as const;

/** What each column of a register is called on paper. */
export const columnWords: Record<RegisterColumn, string> = {
  no: 'Nomor urut',
  name: 'Nama',
  nik: 'NIK',
  household: 'No. KK',
  relation: 'Hubungan keluarga',
  sex: 'Jenis kelamin',
  birthDate: 'Tanggal lahir',
  motherName: 'Nama ibu',
  fatherName: 'Nama ayah',
  status: 'Status',
  address: 'Alamat',
  dusun: 'Dusun',
  rt: 'RT',
  rw: 'RW',
  rtRw: 'RT/RW',
  phone: 'No. HP',
  insurance: 'BPJS',
  somebodyElse: 'Orang lain',
  problem: 'Masalah',
};
