import type { Month } from '#domain/calendar.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import type { OwnList } from '../known/phone.ts';
import { groupWords } from './groups.ts';
import { sayNumber } from './say.ts';
import { ownListWords } from './support.ts';
import { sayMonth, villageWords } from './village.ts';

/** Who opened whose data: what the puskesmas reads (ruling 19). */
export const auditWords = {
  title: 'Siapa membuka data siapa',
  link: 'Siapa membuka data',
  about:
    'Setiap kali data warga dibuka, dicatat: siapa, kapan, milik siapa. Yang dibuka tanpa sinyal masuk setelah HP terhubung.',
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  account: 'Dibuka oleh',
  anybody: 'Siapa saja',
  person: 'Data milik',
  anyPerson: 'Semua warga',
  personHint: 'Ketik sedikitnya 3 huruf nama',
  find: 'Cari',
  clear: 'Semua warga lagi',
  noneFound: 'Tidak ada warga dengan nama itu di wilayah ini.',
  nothing: 'Tidak ada pembukaan data pada waktu ini.',
  more: 'Tampilkan yang lebih lama',
  csv: 'Unduh daftar (CSV)',
  csvFile: 'pembukaan data',
  showNames: 'Tampilkan nama warga',
  columns: {
    at: 'Waktu',
    who: 'Oleh',
    what: 'Yang dibuka',
    whose: 'Milik',
    because: 'Alasan',
  },
  offline: 'tanpa sinyal',
  hidden: 'nama ditutup',
  unknown: 'warga yang belum dikenal server',
  people: (n: number) => `${sayNumber(n)} warga`,
  noted: 'Membuka daftar ini juga dicatat.',
} as const;

export const becauseWords = {
  title: 'Mengapa perlu melihat nama?',
  says: 'Nama dibuka bila perlu saja. Alasan ini disimpan bersama catatan pembukaan data.',
  label: 'Alasan',
  hint: 'Paling sedikit 10 huruf, misalnya "Lokakarya mini: menindaklanjuti balita yang tidak naik"',
  short: 'Alasan ini masih terlalu pendek.',
  submit: 'Tampilkan nama',
} as const;

const isGroup = (text: string): text is keyof typeof groupWords => GROUPS.some((g) => g === text);
const isList = (text: string): text is OwnList => Object.hasOwn(ownListWords.names, text);
/** What can be opened, as it stands on the list of who did. */
export const readWords = {
  person: 'Catatan lengkap satu warga',
  export: (list: string) => `Diunduh dalam daftar: ${list}`,
  quarantine: 'Catatan yang tertahan',
  reads: 'Daftar pembukaan data',
  search: 'Pencarian nama',
  importPreview: 'Register diperiksa sebelum dimasukkan',
  import: (n: number) => `Register dimasukkan: ${sayNumber(n)} orang`,
  households: (rt: string) => (rt === 'tanpa' ? 'Keluarga tanpa RT' : `Keluarga di RT ${rt}`),
  houses: 'Peta rumah warga',
  neverServed: 'Warga yang belum pernah dilayani dalam 12 bulan',
  other: 'Data warga',
  list: 'Daftar warga',
} as const;
const sayExport = (list: string): string =>
  readWords.export(ownListWords.names[isList(list) ? list : 'people']);
const isTitle = (text: string): text is keyof typeof villageWords.list.title =>
  Object.hasOwn(villageWords.list.title, text);

/** What was opened, in plain words: `village 18.72.03.1004 2026-10 bayi at-risk` → `Daftar berisiko · Bayi · Oktober 2026`. */
export function sayRead(what: string): string {
  const [kind = '', , month = '', group = '', number = ''] = what.split(' ');
  if (kind === 'person') return readWords.person;
  if (kind === 'export') return sayExport(what.split(' ')[1] ?? '');
  if (kind === 'list' || kind === 'list-export') return sayList(what);
  if (kind === 'quarantine') return readWords.quarantine;
  if (kind === 'reads') return readWords.reads;
  if (kind === 'search') return readWords.search;
  if (kind === 'import-preview') return readWords.importPreview;
  if (kind === 'import') return readWords.import(Number(what.split(' ')[1]));
  if (kind === 'houses') return readWords.houses;
  if (kind === 'households') return readWords.households(what.split(' ').at(-1) ?? '');
  if (kind === 'never-served') return readWords.neverServed;
  if (kind !== 'village') return readWords.other;
  const list = isTitle(number) ? villageWords.list.title[number] : readWords.list;
  const of = isGroup(group) ? groupWords[group] : villageWords.list.everyone;
  return [list, of, sayMonth(month as Month)].join(' · ');
}

/** A list behind a number of any place: `list 18.72.03.1004 2026-10 bayi not-yet`. */
function sayList(what: string): string {
  const [kind, , month = '', group = '', number = ''] = what.split(' ');
  const list = isTitle(number) ? villageWords.list.title[number] : readWords.list;
  const of = isGroup(group) ? groupWords[group] : villageWords.list.everyone;
  const says = [list, of, sayMonth(month as Month)].join(' · ');
  return kind === 'list-export' ? readWords.export(says) : says;
}
