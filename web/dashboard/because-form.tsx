import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { becauseWords as w } from '../words/audit.ts';

/** The server takes nothing shorter. */
const SHORTEST = 10;
const LONGEST = 200;

/** Asked once a list, before names are shown to who sees them on need only. */
export function BecauseForm({ onReason }: { onReason: (because: string) => void }) {
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  return (
    <form
      class="card stack because"
      onSubmit={(e) => {
        e.preventDefault();
        const because = text.trim();
        setShort(because.length < SHORTEST);
        if (because.length >= SHORTEST) onReason(because);
      }}
    >
      <h2>{w.title}</h2>
      <p class="soft">{w.says}</p>
      <TextField
        label={w.label}
        hint={w.hint}
        value={text}
        onValue={setText}
        max={LONGEST}
        wrong={short ? w.short : undefined}
      />
      <Button kind="primary" submit>
        {w.submit}
      </Button>
    </form>
  );
}
