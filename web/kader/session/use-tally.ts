import { useEffect, useState } from 'preact/hooks';
import type { SessionNow } from '../../known/phone.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { gatherTally, type TallyNow } from './gather-tally.ts';

/** The tally of a day, counted anew whenever something changed; null while it is first counted. */
export function useTally(session: SessionNow): TallyNow | null {
  const phone = usePhone();
  const me = useMe();
  const [tally, setTally] = useState<TallyNow | null>(null);
  const changed = phone.roster.value;
  const { id } = session;
  useEffect(() => {
    let current = changed >= 0;
    gatherTally(phone, me, session).then((counted) => {
      if (current) setTally(counted);
    });
    return () => {
      current = false;
    };
  }, [phone, me, id, changed]);
  return tally;
}
