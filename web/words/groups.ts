import type { Group } from '#domain/stages/groups.ts';

/** Stages of life as people call them. */
export const groupWords: Record<Group, string> = {
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
};
