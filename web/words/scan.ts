import type { CameraProblem } from '../device/camera.ts';
import type { GiveProblem, TakeProblem } from '../known/hand-off.ts';
import { sayNumber } from './say.ts';

export const scanWords = {
  title: 'Pindai kartu',
  asking: 'Menunggu izin memakai kamera. Bila HP bertanya, pilih Izinkan.',
  aim: 'Arahkan kamera ke kode QR',
  picture: 'Gambar dari kamera',
  problems: {
    'no-camera': 'Kamera HP ini tidak dapat dipakai di sini.',
    refused:
      'Kamera belum diizinkan. Buka pengaturan situs di peramban, izinkan kamera, lalu coba lagi.',
    busy: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, lalu coba lagi.',
  } satisfies Record<CameraProblem, string>,
  again: 'Coba lagi',
  typed: 'Atau ketik kode di kartu',
  typedHint: '26 huruf dan angka. Spasi tidak perlu.',
  typedWrong: (n: number) => `Kode kartu 26 huruf dan angka. Ini baru ${sayNumber(n)}.`,
  typedStrange: 'Ini bukan kode kartu. Periksa sekali lagi.',
  find: 'Cari',
  unknown: 'Kartu ini belum dikenal di HP ini. Cari dengan nama, lalu buat kartu baru bila perlu.',
  toSearch: 'Cari dengan nama',
  revoked: (name: string) =>
    `Kartu ini sudah tidak berlaku. Dulu milik ${name}. Cocokkan orangnya sebelum dilanjutkan.`,
  openPerson: (name: string) => `Buka ${name}`,
  handOff: 'Ini kode serah terima dari HP lain, bukan kartu.',
  toReceive: 'Terima lewat QR',
  notOurs: 'Kode QR ini bukan kartu Siklus.',
  /** on the way in, everywhere */
  open: 'Pindai kartu',
} as const;

export const cardWords = {
  title: 'Kartu QR',
  none: 'Belum punya kartu. Dengan kartu, orangnya ketemu tanpa mengetik nama.',
  make: 'Buat kartu',
  label: (name: string) => `Kode QR kartu ${name}`,
  code: 'Kode kartu',
  says: 'Kode ini acak dan tidak memuat nama atau NIK.',
  replace: 'Ganti kartu',
  replaceSure: 'Ganti kartu?',
  replaceSays: 'Kartu lama langsung tidak berlaku. Pakai ini bila kartu hilang.',
  replaceDo: 'Ya, buat kartu baru',
  revoke: 'Batalkan kartu',
  revokeSure: 'Batalkan kartu?',
  revokeSays: 'Kartu tidak dapat dipindai lagi. Catatan orangnya tetap.',
  revokeDo: 'Ya, batalkan',
  stay: 'Tidak jadi',
} as const;

export const handOverWords = {
  open: 'Serahkan lewat QR',
  title: 'Serahkan lewat QR',
  how: 'Di HP penerima: buka Hari ini, pilih Terima lewat QR, arahkan kameranya ke sini.',
  one: 'Satu kode saja',
  label: (i: number, n: number) => `Kode QR ${i} dari ${n}`,
  show: (i: number) => `Tunjukkan kode ${i}`,
  pick: 'Pilih kode',
  turning: 'Berhenti',
  still: 'Putar',
  inside: (n: number) => `${sayNumber(n)} catatan di dalamnya`,
  left: (n: number) =>
    `${sayNumber(n)} catatan yang lebih lama tidak muat. Setelah ini diterima, tunjukkan sisanya.`,
  rest: 'Tunjukkan sisanya',
  done: 'Selesai',
  problems: {
    locked: 'HP terkunci. Buka dengan PIN, lalu coba lagi.',
    'nothing-new': 'Tidak ada catatan baru tentang orang ini yang perlu diserahkan.',
    'not-certified':
      'HP ini perlu terhubung ke server sekali dulu sebelum dapat menyerahkan lewat QR. Catatan tetap aman di HP ini.',
  } satisfies Record<GiveProblem['kind'], string>,
} as const;

export const receiveWords = {
  open: 'Terima lewat QR',
  title: 'Terima lewat QR',
  how: 'Di HP yang menyerahkan: buka orangnya, pilih Serahkan lewat QR.',
  progress: (have: number, n: number) => `${sayNumber(have)} dari ${sayNumber(n)} kode terbaca.`,
  missing: (which: readonly number[]) => `Belum: kode ${which.join(' dan ')}.`,
  codes: 'Kode yang terbaca',
  read: (i: number) => `Kode ${i} terbaca`,
  notRead: (i: number) => `Kode ${i} belum`,
  misread: 'Kode belum terbaca utuh. Tahan HP sebentar, jangan terlalu dekat.',
  mixed: 'Kode tidak cocok satu sama lain. Ulangi dari awal.',
  card: 'Ini kartu seseorang, bukan kode serah terima.',
  toCard: 'Pindai kartu',
  other: 'Kode QR ini bukan dari Siklus.',
  taken: 'Diterima dari HP lain',
  takenSays: (n: number) =>
    `${sayNumber(n)} catatan baru, tersimpan di HP ini. Nanti diteruskan ke server atas nama penulisnya.`,
  someone: 'Orangnya belum ada di HP ini. Minta HP tadi menyerahkan pendaftarannya juga.',
  toStep: (step: number) => `Lanjut ke langkah ${step}`,
  toPerson: 'Buka orangnya',
  another: 'Terima orang lain',
  again: 'Coba lagi',
  problems: {
    locked: 'HP terkunci. Buka dengan PIN, lalu coba lagi.',
    'storage-full': 'Tempat di HP penuh, jadi belum diterima. Hapus beberapa foto, lalu coba lagi.',
    'already-have': 'Semua catatan ini sudah ada di HP ini.',
    'not-ours':
      'Kode ini dari posyandu lain. Hanya HP dari posyandu yang sama yang dapat menerimanya.',
    'not-certified':
      'HP yang menyerahkan tidak dikenal server kita. Catatannya tidak diterima; tanyakan kepada koordinator.',
    expired:
      'HP yang menyerahkan sudah terlalu lama tidak terhubung ke server. Hubungkan HP itu dulu, lalu serahkan lagi.',
    damaged: 'Kode ini rusak atau diubah. Minta kode baru dari HP yang menyerahkan.',
    'newer-app':
      'HP yang menyerahkan memakai aplikasi lebih baru. Perbarui aplikasi di HP ini dulu.',
  } satisfies Record<TakeProblem['kind'], string>,
} as const;

/** On the outbox: what came from others and still has to reach the server. */
export const carriedWords = {
  waiting: (n: number) => `${sayNumber(n)} titipan catatan dari HP lain menunggu sinyal.`,
} as const;
