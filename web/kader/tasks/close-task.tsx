import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { TaskOutcome } from '#domain/tasks/tasks-of.ts';
import { closeTasks, type TaskHere } from '../../known/tasks.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { homePointWords } from '../../words/home-point.ts';
import { taskWords as w } from '../../words/tasks.ts';
import { homePointAddress } from '../person/home-address.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';

const OUTCOMES = ['done', 'not-found', 'refused', 'moved', 'not-needed'] as const;
const LONGEST = 100;

interface CloseTaskProps {
  person: { id: string; name: string; scope: string };
  tasks: readonly TaskHere[];
}

/** What came of somebody's tasks, in two taps: open, and one of five results; a visit that was made can go on to measuring. */
export function CloseTask({ person, tasks }: CloseTaskProps) {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const close = async (outcome: TaskOutcome, onward: boolean) => {
    const drafts = closeTasks(person, tasks, phone.today(), { outcome, note });
    if (!(await save(drafts))) return;
    setAsking(false);
    if (onward) go(`/orang/${person.id}/langkah/2?rumah=1`);
  };
  const visit = tasks.some(({ kind }) => kind === 'home-visit');
  return (
    <>
      <Button
        icon="check"
        label={w.closeOf(person.name)}
        onPress={() => setAsking(true)}
        testid="close-task"
      >
        {w.close}
      </Button>
      {asking && (
        <Sheet title={w.closing} onClose={() => setAsking(false)}>
          <p class="soft">{person.name}</p>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              whole
              kind={outcome === 'done' ? 'primary' : 'quiet'}
              onPress={() => void close(outcome, false)}
              testid={`outcome-${outcome}`}
            >
              {w.outcomes[outcome]}
            </Button>
          ))}
          {visit && (
            <>
              <Button whole icon="arrow" onPress={() => void close('done', true)}>
                {w.measureHome}
              </Button>
              <p class="hint">{w.measureHint}</p>
              {!phone.rosterPerson(person.id)?.homePoint && (
                <Link class="button quiet whole" href={homePointAddress(person.id)}>
                  {homePointWords.open}
                </Link>
              )}
            </>
          )}
          <TextField label={w.note} value={note} onValue={setNote} max={LONGEST} />
        </Sheet>
      )}
    </>
  );
}
