/** Disease words that kader and families never read in a finding (ruling: two texts per finding). Health workers do. */
export const BANNED_WORDS: readonly string[] = [
  'gizi buruk',
  'gizi kurang',
  'gizi lebih',
  'stunting',
  'pendek',
  'wasting',
  'obesitas',
  'obes',
  'mikrosefali',
  'makrosefali',
  'diabetes',
  'hipertensi',
  'preeklampsia',
  'anemia',
  'KEK',
  'TBC',
  'TB',
  'terduga',
  'depresi',
  'ketergantungan',
];

/* Short letters are words of their own ("TB", "KEK"): inside another word they mean nothing. */
const AS_WORD = new Set(['KEK', 'TBC', 'TB']);
const patterns = BANNED_WORDS.map((word) => ({
  word,
  pattern: new RegExp(AS_WORD.has(word) ? `\\b${word}\\b` : word, 'i'),
}));

/** The banned words a text contains, in any case of letters. */
export const bannedIn = (text: string): string[] =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
