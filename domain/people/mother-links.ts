import { yearOf } from '../calendar.ts';
import type { Identity } from '../facts/known.ts';
import { type FoldedName, foldName, nameLikeness } from './name-likeness.ts';

interface Line {
  line: number;
  identity: Identity;
  sexByNik: 'F' | 'M' | null;
}
export type MotherLink = { line: number } | { id: string };

interface Woman {
  link: MotherLink;
  name: FoldedName;
  birthYear: number;
  relation: Identity['relation'];
}

/** A mother is between 12 and 60 years older than her child; a namesake grandmother or sister is not. */
const MOTHER_YEARS = { from: 12, to: 60 };

/**
 * Finds each person's mother by the name the register gives, within the same family card, among the lines being
 * added and the people registered before. Only when exactly one woman fits: a guess is worse than none.
 */
export function mothersOf(
  lines: readonly Line[],
  existing: readonly { id: string; identity: Identity }[],
): Map<number, MotherLink> {
  const homes = new Map<string, Woman[]>();
  const enter = (link: MotherLink, identity: Identity) => {
    if (!identity.household) return;
    const woman = {
      link,
      name: foldName(identity.name),
      birthYear: yearOf(identity.birthDate),
      relation: identity.relation,
    };
    homes.set(identity.household, [...(homes.get(identity.household) ?? []), woman]);
  };
  for (const { id, identity } of existing) if (identity.sex === 'F') enter({ id }, identity);
  for (const { line, identity, sexByNik } of lines)
    if (identity.sex === 'F' || sexByNik === 'F') enter({ line }, identity);

  const mothers = new Map<number, MotherLink>();
  for (const { line, identity } of lines) {
    const mother = motherOf(identity, homes.get(identity.household ?? '') ?? []);
    if (mother) mothers.set(line, mother);
  }
  return mothers;
}

function motherOf(child: Identity, women: readonly Woman[]): MotherLink | null {
  if (!child.motherName) return null;
  const name = foldName(child.motherName);
  const fitting = women.filter((w) => {
    const older = yearOf(child.birthDate) - w.birthYear;
    return older >= MOTHER_YEARS.from && older <= MOTHER_YEARS.to && nameLikeness(name, w.name);
  });
  const exact = fitting.filter((w) => nameLikeness(name, w.name) === 'same');
  const couple = exact.filter((w) => w.relation === 'spouse' || w.relation === 'head');
  const closest = [child.relation === 'child' ? couple : [], exact, fitting].find(
    (some) => some[0],
  );
  const [only, ...others] = closest ?? [];
  return only && others.every((other) => isOne(only.link, other.link)) ? only.link : null;
}

/** Somebody who was registered twice is listed twice, and still one. */
const isOne = (a: MotherLink, b: MotherLink): boolean => 'id' in a && 'id' in b && a.id === b.id;
