import { Link } from 'wouter-preact';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lifeWords } from '../../words/life.ts';
import { sayDate } from '../../words/say.ts';
import { useForWorker, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';

const w = lifeWords.death;

/** For a midwife or nurse, above everything else of her day: deaths of mothers and newborns she has not taken note of. */
export function DeathLines() {
  const phone = usePhone();
  const save = useSaving();
  const forWorker = useForWorker();
  phone.roster.value;
  if (!forWorker) return null;
  const untold = phone.people().filter((p) => p.deathUntold);
  return (
    <>
      {untold.map(({ id, name, diedOn, posyandu, deathUntold }) => {
        if (!deathUntold || !posyandu) return null;
        const heard = {
          kind: 'service-confirmed' as const,
          subject: id,
          scope: posyandu,
          on: phone.today(),
          body: { fact: deathUntold.fact },
        };
        return (
          <section key={id} class="finding urgent" data-testid="death-line">
            <span class="verdict">
              <Icon name="alert" size={22} />
              {w.now}
            </span>
            <p>
              <b>{w[deathUntold.who](name)}</b>
            </p>
            {diedOn && <p>{w.on(sayDate(diedOn))}</p>}
            <div class="stack">
              <Link class="button quiet whole" href={`/orang/${id}`}>
                {w.open}
              </Link>
              <Button whole onPress={() => void save([heard])}>
                {w.heard}
              </Button>
            </div>
          </section>
        );
      })}
    </>
  );
}
