import { useEffect, useState } from 'preact/hooks';
import { canRecordAt, type Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { FactDraft } from '../../known/phone.ts';
import { usePhone } from '../phone-context.ts';
import type { Side } from './merge-compare.ts';

/** One record with all that is known of it; null while it is read, 'gone' when this phone does not hold it. */
export function useSide(id: string): Side | 'gone' | null {
  const phone = usePhone();
  const [side, setSide] = useState<Side | 'gone' | null>(null);
  const changed = phone.roster.value;
  useEffect(() => {
    let current = true;
    phone.person(id).then((known) => {
      const identity = known?.identity;
      if (current) setSide(known && identity ? { known, identity } : 'gone');
    });
    return () => {
      current = false;
    };
  }, [phone, id, changed]);
  return side;
}

const homeOf = ({ known }: Side): string | undefined =>
  known.residences.at(-1)?.posyandu ?? undefined;

/** Written where the author records: at the home of the one or the other, else at her own posyandu. */
export function mergeFact(
  stays: Side,
  given: Side,
  me: Pick<Me, 'posyandu' | 'grants'>,
  on: LocalDate,
): FactDraft {
  const mine = me.posyandu.filter((p) => canRecordAt(me.grants, p, on)).map((p) => p.id);
  const at = [homeOf(given), homeOf(stays)].find(
    (home) => home !== undefined && mine.includes(home),
  );
  return {
    kind: 'person-merged',
    subject: given.known.id,
    scope: at ?? mine[0] ?? '',
    on,
    body: { into: stays.known.id },
  };
}
