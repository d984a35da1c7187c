import type { Consequence, DeathToTell, VisitAhead } from '#domain/people/life-events.ts';
import { groupWords } from './groups.ts';
import { sayDate, sayList, sayShortDate } from './say.ts';

type Sayings = {
  [K in Exclude<Consequence['kind'], 'tell-midwife' | 'babies-registered'>]: (
    c: Extract<Consequence, { kind: K }>,
    about: About,
  ) => string;
};
interface About {
  name: string;
  placeName: (id: string) => string;
}

/** "22 Nov": the year is this one or the next, and the line is short. */
const brief = (day: string): string => sayShortDate(day).replace(/ \d{4}$/, '');
const days = ({ from, until }: VisitAhead): string =>
  from === until ? brief(from) : `${brief(from)} sampai ${brief(until)}`;

const visits = (all: readonly VisitAhead[]): string =>
  all.map((v) => `${v.visit} ${days(v)}`).join(', ');

export const consequenceWords: Sayings = {
  'leaves-groups': ({ groups }) =>
    `Tidak lagi di daftar ${sayList(groups.map((g) => groupWords[g].toLowerCase()))}.`,
  'joins-groups': ({ groups }) =>
    `Masuk daftar ${sayList(groups.map((g) => groupWords[g].toLowerCase()))}.`,
  'leaves-targets': ({ from, because }, { placeName }) =>
    because === 'died'
      ? `Tidak lagi dihitung sebagai sasaran ${placeName(from)}. Catatannya tetap disimpan.`
      : `Tidak lagi sasaran ${placeName(from)}. Catatan lama tetap dapat dibaca.`,
  'joins-targets': ({ to }, { placeName }) => `Menjadi sasaran ${placeName(to)}.`,
  'due-date': ({ on }) => `Perkiraan lahir ${sayDate(on)}.`,
  'visits-due': ({ of, visits: all }) =>
    `${of === 'mother' ? 'Pemeriksaan ibu oleh bidan' : 'Pemeriksaan bayi oleh bidan'}. ${visits(all)}.`,
  named: ({ name }) =>
    `Mulai sekarang dipanggil ${name} di semua daftar. Tetap tersambung dengan ibunya.`,
  'nik-known': () => 'NIK tersimpan. Orang ini dapat dicari dengan NIK.',
  'nik-still-missing': () => 'NIK belum ada. Tambahkan setelah akta dan kartu keluarga jadi.',
  guardian: ({ name }) =>
    `${name} menjadi wali: persetujuan dan pertanyaan tentang anak ini kepadanya.`,
};

const tellWhy: Record<DeathToTell, string> = {
  mother:
    'Seorang ibu meninggal saat hamil, bersalin, atau nifas. Catatan ini juga muncul di daftar bidan begitu HP mendapat sinyal.',
  newborn:
    'Seorang bayi baru lahir meninggal. Catatan ini juga muncul di daftar bidan begitu HP mendapat sinyal.',
};

/** What follows from an event of a life. */
export const lifeWords = {
  title: 'Yang terjadi selanjutnya',
  tellMidwife: 'Beri tahu bidan sekarang',
  tellWhy,
  say: (c: Consequence, about: About): string =>
    c.kind === 'tell-midwife' || c.kind === 'babies-registered'
      ? ''
      : (consequenceWords[c.kind] as (c: Consequence, about: About) => string)(c, about),
  babies: (n: number) =>
    n > 1 ? 'Bayi kembar didaftarkan di bawah ibunya: ' : 'Bayi didaftarkan di bawah ibunya: ',
  baby: 'bayi',
  elsewhere: 'posyandu lain',
  read: 'Mengerti',
  /** on a health worker's list of today */
  death: {
    now: 'Segera',
    mother: (name: string) => `${name}: kematian ibu dilaporkan`,
    newborn: (name: string) => `${name}: kematian bayi baru lahir dilaporkan`,
    on: (when: string) => `Meninggal ${when}`,
    open: 'Buka',
    heard: 'Sudah saya tindak lanjuti',
  },
} as const;
