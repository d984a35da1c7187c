import type { LocalDate } from '#domain/calendar.ts';
import type { MeetingKind } from '#domain/facts/meeting-held.ts';
import type { CaseReason } from '#domain/meetings/to-review.ts';
import type { WeekState } from '#domain/meetings/weeks.ts';
import { sayDate, sayNumber, sayShortDate } from './say.ts';

const dayAndMonth = (day: LocalDate): string => sayShortDate(day).replace(/ \d{4}$/, '');

const kinds: Record<MeetingKind, string> = {
  weekly: 'Rapat PWS mingguan',
  monthly: 'Lokakarya mini bulanan',
  quarterly: 'Lokakarya mini tribulanan lintas sektor',
};
const weeks: Record<WeekState, string> = {
  held: 'ada rapat',
  missed: 'tidak ada rapat',
  open: 'belum ada rapat minggu ini',
};
/** What is written as the matter when a suggested case is taken up; it may be changed. */
const reasons: Record<CaseReason, string> = {
  referred: 'Dirujuk, belum ada tindak lanjut',
  task: 'Tugas belum selesai',
  'two-t': 'Berat badan dua kali tidak naik (2T)',
  'absent-twice': 'Dua kali tidak hadir',
  'at-risk': 'Berisiko, diperiksa minggu ini',
};

/** Weekly local monitoring (T1.16), and the puskesmas' workshops it feeds. */
export const meetingWords = {
  title: 'Rapat PWS mingguan',
  link: 'Rapat PWS mingguan',
  tab: 'Rapat',
  kinds,
  weeks,
  reasons,
  about:
    'Setiap minggu petugas dan kader melihat bersama siapa yang perlu ditindaklanjuti, lalu memutuskan siapa melakukan apa dan kapan.',
  at: 'Rapat di',
  nowhere:
    'Akun ini tidak mencatat rapat. Rapat dicatat bidan, perawat, kader pustu, atau koordinator.',
  add: 'Catat rapat',
  weeksTitle: 'Minggu demi minggu',
  week: (monday: LocalDate, sunday: LocalDate) =>
    `${dayAndMonth(monday)} sampai ${sayShortDate(sunday)}`,
  missed: (n: number) => `${sayNumber(n)} minggu tanpa rapat dalam 12 minggu terakhir`,
  noneMissed: 'Tidak ada minggu yang terlewat dalam 12 minggu terakhir.',
  noWeeks: 'Minggu dihitung sejak hari buka atau rapat pertama.',
  holiday: 'Hari libur tidak dikenali di sini. Minggu libur tanpa rapat tetap diberi tanda.',
  others: 'Lokakarya dan rapat lain',
  counts: (attended: number, decided: number) =>
    `${sayNumber(attended)} peserta, ${sayNumber(decided)} keputusan`,
  open: {
    title: 'Belum selesai dari rapat lalu',
    none: 'Semua keputusan rapat lalu sudah selesai.',
    due: (on: LocalDate) => `sebelum ${sayDate(on)}`,
    overdue: (on: LocalDate) => `lewat dari ${sayDate(on)}`,
    decided: (on: LocalDate) => `diputuskan ${sayDate(on)}`,
    done: 'Sudah selesai',
  },
  form: {
    titleNew: 'Catat rapat',
    titleMend: 'Perbaiki catatan rapat',
    kind: 'Jenis rapat',
    date: 'Tanggal rapat',
    place: 'Tempat (boleh kosong)',
    attendees: 'Peserta',
    attendeesHint: 'Diisi dengan peserta rapat sebelumnya. Hapus yang tidak datang.',
    name: 'Nama peserta',
    institution: 'Dari (boleh kosong)',
    addAttendee: 'Tambah peserta',
    remove: (what: string) => `Hapus ${what}`,
    removeShort: 'Hapus',
    matters: 'Kasus dan masalah yang dibahas',
    noNames: 'Jangan menulis nama warga. Orangnya sudah tersambung ke catatannya.',
    matter: 'Yang dibahas',
    decision: 'Keputusan (boleh kosong)',
    who: 'Siapa yang melakukan',
    dueBy: 'Paling lambat',
    task: 'Jadikan tugas',
    tasks: {
      none: 'Tidak',
      'home-visit': 'Kunjungan rumah',
      'follow-up': 'Tindak lanjut petugas',
    },
    addMatter: 'Tambah masalah lain',
    note: 'Catatan rapat (boleh kosong)',
    save: 'Simpan rapat',
    missing: {
      attendee: 'Isi nama paling sedikit satu peserta.',
      matter: 'Isi apa yang dibahas, atau hapus barisnya.',
      date: 'Tanggal rapat tidak boleh sesudah hari ini.',
    },
  },
  suggested: {
    title: 'Disarankan untuk dibahas',
    looking: 'Melihat catatan di HP ini',
    none: 'Tidak ada kasus yang menonjol dari catatan di HP ini.',
    take: 'Bahas',
    takeWho: (what: string) => `Bahas ${what}`,
    more: (n: number) => `Tampilkan ${sayNumber(n)} lagi`,
    problem: 'Masalah desa bulan ini',
  },
  read: {
    attendees: 'Peserta',
    matters: 'Yang dibahas',
    noMatters: 'Tidak ada kasus yang dicatat.',
    decided: 'Keputusan',
    who: 'Siapa',
    due: 'Paling lambat',
    done: 'Selesai',
    notDone: 'Belum selesai',
    note: 'Catatan',
    mend: 'Perbaiki',
    withdraw: 'Hapus rapat ini',
    withdrawSure: 'Hapus catatan rapat ini?',
    withdrawSays: 'Catatannya tetap ada di riwayat, tetapi tidak dihitung lagi.',
    keep: 'Batal',
    gone: 'Catatan rapat ini tidak ada di HP ini.',
    notHere: 'Orang yang tidak ada di HP ini',
  },
  office: {
    title: 'Rapat PWS per desa',
    about:
      'Desa mana yang rapat setiap minggu. Nama warga tidak pernah ada di sini; kasus orang hanya dihitung.',
    columns: {
      village: 'Desa',
      weeks: 'Minggu',
      held: 'Ada rapat',
      missed: 'Tidak ada rapat',
      last: 'Rapat terakhir',
      open: 'Belum selesai',
      overdue: 'Lewat waktu',
    },
    never: 'belum pernah',
    strip: (held: number, missed: number) =>
      `${sayNumber(held)} minggu ada rapat, ${sayNumber(missed)} minggu tidak ada rapat`,
    missedIn: 'Minggu tanpa rapat',
    decisions: 'Keputusan yang belum selesai',
    cases: (n: number) => `${sayNumber(n)} kasus orang dibahas`,
    none: 'Belum ada desa di wilayah ini.',
    numbersOnly: 'Isi rapat dibaca di puskesmas. Di sini hanya jumlahnya.',
  },
  pack: {
    monthly: 'Paket lokakarya mini (PDF)',
    quarterly: 'Paket lokakarya mini lintas sektor (PDF)',
    notSaved: 'File belum dapat diambil. Periksa sinyal, lalu coba lagi.',
  },
};
