import type { ActNow, RosterPerson } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { confirmWords as w } from '../../words/confirm.ts';
import { sayWhen } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { PersonLine } from '../person-line.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { serviceLabel } from '../service-label.ts';
import { Shell } from '../shell.tsx';
import { waitingActs } from './waiting-acts.ts';

/** What kader typed of a health worker's acts, across everybody of her places: one tap each (ruling 4). */
export function Confirm() {
  const phone = usePhone();
  const me = useMe();
  phone.roster.value;
  const waiting = waitingActs(phone.people(), me, phone.today());
  return (
    <Shell title={w.title} back="/" bare>
      <div class="stack">
        {waiting.length > 0 ? <p class="soft">{w.why}</p> : <Empty says={w.none} />}
        {waiting.map(({ person, acts }) => (
          <section class="stack waiting" key={person.id} data-testid="waiting">
            <PersonLine person={person} on={phone.today()} href={`/orang/${person.id}`} />
            <ul class="facts card">
              {acts.map((act) => (
                <Act key={act.fact} act={act} person={person} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Shell>
  );
}

const isPlace = (to: string): to is keyof typeof visitWords.serve.places =>
  Object.hasOwn(visitWords.serve.places, to);

/** An act in words: the service, or where somebody was sent. */
const actWords = ({ kind, what }: ActNow): string =>
  kind === 'service-given'
    ? serviceLabel(what)
    : w.referral(isPlace(what) ? visitWords.serve.places[what] : what);

function Act({ act, person }: { act: ActNow; person: RosterPerson }) {
  const phone = usePhone();
  const save = useSaving();
  const { fact, scope, on, doneBy } = act;
  const today = phone.today();
  const confirm = () =>
    save([{ kind: 'service-confirmed', subject: person.id, scope, on: today, body: { fact } }]);
  return (
    <li>
      <span class="grow">
        {actWords(act)}
        <small>{[sayWhen(on, today), doneBy && w.by(doneBy)].filter(Boolean).join(' · ')}</small>
      </span>
      <Button
        label={w.confirmWhat(actWords(act), person.name)}
        onPress={() => void confirm()}
        testid="confirm"
      >
        {w.confirm}
      </Button>
    </li>
  );
}
