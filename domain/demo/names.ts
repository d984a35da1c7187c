import type { Random } from './random.ts';

/** Common given names; no combination stands for anybody. */
const GIRLS = [
  'Siti',
  'Dewi',
  'Ratna',
  'Sri',
  'Wulan',
  'Ayu',
  'Indah',
  'Kartini',
  'Lestari',
  'Maya',
  'Nur',
  'Putri',
  'Rina',
  'Salsabila',
  'Yuni',
  'Zahra',
  'Aisyah',
  'Bunga',
  'Citra',
  'Fitri',
  'Halimah',
  'Intan',
  'Melati',
  'Naura',
] as const;
const BOYS = [
  'Agus',
  'Budi',
  'Dimas',
  'Eko',
  'Fajar',
  'Galih',
  'Hendra',
  'Ilham',
  'Joko',
  'Kurnia',
  'Lukman',
  'Made',
  'Nugroho',
  'Pandu',
  'Rizky',
  'Slamet',
  'Tono',
  'Wahyu',
  'Yusuf',
  'Arif',
  'Bayu',
  'Candra',
  'Dedi',
  'Gilang',
] as const;
const SECOND = [
  'Permata',
  'Wijaya',
  'Hidayat',
  'Saputra',
  'Rahayu',
  'Utami',
  'Santoso',
  'Kusuma',
  'Pratama',
  'Handayani',
  'Setiawan',
  'Maharani',
  'Ramadhan',
  'Siregar',
  'Nasution',
  'Anggraini',
  'Firmansyah',
  'Susanto',
  'Lubis',
  'Wulandari',
] as const;

/** One-word names are as common as two-word ones in many villages. */
export function nameOf(sex: 'F' | 'M', random: Random): string {
  const given = random.pick(sex === 'F' ? GIRLS : BOYS);
  return random.chance(0.75) ? `${given} ${random.pick(SECOND)}` : given;
}

export const STREETS = [
  'Melati',
  'Mawar',
  'Kenanga',
  'Anggrek',
  'Dahlia',
  'Cempaka',
  'Flamboyan',
  'Teratai',
] as const;
