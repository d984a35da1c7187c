import { Link } from 'wouter-preact';
import type { RosterPerson } from '../../known/phone.ts';
import { Empty } from '../../ui/empty.tsx';
import { rightWords, rightsWords as w } from '../../words/consent.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { sayState } from './rights-section.tsx';

type Open = { person: RosterPerson; request: NonNullable<RosterPerson['requests']>[number] };

/** Every request nobody has answered, the soonest due first. */
export function openRequests(people: readonly RosterPerson[]): Open[] {
  return people
    .flatMap((person) => (person.requests ?? []).map((request) => ({ person, request })))
    .sort((a, b) => (a.request.answerBy < b.request.answerBy ? -1 : 1));
}

/** For whoever coordinates: what families asked about their data, and by when it is answered. */
export function RightsList() {
  const phone = usePhone();
  phone.roster.value;
  const open = openRequests(phone.people());
  return (
    <Shell title={w.listTitle} back="/lainnya" bare>
      <div class="stack wide">
        {open.length === 0 && <Empty says={w.none} />}
        <ul class="people">
          {open.map(({ person, request }) => (
            <li key={request.fact}>
              <Link class="person" href={`/orang/${person.id}`}>
                <span />
                <span class="grow">
                  <span class="name">{person.name}</span>
                  <span class="about" style={{ display: 'block' }}>
                    {rightWords[request.what]}.{' '}
                    {sayState({ ...request, answer: null }, phone.today())}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
