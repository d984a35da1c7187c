import { indicatorOf } from '#domain/pws/indicators/catalogue.ts';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import { groupWords } from '../words/groups.ts';
import { inWords } from '../words/label.ts';
import { listWords as w } from '../words/lists.ts';
import { villageWords } from '../words/village.ts';
import type { PeopleOf } from './people-address.ts';

/** What a list is of: the number, and whose. */
export function namesTitle({ what, group = '*', rt }: PeopleOf): string {
  const number = numberTitle(what);
  const of = /^(of|all|not|col):/.test(what) ? null : groupTitle(group);
  return [number, of, rt === undefined ? null : w.rt(rt)].filter(Boolean).join(' · ');
}

function numberTitle(what: string): string {
  const [side = '', key = ''] = what.split(':');
  const line = indicatorOf(key);
  if (line) return `${inWords(line.title)}: ${w.sides[side] ?? ''}`;
  const [form, n] = key.split('.');
  const known = side === 'col' ? RECAP_FORMS.find((one) => one === form) : undefined;
  const column = known && RECAPS[known].columns.find((one) => String(one.n) === n);
  if (column) return [...column.heads, column.label].join(': ');
  return Object.hasOwn(w.numbers, what) ? (w.numbers[what] ?? w.list) : w.list;
}

function groupTitle(group: string): string {
  if (group === '*') return villageWords.list.everyone;
  const [base, sex] = group.split('/');
  const known = GROUPS.find((one) => one === base);
  const of = sex === 'F' || sex === 'M' ? villageWords.list.sex[sex].toLowerCase() : '';
  return [known ? groupWords[known] : w.target, of].filter(Boolean).join(', ');
}
