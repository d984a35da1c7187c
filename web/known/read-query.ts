import type { Group } from '#domain/stages/groups.ts';
import { wordsOf } from './name-fold.ts';
import { SPOKEN_BEFORE } from './nicknames.ts';

/** What was typed into the search, taken apart. */
export interface Query {
  /** words of one's own name */
  words: string[];
  /** words of the mother's name: "anak bu siti" */
  mother: string[];
  /** digits typed: the beginning or the end of a NIK or a household's number, or a year of birth */
  number: string | null;
  rt: string | null;
  /** a stage of life by its word: "bumil rt 2" */
  stage: Group | null;
  /** "by ny ratna": the baby before the mother */
  newborn: boolean;
}

/** Words for a stage as people type them; the official one and what is said instead. */
const STAGES: Readonly<Record<string, Group>> = {
  bumil: 'bumil',
  hamil: 'bumil',
  nifas: 'nifas',
  busui: 'busui',
  menyusui: 'busui',
  bayi: 'bayi',
  balita: 'balita',
  apras: 'apras',
  prasekolah: 'apras',
  sekolah: 'sekolah',
  remaja: 'remaja',
  dewasa: 'dewasa',
  lansia: 'lansia',
};

/**
 * Words and numbers of a query in any order: "siti rt 3" is a name in an RT, four digits and more are a number on a
 * card or a year. What is said before a name ("Bu", "Hj.") is left out unless nothing follows it yet.
 */
export function readQuery(text: string): Query {
  const query: Query = {
    words: [],
    mother: [],
    number: null,
    rt: null,
    stage: null,
    newborn: /\b(by|bayi)\.?\s+ny\b/i.test(text),
  };
  const rest = text.replace(/\brt\.?\s*0*(\d{1,3})\b/i, (_all, digits: string) => {
    query.rt = digits.padStart(3, '0');
    return ' ';
  });
  const words = wordsOf(rest.replace(/(?<=\d)[\s.-]+(?=\d)/g, ''));
  let into = query.words;
  for (const [i, word] of words.entries()) {
    const last = i === words.length - 1;
    const stage = STAGES[word];
    if (/^\d{4,}$/.test(word)) query.number = word;
    else if ((word === 'anak' || word === 'anaknya') && !last) into = query.mother;
    else if (stage && !query.newborn) query.stage = stage;
    else if (last || !(SPOKEN_BEFORE.has(word) || isBaby(word, query))) into.push(word);
  }
  return query;
}

const isBaby = (word: string, query: Query): boolean =>
  query.newborn && (word === 'by' || word === 'bayi');

export const asksNothing = (q: Query): boolean =>
  q.words.length + q.mother.length === 0 && q.number === null && q.rt === null && q.stage === null;

/** What was typed, as the name or the NIK of somebody new: empty when it asked for something else ("bumil rt 2"). */
export function asNewPerson(text: string): { name: string; nik: string } {
  const { words, mother, rt, stage, number } = readQuery(text);
  if (number?.length === 16) return { name: '', nik: number };
  const isName = words.length > 0 && mother.length === 0 && !rt && !stage && !number;
  return { name: isName ? text.trim() : '', nik: '' };
}
