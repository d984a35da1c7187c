import type { EventName } from '../device/events.ts';
import type { OwnList } from '../known/phone.ts';
import { sayNumber } from './say.ts';

/** Room on the phone. */
export const roomWords = {
  title: 'Tempat di HP',
  tight: 'Tempat di HP hampir penuh.',
  full: 'Tempat di HP penuh. Catatan baru belum dapat disimpan.',
  make: 'Beri tempat',
  done: 'Kembali ke isian',
  about: 'Catatan yang sudah tersimpan tetap aman. Isian di layar tidak hilang.',
  used: (used: string, of: string) => `Terpakai ${used} dari ${of} yang boleh dipakai aplikasi`,
  unknown: 'HP ini tidak menyebut sisa tempatnya.',
  compact: 'Padatkan catatan',
  compactSays: 'Catatan yang sudah sampai di server dirapikan. Tidak ada yang hilang.',
  compacting: 'Sedang merapikan …',
  compacted: 'Catatan sudah dipadatkan.',
  notCompacted:
    'Tempatnya terlalu sedikit untuk merapikan. Hapus dulu satu dua foto atau video, lalu coba lagi.',
  copies: 'Salinan data posyandu',
  copiesSays:
    'Salinan posyandu yang tidak dipakai hari ini dapat dilepas dari HP. Datanya tetap di server dan dapat diambil lagi bila ada sinyal.',
  people: (n: number) => `${sayNumber(n)} orang`,
  letGo: 'Lepas salinan',
  letGoOf: (name: string) => `Lepas salinan ${name}`,
  takeBack: 'Ambil lagi',
  takeBackOf: (name: string) => `Ambil lagi ${name}`,
  gone: 'Dilepas dari HP ini',
  notYet: 'Masih ada catatan posyandu ini yang belum sampai di server, jadi salinannya disimpan.',
  other: 'Cara lain: hapus beberapa foto atau video di HP, lalu simpan lagi.',
  stays: 'HP ini diminta tidak menghapus catatan aplikasi.',
  askStay: 'Minta HP menjaga catatan',
  staySays: 'Supaya HP tidak membersihkan catatan aplikasi saat tempatnya kurang.',
  stayNo: 'HP ini belum mau. Pasang aplikasi di layar utama, lalu coba lagi.',
} as const;

/** "12,4 MB"; to the tenth below ten, as a phone's own settings say it. */
export function sayBytes(bytes: number): string {
  const mb = bytes / 1_048_576;
  if (mb >= 1024) return `${sayNumber(mb / 1024, 1)} GB`;
  return `${sayNumber(mb, mb < 10 ? 1 : 0)} MB`;
}

export const supportWords = {
  title: 'Bantuan teknis',
  link: 'Bantuan teknis dan tempat di HP',
  about:
    'Bila aplikasi bermasalah, simpan berkas ini dan kirim kepada petugas yang membantu. Isinya hanya keterangan teknis: tanpa nama, tanpa NIK, tanpa isi catatan.',
  make: 'Siapkan berkas',
  making: 'Sedang menyiapkan …',
  inside: 'Isi berkas',
  whole: 'Lihat seluruh isi berkas',
  save: 'Simpan berkas',
  saved: 'Berkas disimpan di folder unduhan HP.',
  file: (day: string) => `siklus-bantuan-${day}.json.gz`,
  lines: {
    app: 'Aplikasi',
    browser: 'Peramban',
    room: 'Tempat',
    waiting: 'Menunggu dikirim',
    refused: 'Perlu diperbaiki',
    people: 'Orang di HP ini',
    accounts: 'Akun di HP ini',
    events: 'Peristiwa teknis',
  },
  lately: 'Yang terakhir terjadi',
} as const;

/** What the app did, as somebody at the other end of a telephone reads it aloud. */
export const eventWords: Record<EventName, string> = {
  started: 'Aplikasi dibuka',
  'signed-in': 'Masuk dengan kata sandi',
  'pin-set': 'PIN dipilih',
  unlocked: 'Dibuka dengan PIN',
  'unlock-refused': 'PIN ditolak',
  locked: 'Dikunci',
  forgotten: 'Keluar dari HP ini',
  saved: 'Menyimpan',
  'not-saved': 'Gagal menyimpan',
  round: 'Berhubungan dengan server',
  'first-copy': 'Mengambil data pertama',
  'cut-off': 'Diputus',
  'made-room': 'Memberi tempat',
  'months-kept': 'Hitungan bulan tidak disimpan',
  error: 'Kesalahan aplikasi',
};

const names: Record<OwnList, string> = {
  people: 'Semua orang',
  attended: 'Yang datang',
  absent: 'Yang belum datang',
  due: 'Yang perlu layanan',
};

export const ownListWords = {
  names,
  title: 'Unduh daftar',
  link: 'Unduh daftar posyandu',
  about: 'Daftar orang posyandu Ibu sebagai berkas untuk komputer.',
  warns:
    'Berkas ini berisi nama dan NIK, tidak terkunci, dan tetap ada di HP sampai dihapus. Simpan di tempat aman, jangan kirim ke grup, hapus bila sudah selesai.',
  noted: 'Pengunduhan dicatat: siapa, kapan, dan data milik siapa.',
  which: 'Daftar',
  whichNote: {
    people: 'Semua yang tinggal di wilayah posyandu ini',
    attended: 'Yang datang pada satu hari buka',
    absent: 'Warga posyandu ini yang tidak datang pada hari buka itu',
    due: 'Layanan yang waktunya hari ini, untuk ditanyakan kepada bidan',
  } satisfies Record<OwnList, string>,
  posyandu: 'Posyandu',
  session: 'Hari buka',
  noSession: 'Belum ada hari buka di HP ini.',
  understood: 'Saya mengerti dan akan menjaganya',
  download: 'Unduh berkas',
  reading: (done: number, of: number) => `Membaca ${sayNumber(done)} dari ${sayNumber(of)} orang …`,
  done: (n: number) => `${sayNumber(n)} orang ada di berkas yang diunduh.`,
  nobody: 'Tidak ada orang di daftar ini.',
  columns: {
    name: 'Nama',
    nik: 'NIK',
    sex: 'Jenis kelamin',
    birth: 'Tanggal lahir',
    age: 'Umur',
    mother: 'Nama ibu',
    rt: 'RT',
    household: 'Nomor KK',
    queue: 'Nomor antrean',
    guest: 'Tamu',
    steps: 'Langkah selesai',
    last: 'Terakhir datang',
    service: 'Layanan',
    why: 'Keterangan',
  },
  sex: { F: 'Perempuan', M: 'Laki-laki' },
  yes: 'ya',
} as const;
