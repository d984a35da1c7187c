import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { RosterPerson, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { findWords as w } from '../../words/register.ts';
import { ageWords, PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { nextInQueue } from '../register/new-person.ts';
import { useSaving } from '../saving.tsx';
import { arrivalsOf } from './arrivals.ts';
import { householdOf, notHere } from './household.ts';

interface HouseProps {
  person: RosterPerson;
  /** null when there is no open day: then the sheet only leads to their pages */
  session: SessionNow | null;
  onClose: () => void;
}

/** Everybody of one house; those who came in together are marked in one go, one number after the other. */
export function HouseSheet({ person, session, onClose }: HouseProps) {
  const phone = usePhone();
  const members = householdOf(person, phone.people());
  if (session)
    return <MarkHouse session={session} members={members} person={person} onClose={onClose} />;
  return (
    <Sheet title={w.houseTitle} onClose={onClose}>
      <ul class="people">
        {members.map((p) => (
          <li key={p.id}>
            <PersonLine person={p} on={phone.today()} href={`/orang/${p.id}`} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

interface MarkProps {
  person: RosterPerson;
  members: readonly RosterPerson[];
  session: SessionNow;
  onClose: () => void;
}

function MarkHouse({ person, members, session, onClose }: MarkProps) {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const free = notHere(members, session.id);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set([person.id]));
  const coming = free.filter((p) => ticked.has(p.id));
  const toggle = (id: string, on: boolean) =>
    setTicked((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  const mark = async () => {
    const first = nextInQueue(phone.attendance(session.id));
    if (await save(arrivalsOf(coming, session, first))) go('/');
  };
  return (
    <Sheet title={w.houseTitle} onClose={onClose}>
      <p class="soft small">{w.houseHint}</p>
      <div class="choices">
        {members.map((p) => {
          const here = !free.includes(p);
          return (
            <label class="choice" key={p.id}>
              <input
                type="checkbox"
                checked={here || ticked.has(p.id)}
                disabled={here}
                onChange={(e) => toggle(p.id, e.currentTarget.checked)}
              />
              <span>
                {p.name}
                <small>
                  {[ageWords(p.birthDate, session.on), here && w.here].filter(Boolean).join(' · ')}
                </small>
              </span>
            </label>
          );
        })}
      </div>
      <Button
        kind="primary"
        disabled={coming.length === 0}
        onPress={() => void mark()}
        testid="mark-house"
      >
        {w.houseMark(coming.length)}
      </Button>
    </Sheet>
  );
}
