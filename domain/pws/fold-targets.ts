import type { LocalDate } from '../calendar.ts';
import { ageOn } from '../people/age.ts';
import { isTarget, TARGETS, type TargetPerson } from './targets.ts';

const BY_AGE = TARGETS.flatMap((kind) => (kind.kind === 'age' ? [kind] : []));
const OTHERS = TARGETS.filter(({ kind }) => kind !== 'age');

/** Every target list somebody who lives there is on, by its key: what `isTarget` says of each, with the age reckoned once. */
export function targetKeysOn(target: TargetPerson, on: LocalDate): string[] {
  const months = ageOn(target.birthDate, on)?.months ?? -1;
  const keys: string[] = [];
  for (const { key, fromMonths, toMonths, sex } of BY_AGE)
    if (months >= fromMonths && months < toMonths && (sex === undefined || sex === target.sex))
      keys.push(key);
  for (const kind of OTHERS) if (isTarget(kind, target, on)) keys.push(kind.key);
  return keys;
}
