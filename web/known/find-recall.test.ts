import { expect, test } from 'vitest';
import { randomFrom } from '#domain/demo/random.ts';
import { nameIndex } from './name-index.ts';
import { corpus } from './names-for-test.ts';
import type { RosterPerson } from './phone.ts';

/**
 * How often the person meant is among the first five found, of five thousand, by the way their name is typed.
 * Somebody of the very same name counts too: mother, age and RT on the screen tell them apart.
 */
const ON = '2025-11-04';
const people = corpus(5000);
const index = nameIndex();
for (const person of people) index.put(person);

const random = randomFrom('salah ketik');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  i: 'o',
  n: 'm',
  r: 't',
  s: 'd',
  u: 'i',
  t: 'y',
  e: 'r',
};

function mistyped(word: string): string {
  if (word.length < 4) return word;
  const at = 1 + random.below(word.length - 2);
  const letter = word[at] ?? '';
  const next = word[at + 1] ?? '';
  const [a, b] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return a + b;
    case 1:
      return a + letter + (LETTERS[random.below(26)] ?? '') + b;
    case 2:
      return a + (NEIGHBOURS[letter] ?? 'e') + b;
    default:
      return a + next + letter + word.slice(at + 2);
  }
}
const words = (p: RosterPerson) => p.name.toLowerCase().replace('.', '').split(' ');
const joinWords = (p: RosterPerson, each: (word: string, i: number) => string) =>
  words(p).map(each).join(' ');
const SPELLED: readonly [RegExp, string][] = [
  [/u/, 'oe'],
  [/y/, 'i'],
  [/j(?!o)/, 'y'],
  [/kh/, 'h'],
  [/f/, 'p'],
  [/z/, 's'],
  [/sy/, 's'],
  [/ss|nn|tt/, 's'],
];
const SHORT: Readonly<Record<string, string>> = {
  muhammad: 'muh',
  moch: 'mohammad',
  siti: 'st',
  ahmad: 'achmad',
  nur: 'noer',
  abdul: 'abd',
  khoirul: 'choirul',
  aisyah: 'aisah',
  yusuf: 'jusuf',
  zainal: 'jaenal',
};

/** Way of typing, the share that must be found, and what is typed. */
const WAYS: readonly [string, number, (p: RosterPerson) => string][] = [
  ['as written', 1, (p) => p.name],
  ['beginnings of the words', 0.95, (p) => joinWords(p, (w) => w.slice(0, 5))],
  ['one mistake in the longest word', 0.97, (p) => oneMistake(p)],
  ['a mistake in every word', 0.9, (p) => joinWords(p, mistyped)],
  ['words in another order', 1, (p) => words(p).reverse().join(' ')],
  ['another spelling', 0.97, (p) => joinWords(p, (w) => spelled(w))],
  ['a short or other form', 0.99, (p) => joinWords(p, (w) => SHORT[w] ?? w)],
  ['a title before it', 0.99, (p) => `hj. ${p.name}`],
  ['the middle word as an initial', 0.95, (p) => middleInitial(p)],
  ['joined', 0.95, (p) => (words(p).join('').length > 0 ? joinedFirst(p) : '')],
  [
    'the end of a long second name',
    0.95,
    (p) => joinWords(p, (w, i) => (i === 1 && w.length > 6 ? w.slice(-5) : w)),
  ],
  ['the last six digits of the NIK', 1, (p) => p.nik?.slice(-6) ?? ''],
  [
    '"anak" and the mother, with the own first name',
    0.95,
    (p) => `${words(p)[0]} anak bu ${p.motherName}`,
  ],
];

const middleInitial = (p: RosterPerson): string =>
  joinWords(p, (w, i) => (i === 1 && words(p).length > 2 ? w.slice(0, 1) : w));
function oneMistake(p: RosterPerson): string {
  const longest = [...words(p)].sort((a, b) => b.length - a.length)[0];
  return joinWords(p, (w) => (w === longest ? mistyped(w) : w));
}
function spelled(word: string): string {
  const [from, to] = SPELLED[random.below(SPELLED.length)] ?? [/u/, 'oe'];
  return word.replace(from, to);
}
const joinedFirst = (p: RosterPerson): string => {
  const [first = '', second = '', ...rest] = words(p);
  return ['nur', 'sri', 'tri', 'dwi', 'siti', 'abdul'].includes(first)
    ? [first + second, ...rest].join(' ')
    : p.name;
};

const sample = people.filter((_, i) => i % 20 === 3);
const recallAt5 = (typed: (p: RosterPerson) => string): { share: number; missed: string[] } => {
  const missed: string[] = [];
  for (const person of sample) {
    const text = typed(person);
    const found = index.find(text, 5, ON);
    if (!found.some((p) => p.name === person.name)) missed.push(`${text} → ${person.name}`);
  }
  return { share: 1 - missed.length / sample.length, missed };
};

test.each(WAYS)('%s: among the first five in a share of at least %d', (_way, least, typed) => {
  const { share, missed } = recallAt5(typed);
  expect(share, missed.slice(0, 10).join('\n')).toBeGreaterThanOrEqual(least);
});
