import type { FactKind } from '#domain/facts/fact.ts';
import { sayNumber } from './say.ts';

/** What each kind of fact is called in a list. */
export const factWords: Record<FactKind, string> = {
  'person-registered': 'Pendaftaran orang baru',
  'person-corrected': 'Perbaikan data diri',
  'person-named': 'Pemberian nama',
  'consent-recorded': 'Persetujuan data',
  'guardian-changed': 'Perubahan wali',
  'pregnancy-recorded': 'Kehamilan',
  'delivery-recorded': 'Akhir kehamilan',
  'death-recorded': 'Kematian',
  'person-moved': 'Pindah',
  'session-opened': 'Hari buka dibuka',
  'session-closed': 'Hari buka ditutup',
  attended: 'Kehadiran',
  'step-skipped': 'Langkah dilewati',
  'measurement-taken': 'Hasil ukur',
  'answers-given': 'Jawaban pertanyaan',
  'service-given': 'Pelayanan',
  'service-confirmed': 'Pengesahan pelayanan',
  'referral-made': 'Rujukan',
  'education-given': 'Penyuluhan',
  'findings-shown': 'Hasil disampaikan',
  'fact-withdrawn': 'Pembatalan catatan',
};

export const outboxWords = {
  title: 'Belum terkirim',
  perDay: 'Ditulis di HP ini',
  today: 'Hari ini',
  allArrived: 'Semua catatan sudah sampai di server.',
  some: (arrived: number, of: number) =>
    `${sayNumber(arrived)} dari ${sayNumber(of)} catatan sampai`,
  waiting: (n: number) => `${sayNumber(n)} catatan menunggu sinyal`,
  safe: 'Semuanya aman di HP ini, juga bila HP dimatikan.',
  send: 'Kirim sekarang',
  sending: 'Sedang mengirim …',
  lastAt: (time: string) => `Terakhir terhubung ${time}`,
  never: 'Belum pernah terhubung sejak dibuka',
  refused: 'Perlu diperbaiki',
  toMend: 'Yang dapat dilakukan',
  withdraw: 'Batalkan catatan ini',
  open: 'Buka orangnya',
  quarantine: 'Tidak dapat dibaca',
  quarantineSays: 'Catatan ini datang tetapi tidak dapat dibaca. Disimpan apa adanya.',
  quarantineDoes: 'Perbarui aplikasi. Bila masih ada, tunjukkan kepada koordinator.',
  otherAccount: 'Catatan dari akun lain di HP ini',
  moreLines: (n: number) => `dan ${sayNumber(n)} lagi`,
} as const;
