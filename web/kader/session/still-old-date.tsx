import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Strip } from '../../ui/strip.tsx';
import { sayDay } from '../../words/say.ts';
import { sessionWords } from '../../words/session.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { catchUpFacts, stillElsewhere } from './session-facts.ts';

const w = sessionWords.redate;

/** People from another phone who are still written under the old date. */
export function StillOldDate({ session }: { session: SessionNow }) {
  const phone = usePhone();
  const save = useSaving();
  const came = phone.attendance(session.id);
  const [first, ...rest] = stillElsewhere(session, came);
  if (!first?.on) return null;
  return (
    <Strip tone="watch" icon="day">
      {w.late(rest.length + 1, sayDay(first.on))}{' '}
      <Button kind="plain" onPress={() => void save(catchUpFacts(session, came))}>
        {w.move}
      </Button>
    </Strip>
  );
}
