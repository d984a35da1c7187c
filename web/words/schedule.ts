import { addDays, dayNumber, type LocalDate, yearOf } from '#domain/calendar.ts';
import { sayDate, sayDay, sayNumber, sayTime } from './say.ts';

export const scheduleWords = {
  title: 'Jadwal posyandu',
  intro: 'Kapan dan di mana posyandu buka. Semua orang boleh datang: bayi sampai lansia.',
  find: 'Cari nama posyandu atau desa',
  findHint: 'Misalnya: Matahari 3',
  submit: 'Cari',
  areas: 'Pilih wilayah',
  path: 'Wilayah',
  label: (name: string) => `Posyandu ${name}`,
  where: (at: { dusun: string | null; village: string; kecamatan: string }) =>
    [at.dusun, at.village, at.kecamatan && `Kecamatan ${at.kecamatan}`].filter(Boolean).join(', '),
  day: 'Hari',
  time: 'Waktu',
  place: 'Tempat',
  none: 'Belum ada jadwal.',
  noneHint: 'Tanyakan kepada kader atau bidan di desa.',
  noPlace: 'Tempat belum ditulis',
  noTime: 'Jam belum ditulis',
  noneFound: (text: string) => `Tidak ada posyandu bernama “${text}” di sini.`,
  empty: 'Belum ada posyandu di wilayah ini.',
  choose: 'Pilih wilayah, atau ketik nama posyandu.',
  left: (n: number) => `Masih ada ${sayNumber(n)} posyandu lain. Pilih desa, atau ketik namanya.`,
  offline: 'Tanpa sinyal. Jadwal tidak dapat diambil sekarang.',
  asOf: (day: string, clock: string) => `Jadwal per ${day} pukul ${clock}. Sedang tanpa sinyal.`,
  again: 'Coba lagi',
  print: 'Cetak',
  signIn: 'Masuk untuk kader dan petugas',
  link: 'Jadwal posyandu',
  example: 'contoh',
} as const;

export const untilWords = {
  today: 'hari ini',
  tomorrow: 'besok',
  inDays: (n: string) => `${n} hari lagi`,
  from: (time: string) => `Mulai ${time}`,
} as const;

/** "Sabtu 5 Desember", with the year when it is another one */
export const sayOpenDay = (day: LocalDate, on: LocalDate): string =>
  yearOf(day) === yearOf(on) ? sayDay(day) : `${sayDay(day).split(' ')[0]} ${sayDate(day)}`;

/** "hari ini", "besok", "13 hari lagi" */
export function sayUntil(day: LocalDate, on: LocalDate): string {
  if (day === on) return untilWords.today;
  if (day === addDays(on, 1)) return untilWords.tomorrow;
  const days = dayNumber(day) - dayNumber(on);
  return days > 0 ? untilWords.inDays(sayNumber(days)) : '';
}

/** "08.00–11.30 WIB"; null when no hour is announced */
export function sayHours(
  from: string | null,
  until: string | null,
  zone: string | null,
): string | null {
  if (from === null) return null;
  const both =
    until === null ? untilWords.from(sayTime(from)) : `${sayTime(from)}–${sayTime(until)}`;
  return zone === null ? both : `${both} ${zone}`;
}
