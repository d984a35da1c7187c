import { Link } from 'wouter-preact';
import { Empty } from '../../ui/empty.tsx';
import { rightWords, rightsWords as w } from '../../words/consent.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { openRequests } from './open-requests.ts';
import { sayState } from './rights-section.tsx';

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
