import type { TaskKind } from '#domain/facts/task-assigned.ts';
import type { Priority } from '#domain/tasks/urgency.ts';
import { sayDate, sayNumber } from './say.ts';
import { taskWords } from './tasks.ts';
import { villageWords } from './village.ts';

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
