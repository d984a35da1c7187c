import type { TaskKind } from '#domain/facts/task-assigned.ts';
import type { TaskOutcome } from '#domain/tasks/tasks-of.ts';
import type { Urgency } from '#domain/tasks/urgency.ts';
import { sayDate, sayNumber } from './say.ts';

/** What is to be done for somebody, where it is done and how it is closed. */
export const taskWords = {
  title: 'Tugas',
  due: (n: number) => `${sayNumber(n)} warga menunggu dikunjungi atau ditindaklanjuti`,
  look: 'Lihat',
  kinds: {
    'home-visit': 'Kunjungan rumah',
    'follow-up': 'Tindak lanjut',
  } satisfies Record<TaskKind, string>,
  urgency: {
    overdue: 'Sudah lewat waktunya',
    today: 'Hari ini',
    soon: 'Minggu ini',
    later: 'Nanti',
    someday: 'Tanpa tanggal',
  } satisfies Record<Urgency, string>,
  dueBy: (date: string) => `paling lambat ${sayDate(date)}`,
  to: (name: string) => `oleh ${name}`,
  onlyMine: 'Hanya tugas saya',
  nothing: 'Tidak ada tugas yang menunggu.',
  nothingMine:
    'Tidak ada tugas untuk Ibu. Hilangkan tanda centang untuk melihat tugas semua orang.',
  sensitive: 'Alasannya dibuka di halaman warga oleh tenaga kesehatan.',
  why: 'Alasan',
  close: 'Catat hasilnya',
  closeOf: (name: string) => `Catat hasilnya untuk ${name}`,
  closing: 'Apa hasilnya?',
  note: 'Catatan (boleh kosong)',
  outcomes: {
    done: 'Sudah dilakukan',
    'not-found': 'Tidak bertemu',
    moved: 'Sudah pindah',
    refused: 'Tidak bersedia',
    'not-needed': 'Tidak perlu lagi',
  } satisfies Record<TaskOutcome, string>,
  measureHome: 'Sudah, lanjut ukur di rumah',
  measureHint: 'Hasil hari ini ditulis di halaman langkah, tanpa hari buka.',
  toPerson: 'Buka halaman warga',
  closedHere: 'Sudah dicatat.',
} as const;

/** A reason of a task in words a kader may read; codes nobody wrote words for are left out. */
export const reasonWords = {
  'not-yet': 'Belum datang bulan ini',
  'at-risk': 'Hasil ukur perlu diperhatikan',
  referred: 'Pernah dirujuk',
  'two-t': 'Dua kali berturut tidak naik',
  t: 'Berat badan tidak naik',
  o: 'Bulan lalu tidak ditimbang',
  bgm: 'Di bawah garis merah',
  unclear: 'Penimbangan belum jelas',
  target: 'Perlu dikunjungi',
  served: 'Perlu dikunjungi',
  visited: 'Perlu dikunjungi lagi',
  outside: 'Di luar sasaran',
  followUp: 'Perlu ditindaklanjuti',
  result: 'Hasil ukur perlu diperhatikan',
  notReached: (title: string) => `Belum tercapai: ${title}`,
} as const;
