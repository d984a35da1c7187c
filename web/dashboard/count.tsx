import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { canOpenNumber } from '#domain/access/behind-numbers.ts';
import type { VillageMonth } from '#domain/pws/village-month.ts';
import { sayCount, speakCount } from '../words/village.ts';
import { type NumberAt, namesAddress } from './addresses.ts';
import { useReader } from './reader.ts';

/** A number; "<5" is read aloud in words. */
export const Count = ({ n }: { n: number }) =>
  n >= 0 ? (
    <span class="num">{sayCount(n)}</span>
  ) : (
    <span class="num">
      <span aria-hidden="true">{sayCount(n)}</span>
      <span class="said">{speakCount(n)}</span>
    </span>
  );

interface OpensProps {
  page: VillageMonth;
  n: number;
  at: NumberAt;
  class?: string;
  children?: ComponentChildren;
}

/** Opens the names behind a number, for those who may see them and where there are any; plain text for the rest. */
export const Opens = ({ page, n, at, class: look = '', children }: OpensProps) => {
  const { me } = useReader();
  const inside = children ?? <Count n={n} />;
  if (page.small !== 'exact' || n === 0 || !canOpenNumber(me.account.role, at))
    return <span class={look}>{inside}</span>;
  return (
    <Link class={`opens ${look}`} href={namesAddress(page.village.code, page.month, at)}>
      {inside}
    </Link>
  );
};
