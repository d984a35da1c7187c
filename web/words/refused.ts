import type { Refusal } from '#log/protocol.ts';
import { sayNumber } from './say.ts';

/** Facts the server did not take, as a coordinator reads them: why, and what letting them in means. */
export const refusedWords = {
  title: 'Catatan tertahan',
  link: 'Catatan tertahan',
  about:
    'Catatan ini sampai di server tetapi belum dihitung. Tidak ada yang dibuang: terima, pindahkan, atau biarkan.',
  waiting: 'Menunggu',
  kept: 'Dibiarkan',
  which: 'Yang ditampilkan',
  nothing: 'Tidak ada catatan yang menunggu.',
  nothingKept: 'Belum ada catatan yang dibiarkan.',
  by: (name: string) => `Ditulis ${name}`,
  unknownAuthor: 'penulis tidak dikenal',
  of: (n: number) => `${sayNumber(n)} catatan`,
  sent: (when: string) => `diterima ${when}`,
  on: (day: string) => `untuk ${day}`,
  noPlace: 'tanpa posyandu yang dikenal',
  about1: 'tentang',
  hidden: 'warga (nama ditutup)',
  withheld: 'Isinya tidak ditampilkan untuk akun ini. Catatan dapat diterima tanpa dibaca.',
  accept: 'Terima',
  acceptAll: (n: number) => `Terima semua (${sayNumber(n)})`,
  move: 'Pindahkan',
  moveTitle: 'Pindahkan ke posyandu lain',
  moveTo: 'Posyandu tujuan',
  moveDo: 'Pindahkan dan terima',
  leave: 'Biarkan',
  no: 'Tidak jadi',
  accepted: (n: number) => `${sayNumber(n)} catatan diterima. Penulisnya tetap sama.`,
  left: 'Catatan dibiarkan. Masih dapat dibaca dan diterima nanti.',
  unreadable: (n: number) =>
    `${sayNumber(n)} catatan belum dapat dibaca server, jadi tetap di sini sampai server diperbarui.`,
  failed: 'Belum berhasil. Catatan tetap aman di sini; coba lagi sebentar.',
  showNames: 'Tampilkan nama dan isi',
  why: {
    unreadable: 'Server tidak dapat membaca catatan ini. Simpan apa adanya.',
    'server-too-old':
      'Aplikasi di HP lebih baru daripada server. Terima setelah server diperbarui.',
    'not-your-area': 'Penulisnya belum ditugaskan di posyandu ini pada hari itu.',
    revoked:
      'Ditulis setelah HP atau akunnya diputus. Tanyakan kepada penulisnya sebelum menerima.',
    'id-taken': 'Nomornya sama dengan catatan lain yang isinya berbeda.',
    'not-your-role': 'Hanya bidan, perawat, atau dokter yang boleh menulis ini.',
    'unknown-place': 'Posyandunya belum ada di daftar server. Pindahkan ke posyandu yang benar.',
  } satisfies Record<Refusal, string>,
} as const;
