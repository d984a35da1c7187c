import { Link } from 'wouter-preact';
import type { Result } from '#domain/result.ts';
import type { Taken, TakeProblem } from '../../known/hand-off.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { receiveWords as w } from '../../words/scan.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { nextStep } from '../scan/next-path.ts';

export type Outcome = Result<Taken, TakeProblem>;

/** What came of the codes: whom they brought and where to go on, or why they were not taken. */
export function Came({ outcome, onAgain }: { outcome: Outcome; onAgain: () => void }) {
  const phone = usePhone();
  const { id } = personOf(outcome) ?? { id: '' };
  const person = phone.rosterPerson(id);
  const next = person && nextStep(phone, person);
  return (
    <>
      {outcome.ok ? (
        <section class="finding good" role="status" data-testid="taken">
          <b class="verdict">
            <Icon name="check" size={20} />
            {w.taken}
          </b>
          <p>{w.takenSays(outcome.value.facts)}</p>
          {!person && <p>{w.someone}</p>}
        </section>
      ) : (
        <section class="finding watch" role="status" data-problem={outcome.error.kind}>
          <p>{w.problems[outcome.error.kind]}</p>
        </section>
      )}
      {person && <PersonLine person={person} on={phone.today()} href={`/orang/${id}`} />}
      <div class="thumb">
        {person && next && (
          <Link class="button primary whole" href={`/orang/${id}/langkah/${next}`}>
            {w.toStep(next)}
          </Link>
        )}
        <Button whole kind={person && next ? 'quiet' : 'primary'} icon="qr" onPress={onAgain}>
          {outcome.ok || outcome.error.kind === 'already-have' ? w.another : w.again}
        </Button>
      </div>
    </>
  );
}

function personOf(outcome: Outcome): Taken['person'] | null {
  if (outcome.ok) return outcome.value.person;
  return outcome.error.kind === 'already-have' ? outcome.error.person : null;
}
