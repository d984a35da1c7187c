import type { Step } from '#domain/cards/card.ts';
import { sayNumber } from './say.ts';
import { stepWords } from './steps.ts';

export const navWords = {
  label: 'Menu utama',
  today: 'Hari ini',
  people: 'Orang',
  outbox: 'Belum terkirim',
  more: 'Lainnya',
  back: 'Kembali',
  skip: 'Langsung ke isi',
} as const;

export const stripWords = {
  offline: (unsent: number) =>
    unsent > 0
      ? `Tanpa sinyal. ${sayNumber(unsent)} catatan aman di HP ini.`
      : 'Tanpa sinyal. Semua catatan sudah sampai di server.',
  refused: (n: number) => `${sayNumber(n)} catatan perlu diperbaiki.`,
  /** a local server between this phone and the main one; `at`: "09.12", null when it never reached it */
  passesOn: (at: string | null, waiting: number) =>
    [
      'Lewat server posyandu.',
      at === null ? 'Belum tersambung ke pusat' : `Terakhir tersambung ke pusat ${at}`,
    ].join(' ') + (waiting > 0 ? `, ${sayNumber(waiting)} catatan menunggu.` : '.'),
  lease: (days: number) =>
    days === 0
      ? 'Sambungkan HP ini ke internet hari ini, supaya tetap dapat dibuka dengan PIN.'
      : `Sambungkan dalam ${sayNumber(days)} hari, supaya HP ini tetap dapat dibuka dengan PIN.`,
  signedOut: 'Server meminta masuk lagi. Catatan tetap aman di HP ini.',
  look: 'Lihat',
  signIn: 'Masuk lagi',
  newer: 'Versi baru siap.',
  takeNewer: 'Pakai sekarang',
} as const;

export const todayWords = {
  title: 'Hari ini',
  none: 'Belum ada hari buka hari ini.',
  open: 'Buka hari buka',
  opening: {
    title: 'Buka hari buka',
    day: 'Tanggal hari buka',
    today: (day: string) => `Hari ini, ${day}`,
    another: 'Tanggal lain',
    posyandu: 'Posyandu',
    place: 'Tempat',
    placeHint: 'Misalnya: Balai RW 03. Tampil di jadwal untuk umum.',
    zone: 'Waktu setempat',
    submit: 'Mulai hari buka',
    future: 'Tanggal itu belum tiba menurut HP ini. Periksa tanggal di HP.',
    noDay: 'Tanggal itu tidak ada.',
    longAgo: 'Tanggal itu lebih dari sebulan lalu. Benar?',
  },
  left: {
    open: (day: string) => `Hari buka ${day} belum ditutup.`,
    alsoToday: (place: string) => `Posyandu ${place} juga sedang buka.`,
    goOn: 'Lanjutkan',
    goThere: 'Buka',
    others: (n: number) => `${sayNumber(n)} hari buka lain belum ditutup`,
    writingFor: (day: string) => `Mencatat untuk ${day}.`,
    toToday: 'Ke hari ini',
  },
  summary: (here: number, done: number) => `${sayNumber(here)} datang · ${sayNumber(done)} selesai`,
  stations: 'Lima langkah',
  station: (step: Step, count: number) =>
    step === 1
      ? `Langkah 1 Pendaftaran, ${sayNumber(count)} sudah datang`
      : `Langkah ${step} ${stepWords[step].name}, ${sayNumber(count)} menunggu`,
  heading: (step: Step) => `Langkah ${step} · ${stepWords[step].name}`,
  waitingHere: (n: number) => (n === 0 ? '' : `${sayNumber(n)} menunggu`),
  arrivedHere: (n: number) => (n === 0 ? '' : `${sayNumber(n)} sudah datang`),
  nobody: 'Tidak ada yang menunggu di langkah ini.',
  nobodyYet: 'Belum ada yang datang.',
  find: 'Cari atau daftarkan',
  call: (name: string) => `Panggil ${name}`,
  callNext: 'Panggil berikutnya',
  minutes: (n: number) => (n < 1 ? 'baru tiba' : n > 180 ? 'lama' : `${sayNumber(n)} menit`),
  guest: 'tamu',
  queue: (n: number) => `No. ${sayNumber(n)}`,
  queueLabel: (label: string) => `No. ${label}`,
  atStep: (step: Step | null) => (step ? `langkah ${step}` : 'selesai'),
  close: 'Tutup hari buka',
  closeShort: 'Tutup',
  at: (name: string) => `Posyandu ${name}`,
  closing: {
    title: 'Tutup hari buka',
    came: 'datang',
    done: 'selesai 5 langkah',
    notDone: 'belum selesai',
    why: 'Belum sampai langkah 5',
    whyHint: 'Setiap orang perlu selesai atau ada alasannya.',
    missing: (steps: string) => `belum langkah ${steps}`,
    reason: (name: string) => `Alasan ${name}`,
    choose: 'Pilih alasan',
    note: 'Catatan hari ini (boleh kosong)',
    submit: 'Tutup hari buka',
    stillMissing: (n: number) => `Masih ${sayNumber(n)} orang tanpa alasan.`,
  },
  closed: 'Hari buka sudah ditutup.',
  another: 'Buka hari buka lain',
} as const;

/** Why a step was left out; kept as words, because people will read them. */
export const skipReasons = [
  'Pulang lebih dulu',
  'Anak rewel atau tidur',
  'Tidak bersedia',
  'Alat rusak atau tidak ada',
  'Petugas belum datang',
  'Sudah dilayani di tempat lain',
] as const;
