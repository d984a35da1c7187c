import type { LocalDate } from '#domain/calendar.ts';
import { reasonsInWords } from '#domain/people/register-problems.ts';
import type { RosterPerson, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { registerWords as w } from '../../words/register.ts';
import { PersonLine } from '../person-line.tsx';
import type { Likely, LikelyReason } from './likely.ts';

const sayReason = (reason: LikelyReason): string => {
  if (reason === 'birth-near') return w.likelyNear;
  return reason === 'same-mother-same-day' ? w.likelySibling : reasonsInWords([reason]);
};

interface LikelyListProps {
  found: readonly Likely[];
  on: LocalDate;
  session: SessionNow | null;
  onThem: (person: RosterPerson) => void;
}

/** Who it may be, and why, before anything is saved: one tap and nobody is written down twice. */
export const LikelyList = ({ found, on, session, onThem }: LikelyListProps) => {
  const isHere = (p: RosterPerson) => session !== null && p.last?.session === session.id;
  const answer = (p: RosterPerson) => {
    if (session === null || p.diedOn) return w.isThemOpen;
    return isHere(p) ? w.isThemHere : w.isThem;
  };
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section class="card stack" aria-label={w.likely}>
          <h2>{w.likely}</h2>
          <p class="soft small">{w.likelyHint}</p>
          {found.map(({ person, reasons }) => (
            <div key={person.id} class="stack">
              <PersonLine
                person={person}
                on={on}
                href={`/orang/${person.id}`}
                under={<small>{w.likelyWhy(reasons.map(sayReason).join(', '))}</small>}
              />
              <Button whole onPress={() => onThem(person)} testid="is-them">
                {answer(person)}
              </Button>
            </div>
          ))}
        </section>
      )}
    </div>
  );
};
