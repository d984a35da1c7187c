import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { canOpenNumber } from '#domain/access/behind-numbers.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import { Count } from './count.tsx';
import { type PeopleOf, peopleAddress } from './people-address.ts';
import { useReader } from './reader.ts';

interface PlaceOpensProps {
  page: Pick<PlaceMonth, 'place' | 'month' | 'small'>;
  n: number;
  at: PeopleOf;
  class?: string;
  children?: ComponentChildren;
}

/** Opens the names behind a number of a place, for those who may see them and where there are any. */
export const PlaceOpens = ({ page, n, at, class: look = '', children }: PlaceOpensProps) => {
  const { me } = useReader();
  const inside = children ?? <Count n={n} />;
  const group = GROUPS.find((g) => g === at.group) ?? '*';
  const opens = page.small === 'exact' && n > 0;
  if (!opens || !canOpenNumber(me.account.role, { what: at.what, group }))
    return <span class={look}>{inside}</span>;
  return (
    <Link class={`opens ${look}`} href={peopleAddress(page.place, page.month, at)}>
      {inside}
    </Link>
  );
};
