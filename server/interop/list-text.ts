import { indicatorOf } from '#domain/pws/indicators/catalogue.ts';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { Priority } from '#domain/tasks/urgency.ts';

const NUMBERS: Readonly<Record<string, string>> = {
  target: 'Sasaran',
  served: 'Sudah dilayani',
  'not-yet': 'Belum dilayani',
  outside: 'Di luar sasaran',
  'at-risk': 'Berisiko',
  referred: 'Dirujuk',
  visited: 'Dikunjungi di rumah',
  d: 'Ditimbang (D)',
  n: 'Berat badan naik (N)',
  t: 'Berat badan tidak naik (T)',
  o: 'Bulan lalu tidak ditimbang (O)',
  b: 'Baru pertama ditimbang (B)',
  unclear: 'Penimbangan belum jelas',
  bgm: 'Di bawah garis merah',
  'two-t': 'Dua kali berturut tidak naik (2T)',
  guest: 'Tamu',
  'visit.sick': 'Sakit',
  'visit.well': 'Sehat',
};
const SIDES: Readonly<Record<string, string>> = {
  of: 'Tercapai',
  all: 'Sasaran',
  not: 'Belum tercapai',
};
const GROUPS: Readonly<Record<string, string>> = {
  '*': 'Semua kelompok',
  bumil: 'Ibu hamil',
  nifas: 'Ibu nifas',
  busui: 'Ibu menyusui',
  bayi: 'Bayi',
  balita: 'Balita',
  apras: 'Anak prasekolah',
  sekolah: 'Usia sekolah',
  remaja: 'Remaja',
  dewasa: 'Dewasa',
  lansia: 'Lansia',
  book: 'Punya Buku KIA',
};
const SEXES: Readonly<Record<string, string>> = { F: 'perempuan', M: 'laki-laki' };

export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = {
  urgent: 'Segera',
  high: 'Tinggi',
  medium: 'Sedang',
  low: 'Biasa',
};

/** What a list is of, as its sheet is headed. */
export function listTitle(what: string, group: string): string {
  const [side = '', key = ''] = what.split(':');
  const line = indicatorOf(key);
  if (line) return `${line.title}: ${SIDES[side] ?? side}`;
  if (side === 'col') return columnTitle(key);
  const [base = '', sex = ''] = group.split('/');
  const of = [GROUPS[base] ?? 'Sasaran', SEXES[sex]].filter(Boolean).join(', ');
  return `${NUMBERS[what] ?? 'Daftar warga'}, ${of}`;
}

function columnTitle(key: string): string {
  const [form, n] = key.split('.');
  const known = RECAP_FORMS.find((one) => one === form);
  const column = known && RECAPS[known].columns.find((one) => String(one.n) === n);
  return column ? [...column.heads, column.label].join(': ') : 'Daftar warga';
}
