import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Decision } from '#domain/meetings/decisions.ts';
import { Icon } from '../../ui/icon.tsx';
import { meetingWords as w } from '../../words/meetings.ts';
import { usePhone } from '../phone-context.ts';

/** Whose case: their name where this phone holds them, and nothing but that somewhere else. */
export function WhoseCase({ person }: { person: string | undefined }) {
  const phone = usePhone();
  if (person === undefined) return null;
  const known = phone.rosterPerson(person);
  if (!known) return <span class="soft">{w.read.notHere}</span>;
  return (
    <Link class="caselink" href={`/orang/${person}`}>
      {known.name}
    </Link>
  );
}

interface DecisionLineProps {
  decision: Decision;
  children?: ComponentChildren;
}

/** What was decided earlier, for whom, by when, and whether that has passed. */
export const DecisionLine = ({ decision, children }: DecisionLineProps) => {
  const { item, overdue, decidedOn } = decision;
  const due = item.dueBy && (overdue ? w.open.overdue(item.dueBy) : w.open.due(item.dueBy));
  return (
    <li class="matter stack">
      <div>
        <WhoseCase person={item.person} />
        <p>{item.about}</p>
        <p>
          <b>{item.decision}</b>
        </p>
        <p class="soft">{[item.who, w.open.decided(decidedOn)].filter(Boolean).join(' · ')}</p>
        {due && (
          <p class={overdue ? 'meetinglate' : 'soft'}>
            {overdue && <Icon name="alert" size={20} />} {due}
          </p>
        )}
      </div>
      {children}
    </li>
  );
};
