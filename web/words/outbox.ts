import type { LocalDate } from '#domain/calendar.ts';
import type { FactKind } from '#domain/facts/fact.ts';
import { sayDate, sayNumber } from './say.ts';

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
  'home-located': 'Titik rumah',
  'person-merged': 'Penggabungan dua catatan',
  'persons-distinct': 'Bukan orang yang sama',
  'card-issued': 'Kartu QR dibuat',
  'rights-requested': 'Permintaan tentang data',
  'rights-answered': 'Jawaban atas permintaan data',
  'session-planned': 'Rencana hari buka',
  'session-cancelled': 'Hari buka dibatalkan',
  'session-opened': 'Hari buka dibuka',
  'session-noted': 'Catatan hari buka',
  'session-signed': 'Rekap hari buka ditandatangani',
  'session-redated': 'Tanggal hari buka dibetulkan',
  'visit-redated': 'Tanggal kunjungan dibetulkan',
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
  'task-assigned': 'Tugas diberikan',
  'task-closed': 'Tugas selesai',
  'meeting-held': 'Pertemuan',
  'recap-signed': 'Rekapitulasi bulanan ditandatangani',
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
  toBeMended: (n: number) => `${sayNumber(n)} catatan perlu diperbaiki, lainnya sudah sampai`,
  toMend: 'Yang dapat dilakukan',
  withdraw: 'Batalkan catatan ini',
  open: 'Buka orangnya',
  quarantine: 'Tidak dapat dibaca',
  quarantineSays: 'Catatan ini datang tetapi tidak dapat dibaca. Disimpan apa adanya.',
  quarantineDoes: 'Perbarui aplikasi. Bila masih ada, tunjukkan kepada koordinator.',
  otherAccount: 'Catatan dari akun lain di HP ini',
  moreLines: (n: number) => `dan ${sayNumber(n)} lagi`,
} as const;

/** What can be done about a refused fact. */
export const mendWords = {
  ways: {
    again: 'Kirim lagi',
    'sign-in': 'Masuk lagi',
    update: 'Perbarui aplikasi',
    ask: 'Tanya koordinator',
    hand: 'Serahkan HP ke bidan',
    date: 'Periksa tanggalnya',
    withdraw: 'Batalkan catatan ini',
  },
  sending: 'Sedang mengirim …',
  copied: 'Tulisan untuk koordinator sudah disalin. Tempel di pesan.',
  notTold: 'Belum dapat dibagikan. Tunjukkan layar ini kepada koordinator.',
  /** to the coordinator: which fact, without anybody's name */
  tell: (
    fact: { kind: FactKind | null; on: LocalDate | null; scope: string; id: string },
    why: string,
  ) =>
    [
      'Mohon bantu catatan yang tertahan di Siklus.',
      [fact.kind ? factWords[fact.kind] : '', fact.on ? sayDate(fact.on) : '', fact.scope]
        .filter((part) => part !== '')
        .join(' · '),
      why,
      `Nomor catatan ${fact.id}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
} as const;

/** The day's proof for the coordinator. */
export const proofWords = {
  title: 'Bukti catatan sampai',
  show: 'Tunjukkan bukti hari ini',
  all: 'Semua catatan sudah sampai',
  notAll: 'Belum semua catatan sampai',
  some: (arrived: number, of: number) =>
    `${sayNumber(arrived)} dari ${sayNumber(of)} catatan sampai`,
  came: (n: number) => `${sayNumber(n)} orang datang`,
  carried: (n: number) => `${sayNumber(n)} catatan titipan HP lain belum sampai`,
  hub: (waiting: number) =>
    waiting > 0
      ? `Lewat server posyandu, yang masih menyimpan ${sayNumber(waiting)} catatan untuk pusat.`
      : 'Lewat server posyandu, dan semuanya sudah diteruskan ke pusat.',
  lastAt: (time: string) => `Terakhir terhubung ${time}`,
  share: 'Bagikan sebagai tulisan',
  send: 'Kirim sekarang',
  copied: 'Tulisan sudah disalin. Tempel di pesan.',
  notTold: 'Belum dapat dibagikan. Tunjukkan layar ini.',
  noNames: 'Bukti ini hanya berisi jumlah, tanpa nama warga.',
  nothing: 'Tidak ada catatan dari HP ini pada hari itu.',
} as const;
