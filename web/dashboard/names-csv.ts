import type { PersonListed } from '#domain/tasks/listed.ts';
import { csvText } from '../known/csv-text.ts';
import { listWords as w } from '../words/lists.ts';
import { taskWords } from '../words/tasks.ts';
import { villageWords } from '../words/village.ts';

/** A list by name as a table for spreadsheets; of who may know no health only who they are. */
export function namesCsv(
  people: readonly PersonListed[],
  identity: boolean,
  placeName: (id: string) => string,
): string {
  const c = w.csv;
  const who = [c.name, c.sex, c.born, c.rt, c.posyandu];
  const health = identity ? [] : [c.priority, c.why, c.last, c.task];
  return csvText([
    [...who, ...health],
    ...people.map((p) => [
      p.name,
      villageWords.list.sex[p.sex],
      p.birthDate,
      p.rt ?? '',
      placeName(p.posyandu),
      ...(identity
        ? []
        : [
            w.priority[p.priority],
            p.why.join('; '),
            p.last ?? '',
            p.tasks.map(({ kind }) => taskWords.kinds[kind]).join('; '),
          ]),
    ]),
  ]);
}
