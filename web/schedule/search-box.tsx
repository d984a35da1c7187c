import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { scheduleWords as w } from '../words/schedule.ts';

const LONGEST = 60;

/** Finds by name; asked only when somebody says so, because every question costs a little of their data. */
export function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const submit = (event: Event) => {
    event.preventDefault();
    onText(typed.trim());
  };
  return (
    <search>
      <form class="schedule-search" onSubmit={submit}>
        <TextField
          label={w.find}
          hint={w.findHint}
          type="search"
          mode="search"
          max={LONGEST}
          value={typed}
          onValue={(next) => {
            setTyped(next);
            if (next === '' && text !== '') onText('');
          }}
        />
        <Button kind="primary" whole={false} icon="search" submit>
          {w.submit}
        </Button>
      </form>
    </search>
  );
}
