import type * as id from '../groups.ts';
import type { Translation } from './translation.ts';

/** Said of one person and over a list alike. */
export const groupWords: Translation<typeof id.groupWords> = {
  bumil: 'Pregnant',
  nifas: 'After birth',
  busui: 'Breastfeeding',
  bayi: 'Baby',
  balita: 'Toddler',
  apras: 'Preschool child',
  sekolah: 'School age',
  remaja: 'Teenager',
  dewasa: 'Adult',
  lansia: 'Older adult',
};
