import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import type { InstrumentItem, MeasureField } from '../cards/card.ts';
import { type Asked, fieldsOn } from '../cards/cards.ts';
import { INSTRUMENTS } from '../cards/instruments.ts';
import type { Day, Known } from '../facts/known.ts';
import { groupsOn } from '../stages/groups.ts';

/** A made-up person on one day, filled in from their own cards. */
export interface SamplePerson {
  known: Known;
  on: LocalDate;
  who: Asked;
}

const ON: LocalDate = '2026-07-15';
const BEFORE: LocalDate = '2026-06-15';
/** Completed months: both sides of every border between groups and of the ages rules part at. */
const AGES = [
  ...[0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 18, 23, 24, 30, 36, 47, 48, 59, 60, 66, 71, 72, 84, 96, 119],
  ...[
    120, 143, 144, 168, 179, 180, 200, 216, 227, 228, 240, 300, 360, 420, 479, 480, 540, 588, 599,
  ],
  ...[600, 660, 708, 719, 720, 780, 840, 900, 960, 1080, 1200, 1320],
];
/** How far up each range a person stands. */
const LEVELS = 16;

type Motherhood = 'bumil' | 'nifas' | 'busui' | 'left-open' | null;

/**
 * People of every age, both sexes and every stage of motherhood, each at levels from the lowest to the highest number
 * their cards let through; and once more with each of `values` wherever it can be measured, so that a limit moved
 * by little still shows. Made from the cards, without chance: the same people every time.
 */
export function* samplePeople(values: readonly number[] = []): Generator<SamplePerson> {
  for (const months of AGES)
    for (const sex of ['F', 'M'] as const)
      for (const mother of motherhoods(sex, months)) {
        for (let level = 0; level < LEVELS; level += 1)
          yield samplePerson({ months, sex, mother }, level, null);
        for (const [i, value] of values.entries())
          yield samplePerson({ months, sex, mother }, i % LEVELS, value);
      }
}

interface Sort {
  months: number;
  sex: 'F' | 'M';
  mother: Motherhood;
}

const MOTHERS: readonly Motherhood[] = [null, 'bumil', 'nifas', 'busui', 'left-open'];
const motherhoods = (sex: 'F' | 'M', months: number): readonly Motherhood[] =>
  sex === 'F' && months >= 168 && months <= 588 ? MOTHERS : [null];

function samplePerson(
  { months, sex, mother }: Sort,
  level: number,
  value: number | null,
): SamplePerson {
  const birthDate = addDays(addMonths(ON, -months), -5);
  const pregnancies = pregnancyOf(mother, level);
  const groups = groupsOn(birthDate, pregnancies, ON);
  const who: Asked = { sex, ageMonths: months, groups };
  const identity = {
    name: 'Contoh',
    sex,
    birthDate,
    birthWeightKg: value !== null && value < 6 ? value : 0.8 + (3.8 * level) / LEVELS,
  };
  const lived = months > 1 ? [dayOf(BEFORE, who, level + 1, null)] : [];
  const known: Known = {
    id: 'contoh',
    identity,
    registeredOn: birthDate,
    pregnancies,
    diedOn: null,
    residences: [],
    consent: null,
    guardianName: null,
    days: [...lived, dayOf(ON, who, level, value)],
    history: [],
    withdrawn: new Set(),
  };
  return { known, on: ON, who };
}

function pregnancyOf(mother: Motherhood, level: number): Known['pregnancies'] {
  if (mother === null) return [];
  const open = mother === 'bumil' || mother === 'left-open';
  const days = { bumil: 30 + level * 15, nifas: 290, busui: 400, 'left-open': 312 + level }[mother];
  const lmp = addDays(ON, -days);
  const ended = mother === 'nifas' ? addDays(ON, -(level % 42)) : addDays(ON, -100);
  return [
    {
      fact: 'contoh',
      since: lmp,
      lmp,
      gravida: 1 + (level % 6),
      spacingMonths: 6 + level * 4,
      startWeightKg: 38 + level * 2,
      heightCm: 140 + level,
      ...(open ? {} : { endedOn: ended, outcome: 'live-birth' as const, breastfeeding: true }),
    },
  ];
}

/** Everything their cards ask, at one level: numbers by their range, every third answer another way. */
function dayOf(on: LocalDate, who: Asked, level: number, value: number | null): Day {
  const fields = ([2, 3, 4, 5] as const).flatMap((step) => fieldsOn(step, who));
  const readings = Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'measure' ? [[field.what, [readingOf(field, on, level, value)]]] : [],
    ),
  );
  return {
    on,
    scope: 'contoh',
    attended: { session: 'contoh', guest: false },
    readings,
    answers: answersAt(level),
    services: [],
    referrals: [],
    education: [],
    skipped: [],
  };
}

function readingOf(field: MeasureField, on: LocalDate, level: number, value: number | null) {
  const at = ([min, max]: readonly [number, number], by: number): number =>
    Number((min + (max - min) * by).toFixed(field.decimals));
  const fits = value !== null && value >= field.hard[0] && value <= field.hard[1];
  // a light tall one and a heavy short one come up too
  const by = ((field.what === 'length-height' ? level * 7 : level) % LEVELS) / (LEVELS - 1);
  return {
    fact: 'contoh',
    value: fits ? value : at(field.soft, by),
    ...(field.second ? { diastolic: at(field.second.soft, (by + (level % 3) * 0.2) % 1) } : {}),
    on,
    repeat: false,
    scope: 'contoh',
  };
}

const answersBy = new Map<number, Day['answers']>();

/** Every questionnaire there is: level 0 says no to everything, the highest yes to all; between them a pattern of both. */
function answersAt(level: number): Day['answers'] {
  const kept = answersBy.get(level);
  if (kept) return kept;
  const given = INSTRUMENTS.map(({ key, version, items }) => {
    const answers = Object.fromEntries(
      items.map((item, i) => [item.key, answerOf(item, i, level)]),
    );
    return [key, { fact: 'contoh', version, answers }] as const;
  });
  const made = Object.fromEntries(given);
  answersBy.set(level, made);
  return made;
}

function answerOf(item: InstrumentItem, i: number, level: number): boolean | number | string {
  if (item.kind === 'yes-no') return level > 0 && (level >= LEVELS - 1 || (i * 5) % LEVELS < level);
  if (item.kind === 'number')
    return Math.round(item.min + ((item.max - item.min) * level) / LEVELS);
  const nth = (level + i) % item.choices.length;
  return item.kind === 'score'
    ? (item.choices[nth]?.points ?? 0)
    : (item.choices[nth]?.value ?? '');
}
