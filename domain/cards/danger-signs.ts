import type { Group } from '../stages/groups.ts';
import type { Instrument } from './card.ts';

const MOTHER = 'Buku KIA 2023, tanda bahaya ibu hamil; PPK kehamilan';
const AFTER_BIRTH = 'Buku KIA 2023, tanda bahaya ibu nifas';
const NEWBORN = 'Buku KIA 2023, tanda bahaya bayi baru lahir; bagan MTBM';
const CHILD = 'Buku KIA 2023; bagan MTBS, tanda bahaya umum';

const signs = (
  of: string,
  title: string,
  source: string,
  texts: Readonly<Record<string, string>>,
): Instrument => ({
  key: `danger-signs-${of}`,
  version: 'kia-2023',
  title,
  source,
  items: Object.entries(texts).map(([key, text]) => ({ key, text, kind: 'yes-no' })),
});

/*
 * Asked before anything is measured, because one yes is enough to act. No column of the cards of 2023 prints them.
 * Sadness after birth is a danger sign too (Buku KIA) and is left out on purpose: it is asked in private (ruling on
 * sensitive questions), never at a table with others around it.
 */
const pregnancy = signs('pregnancy', 'Tanda bahaya ibu hamil', MOTHER, {
  bleeding: 'Perdarahan dari jalan lahir',
  headache: 'Sakit kepala hebat',
  'blurred-sight': 'Pandangan kabur',
  swelling: 'Bengkak di wajah atau tangan',
  'belly-pain': 'Nyeri perut atau ulu hati yang hebat',
  vomiting: 'Muntah terus, tidak bisa makan',
  fever: 'Demam',
  'baby-moves-less': 'Gerakan bayi berkurang atau tidak terasa',
  waters: 'Keluar air ketuban',
  fits: 'Kejang',
});
const postpartum = signs('postpartum', 'Tanda bahaya ibu nifas', AFTER_BIRTH, {
  bleeding: 'Perdarahan banyak',
  discharge: 'Keluar cairan berbau dari jalan lahir',
  fever: 'Demam lebih dari 2 hari',
  swelling: 'Bengkak di wajah, tangan, atau kaki',
  headache: 'Sakit kepala hebat',
  fits: 'Kejang',
  breasts: 'Payudara bengkak, merah, dan nyeri',
  'belly-pain': 'Nyeri perut hebat',
  wound: 'Luka jahitan merah, bengkak, atau bernanah',
});
const newborn = signs('newborn', 'Tanda bahaya bayi muda', NEWBORN, {
  'not-feeding': 'Tidak mau menyusu',
  fits: 'Kejang',
  weak: 'Lemas, bergerak hanya jika dirangsang',
  breathing: 'Napas cepat, sesak, merintih, atau dada tertarik ke dalam',
  navel: 'Pusar kemerahan, berbau, atau bernanah',
  temperature: 'Badan panas atau teraba dingin',
  eyes: 'Mata bernanah banyak',
  diarrhoea: 'Diare',
  yellow: 'Kulit kuning',
  'pale-stool': 'Tinja pucat seperti dempul',
});
const child = signs('child', 'Tanda bahaya anak', CHILD, {
  'not-drinking': 'Tidak bisa minum atau menyusu',
  'vomits-all': 'Memuntahkan semuanya',
  fits: 'Kejang',
  'hard-to-wake': 'Tidak sadar atau sangat lemas',
  breathing: 'Napas berbunyi keras saat anak tenang',
  blue: 'Bibir atau kulit kebiruan',
});

export const DANGER_SIGNS: readonly Instrument[] = [pregnancy, postpartum, newborn, child];

/** MTBM is for the first two months of life. */
const NEWBORN_MONTHS = 2;
/** The child's part of Buku KIA, and the child's card, end with the sixth birthday. */
const CHILD_MONTHS = 72;

/** The signs to ask about of this person today; none from school age on unless she is pregnant or just gave birth. */
export function dangerSignsFor(who: { ageMonths: number; groups: readonly Group[] }): Instrument[] {
  const asked: Instrument[] = [];
  if (who.groups.includes('bumil')) asked.push(pregnancy);
  if (who.groups.includes('nifas')) asked.push(postpartum);
  if (who.ageMonths < NEWBORN_MONTHS) asked.push(newborn);
  else if (who.ageMonths < CHILD_MONTHS) asked.push(child);
  return asked;
}

/** The signs that were answered with yes, in words. */
export const signsSaid = (
  instrument: Instrument,
  answers: Readonly<Record<string, unknown>>,
): string[] =>
  instrument.items.filter((item) => answers[item.key] === true).map((item) => item.text);
