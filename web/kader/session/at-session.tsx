import type { ComponentType } from 'preact';
import type { SessionNow } from '../../known/phone.ts';
import { Empty } from '../../ui/empty.tsx';
import { sessionWords as w } from '../../words/session.ts';
import { todayWords } from '../../words/today.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';

/** A screen about one open day, by its address; kind when this phone does not hold it. */
export function atSession(Screen: ComponentType<{ session: SessionNow }>) {
  return function AtSession({ id }: { id: string }) {
    const phone = usePhone();
    phone.roster.value;
    const session = phone.allSessions().find((s) => s.id === id);
    if (session) return <Screen session={session} />;
    return (
      <Shell title={w.title} back="/hari">
        <Empty says={w.gone} />
      </Shell>
    );
  };
}

/** "Posyandu Melati 3" */
export function usePlaceName(): (scope: string) => string {
  const places = useMe().posyandu;
  return (scope) => {
    const place = places.find((p) => p.id === scope);
    return place ? todayWords.at(place.name) : '';
  };
}
