import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type Consequence, whatFollows } from '#domain/people/life-events.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lifeWords as w } from '../../words/life.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import type { Visit } from '../steps/visit.ts';

/** What follows from the event written last, until somebody has read it. */
const next = signal<{ person: string; follows: readonly Consequence[] } | null>(null);

/** Writes an event of a life; what follows from it is then said on the person's page. */
export function useLifeSaving(visit: Visit): (drafts: readonly FactDraft[]) => Promise<boolean> {
  const phone = usePhone();
  const save = useSaving();
  const { id } = visit.known;
  return async (drafts) => {
    if (!(await save(drafts))) return false;
    const after = await phone.person(id);
    const babies = drafts.flatMap((d) =>
      d.kind === 'person-registered' && d.subject !== id ? [d.subject] : [],
    );
    const follows = after ? whatFollows(visit.known, after, visit.on, babies) : [];
    next.value = follows.length > 0 ? { person: id, follows } : null;
    return true;
  };
}

/** "Yang terjadi selanjutnya": one short box on top of the page, read out, and gone when it was read. */
export function WhatsNext({ visit }: { visit: Visit }) {
  const box = useRef<HTMLElement>(null);
  const now = next.value?.person === visit.known.id ? next.value : null;
  const shown = now !== null;
  useEffect(() => {
    if (!shown) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
    return () => {
      next.value = null;
    };
  }, [shown]);
  if (!now) return null;
  const alert = now.follows.find((c) => c.kind === 'tell-midwife');
  const rest = now.follows.filter((c) => c.kind !== 'tell-midwife');
  return (
    <section
      ref={box}
      tabIndex={-1}
      class="card stack whatsnext"
      aria-labelledby="whatsnext"
      data-testid="whats-next"
    >
      {alert && (
        <div class="finding urgent" role="alert">
          <span class="verdict">
            <Icon name="alert" size={22} />
            {w.tellMidwife}
          </span>
          <p>{w.tellWhy[alert.who]}</p>
        </div>
      )}
      <h2 id="whatsnext">{w.title}</h2>
      <ul class="bullets">
        {rest.map((consequence) => (
          <li key={consequence.kind + JSON.stringify(consequence)}>
            <Said consequence={consequence} name={visit.identity.name} />
          </li>
        ))}
      </ul>
      <Button
        whole
        onPress={() => {
          next.value = null;
        }}
      >
        {w.read}
      </Button>
    </section>
  );
}

function Said({ consequence, name }: { consequence: Consequence; name: string }) {
  const phone = usePhone();
  const places = useMe().posyandu;
  const placeName = (id: string) => {
    const place = places.find((p) => p.id === id);
    return place ? posyanduLabel(place) : w.elsewhere;
  };
  if (consequence.kind !== 'babies-registered')
    return <>{w.say(consequence, { name, placeName })}</>;
  return (
    <>
      {w.babies(consequence.babies.length)}
      {consequence.babies.map((id) => (
        <Link key={id} class="button plain" href={`/orang/${id}`}>
          {phone.rosterPerson(id)?.name ?? w.baby}
        </Link>
      ))}
    </>
  );
}
