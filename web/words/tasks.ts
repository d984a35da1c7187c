import type { TaskKind } from '#domain/facts/task-assigned.ts';
import type { TaskOutcome } from '#domain/tasks/tasks-of.ts';
import type { Priority, Urgency } from '#domain/tasks/urgency.ts';
import { sayDate, sayNumber } from './say.ts';
import { villageWords } from './village.ts';

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
  mine: 'Tugas saya',
  all: 'Semua',
  show: 'Tampilkan',
  nothing: 'Tidak ada tugas yang menunggu.',
  nothingMine: 'Tidak ada tugas untuk Ibu. Tugas orang lain ada di "Semua".',
  sensitive: 'Alasannya dibuka di halaman warga oleh tenaga kesehatan.',
  why: 'Alasan',
  close: 'Catat hasilnya',
  closeOf: (name: string) => `Catat hasil tugas untuk ${name}`,
  closing: 'Apa hasilnya?',
  note: 'Catatan (boleh kosong)',
  outcomes: {
    done: 'Sudah dilakukan',
    'not-found': 'Tidak bertemu',
    moved: 'Sudah pindah',
    refused: 'Tidak bersedia',
    'not-needed': 'Tidak perlu lagi',
  } satisfies Record<TaskOutcome, string>,
  measureHome: 'Ukur dan tanya di rumah',
  measureHint: 'Hasil hari ini ditulis di halaman langkah, tanpa hari buka.',
  toPerson: 'Buka halaman warga',
  closedHere: 'Sudah dicatat.',
} as const;

/** A list by name, on the dashboard. */
export const listWords = {
  numbers: {
    ...villageWords.list.title,
    visited: 'Dikunjungi di rumah',
    'visit.sick': 'Sakit',
    'visit.well': 'Sehat',
  } as Readonly<Record<string, string>>,
  sides: { of: 'tercapai', all: 'sasaran', not: 'belum tercapai' } as Readonly<
    Record<string, string>
  >,
  list: 'Daftar warga',
  target: 'Sasaran',
  rt: (rt: string) => (rt === '' ? 'tanpa RT' : `RT ${rt}`),
  cut: (shown: number, total: number) =>
    `Menampilkan ${sayNumber(shown)} dari ${sayNumber(total)} orang. Pilih satu posyandu atau RT untuk melihat semuanya.`,
  identity: 'Akun ini melihat siapa warganya, tanpa data kesehatan.',
  empty: 'Tidak ada orang di daftar ini.',
  priority: {
    urgent: 'Segera',
    high: 'Penting',
    medium: 'Perlu dilihat',
    low: 'Biasa',
  } satisfies Record<Priority, string>,
  last: (date: string | null) =>
    date === null ? 'Belum dilayani setahun terakhir' : `Terakhir dilayani ${sayDate(date)}`,
  running: (kind: TaskKind, dueBy?: string) =>
    `Sudah ada tugas: ${taskWords.kinds[kind].toLowerCase()}${dueBy ? `, ${taskWords.dueBy(dueBy)}` : ''}`,
  noSuch: 'Angka ini tidak punya daftar warga.',
  workers: 'Daftar ini hanya untuk tenaga kesehatan di tempat ini.',
  notAllowed: 'Akun ini melihat angka wilayah, bukan nama warga, atau bukan kelompok tugasnya.',
  toXlsx: 'Unduh Excel',
  toCsv: 'Unduh CSV',
  care: 'Berkas berisi data pribadi: simpan baik-baik dan hapus sesudah dipakai.',
  choose: (name: string) => `Pilih ${name}`,
  chooseAll: 'Pilih semua yang belum punya tugas',
  chosen: (n: number) => `${sayNumber(n)} orang dipilih`,
  make: 'Jadikan tugas',
  making: {
    title: (n: number) => `Tugas untuk ${sayNumber(n)} orang`,
    what: 'Tugasnya',
    who: 'Siapa yang mengerjakan',
    me: 'Saya sendiri',
    others: 'Kader atau petugas di tempatnya',
    named: 'Orang lain, sebut namanya',
    name: 'Nama',
    by: 'Paling lambat',
    byHint: 'Diisi menurut yang paling mendesak di antara yang dipilih.',
    note: 'Pesan (boleh kosong)',
    save: 'Simpan tugas',
    failed: 'Tugas belum tersimpan. Coba lagi.',
    done: (n: number) => `${sayNumber(n)} tugas tersimpan dan muncul di HP kader.`,
  },
  csv: {
    name: 'Nama',
    sex: 'Jenis kelamin',
    born: 'Tanggal lahir',
    rt: 'RT',
    posyandu: 'Posyandu',
    priority: 'Prioritas',
    why: 'Alasan',
    last: 'Terakhir dilayani',
    task: 'Tugas yang berjalan',
  },
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
