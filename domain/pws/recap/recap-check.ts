import type { Group } from '../../stages/groups.ts';
import { EVERYONE } from '../counters.ts';
import type { MonthNumbers } from '../month-numbers.ts';
import { cellOf, type RecapColumn, type RecapForm } from './form.ts';

/** Something in a recap that cannot be, with the columns to look at. */
export interface RecapDoubt {
  columns: readonly number[];
  /** to whoever signs it: what does not fit, in one plain sentence */
  says: string;
}

/**
 * What does not add up in a month: who came and who did not against who was awaited, a column larger than the people
 * who could stand in it, columns of one person that together exceed them, and D against N, T, O and B. Empty is right.
 */
export function recapDoubts(form: RecapForm, numbers: MonthNumbers): RecapDoubt[] {
  return [
    ...form.columns.flatMap((column) => moreCame(form, column, numbers)),
    ...form.columns.flatMap((column) => tooMany(form, [column], numbers)),
    ...form.exclusive.flatMap((together) =>
      tooMany(
        form,
        form.columns.filter(({ n }) => together.includes(n)),
        numbers,
      ),
    ),
    ...(form.key === 'child' ? weighings(numbers) : []),
  ];
}

const sumOf = (groups: readonly Group[], what: string, numbers: MonthNumbers): number =>
  groups.reduce((sum, group) => sum + numbers.get(group, what), 0);

/** Everybody of these groups who was served, awaited or not. */
const servedOf = (groups: readonly Group[], numbers: MonthNumbers): number =>
  sumOf(groups, 'served', numbers) + sumOf(groups, 'outside', numbers);

/** Datang + tidak datang = jumlah sasaran, unless more came than were awaited. */
function moreCame(
  form: RecapForm,
  { n, source }: RecapColumn,
  numbers: MonthNumbers,
): RecapDoubt[] {
  if (source.of !== 'came') return [];
  const target = form.columns.find(
    (c) => c.source.of === 'target' && c.source.groups.join() === source.groups.join(),
  );
  const awaited = sumOf(source.groups, 'target', numbers);
  const came = sumOf(source.groups, 'served', numbers);
  if (came <= awaited) return [];
  const columns = [...(target ? [target.n] : []), n];
  return [
    {
      columns,
      says: `Yang datang (kolom ${n}) ${came} orang, lebih banyak dari sasarannya, ${awaited} orang.`,
    },
  ];
}

function tooMany(
  form: RecapForm,
  together: readonly RecapColumn[],
  numbers: MonthNumbers,
): RecapDoubt[] {
  const groups = new Set<Group>();
  let sum = 0;
  for (const column of together) {
    if (column.source.of !== 'cell') return [];
    for (const group of column.source.among) groups.add(group);
    sum += numbers.get(EVERYONE, cellOf(form.key, column));
  }
  const served = servedOf([...groups], numbers);
  if (sum <= served) return [];
  const columns = together.map(({ n }) => n);
  return [
    {
      columns,
      says: `Kolom ${columns.join(' + ')} berjumlah ${sum}, lebih banyak dari ${served} orang yang dilayani.`,
    },
  ];
}

/** D = N + T + O + B, with those of whom none can be said. */
function weighings(numbers: MonthNumbers): RecapDoubt[] {
  const n = (what: string): number => numbers.get(EVERYONE, what);
  const parts = ['n', 't', 'o', 'b', 'unclear'].reduce((sum, what) => sum + n(what), 0);
  if (parts === n('d')) return [];
  return [
    {
      columns: [13, 14],
      says: `Anak ditimbang (D) ${n('d')}, tetapi N + T + O + B dan yang belum jelas berjumlah ${parts}.`,
    },
  ];
}
