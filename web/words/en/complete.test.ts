import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CARDS } from '#domain/cards/cards.ts';
import { TOPICS } from '#domain/cards/topics.ts';
import { inWords } from '../label.ts';
import { mergeWords } from '../merge.ts';
import { personWords } from '../person.ts';
import { sayAge, sayChange, sayClock, sayDay, sayList, sayNumber, sayWhen } from '../say.ts';
import { institutions, planWords } from '../session.ts';
import { stepWords } from '../steps.ts';
import { skipReasons, todayWords } from '../today.ts';
import { visitWords } from '../visit.ts';
import { layEnglish, pairs } from './english.ts';
import { labelsInEnglish } from './labels.ts';
import { lay, unsaid } from './lay.ts';

const WORDS = fileURLToPath(new URL('..', import.meta.url));

/** What is said in Indonesian whatever the reader's language, and why. */
const INDONESIAN = [
  // read to the family as they stand
  /^consent\.(CONSENT_TEXT|consentTexts)/,
  // kept with the record and read by others; shown through inWords
  /^merge\.mergeWords\.also\.reasons/,
  /^person\.personWords\.correct\.withdrawReasons/,
  /^person\.personWords\.wrongChild\.reason$/,
  /^session\.institutions/,
  /^session\.planWords\.cancelling\.reasons/,
  /^today\.skipReasons/,
  /^visit\.visitWords\.measure\.cannot\.reasons/,
  // printed, or a column of a file others open
  /^import\.columnWords/,
  /^support\.ownListWords\.(columns|sex|yes)/,
  /^paper\.paperWords\.(example|exampleLong|at|printed|register|blank|summary|card\.(found|born))/,
  // what a district is given to write
  /^steps\.longSteps/,
  // made of other words
  /^(life\.lifeWords\.say|merge\.mergeWords\.reasons)$/,
  /^steps\.stepWords/,
];
const stays = (key: string): boolean => INDONESIAN.some((one) => one.test(key));

const files = readdirSync(WORDS)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !['label', 'language', 'wording'].includes(name));
const exported = await Promise.all(
  files.map(async (file): Promise<[string, object]> => [file, await import(`../${file}.ts`)]),
);

/** Taken before English lies over them. */
const missing = exported.flatMap(([file, indonesian]) =>
  Object.entries(indonesian)
    .filter(([, words]) => typeof words === 'object')
    .flatMap(([name, words]) =>
      unsaid(words, Reflect.get(pairs[file]?.[1] ?? {}, name), `${file}.${name}`),
    ),
);
const cardLabels = Object.values(CARDS).flatMap((card) =>
  card.fields.flatMap((field) => [
    field.label,
    ...(field.kind === 'service' && field.amount ? [field.amount.label] : []),
    ...(field.kind === 'service' && field.note ? [field.note.label] : []),
    ...(field.kind === 'education' ? field.topics.map((topic) => topic.label) : []),
  ]),
);

describe('English', () => {
  test('every word has its English, or a reason to stay Indonesian', () => {
    expect(missing.filter((key) => !stays(key))).toEqual([]);
  });
  test('no reason to stay Indonesian is left without a word', () => {
    expect(INDONESIAN.filter((one) => !missing.some((key) => one.test(key)))).toEqual([]);
  });
  test('every file of words is known', () => {
    expect(Object.keys(pairs).toSorted()).toEqual(files.toSorted());
    for (const [file, [indonesian, english]] of Object.entries(pairs))
      expect([file, ...Object.keys(indonesian).toSorted()]).toEqual([
        file,
        ...Object.keys(english).toSorted(),
      ]);
  });
  test('every label of a card and every stored reason has its English', () => {
    const said = [
      ...cardLabels,
      ...Object.values(TOPICS),
      ...skipReasons,
      ...institutions,
      ...planWords.cancelling.reasons,
      ...visitWords.measure.cannot.reasons,
      ...personWords.correct.withdrawReasons,
      personWords.wrongChild.reason,
      ...mergeWords.also.reasons,
    ];
    expect([...new Set(said)].filter((label) => !Object.hasOwn(labelsInEnglish, label))).toEqual(
      [],
    );
  });
});

describe('laid over the Indonesian', () => {
  test('screens, dates, ages and numbers speak English', () => {
    expect(inWords('Berat badan')).toBe('Berat badan');
    layEnglish();
    expect(todayWords.title).toBe('Today');
    expect(stepWords[2].name).toBe('Measurement');
    expect(stepWords[2].short).toBe('Measure');
    expect(visitWords.heading(3)).toBe('3. Recording');
    expect(sayDay('2025-11-04')).toBe('Tuesday 4 November');
    expect(sayWhen('2025-11-03', '2025-11-04')).toBe('yesterday');
    expect(sayAge({ days: 822, months: 27, years: 2 })).toBe('2 years 3 months');
    expect([sayNumber(1240), sayNumber(7.25, 2)]).toEqual(['1,240', '7.25']);
    expect(sayChange(7.2, 6.9, 'kg', 1)).toBe('up 300 grams');
    expect(sayList(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(sayClock(new Date(2025, 0, 1, 9, 14))).toBe('09:14');
    expect(inWords('Berat badan')).toBe('Weight');
  });
  test('what is kept with the record stays Indonesian', () => {
    expect(skipReasons[0]).toBe('Pulang lebih dulu');
    expect(inWords(skipReasons[0])).toBe('Went home early');
  });
  test('what has no English stays as it was', () => {
    const words = { one: 'satu', two: { three: 'tiga', four: 'empat' } };
    lay(words, { two: { four: 'four' } });
    expect(words).toEqual({ one: 'satu', two: { three: 'tiga', four: 'four' } });
  });
});
