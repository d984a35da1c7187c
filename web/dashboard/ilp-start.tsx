import { useState } from 'preact/hooks';
import { checkIlpStart } from '#domain/pws/ilp-start.ts';
import type { IlpLine, IlpOfPlace } from '#domain/pws/place-parts.ts';
import { civilDay } from '../known/today.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ilpWords as w } from '../words/ilp.ts';
import { askIlpStart } from './place-address.ts';
import { useReader } from './reader.ts';

interface IlpStartsProps {
  ilp: IlpOfPlace;
  /** one was said, changed or taken back */
  onKept: () => void;
}

/** Since when the posyandu of a place work with ILP, who said so, and the way to say it for who plans there. */
export function IlpStarts({ ilp: { posyandu, begun, lines }, onKept }: IlpStartsProps) {
  const [open, setOpen] = useState<IlpLine | null>(null);
  const [only] = lines;
  return (
    <section class="stack tight ilp" aria-label={w.title}>
      {posyandu === 1 && only ? (
        <Start line={only} alone onOpen={setOpen} />
      ) : (
        <p>{w.known(begun, posyandu)}</p>
      )}
      {posyandu > 1 && lines.length > 0 && (
        <details open={begun === 0 && lines.some(({ mine }) => mine)}>
          <summary>{w.each}</summary>
          <ul class="plain">
            {lines.map((line) => (
              <li key={line.id}>
                <Start line={line} onOpen={setOpen} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && (
        <StartSheet
          line={open}
          onClose={() => setOpen(null)}
          onKept={() => {
            setOpen(null);
            onKept();
          }}
        />
      )}
    </section>
  );
}

interface StartProps {
  line: IlpLine;
  /** the page is this posyandu's: its name stands above */
  alone?: boolean;
  onOpen: (line: IlpLine) => void;
}

function Start({ line, alone, onOpen }: StartProps) {
  const { name, start, mine } = line;
  const act = start ? w.change : w.say;
  return (
    <div class="ilpstart">
      <p>
        {!alone && <b>{name}</b>}
        <span>{start ? w.since(start.beganOn) : w.unsaid}</span>
        {start && (
          <span class="small soft">{w.said(start.byName, civilDay(new Date(start.at)))}</span>
        )}
      </p>
      {mine && (
        <Button label={w.of(act, name)} onPress={() => onOpen(line)}>
          {act}
        </Button>
      )}
    </div>
  );
}

interface StartSheetProps {
  line: IlpLine;
  onClose: () => void;
  onKept: () => void;
}

function StartSheet({ line: { id, name, start }, onClose, onKept }: StartSheetProps) {
  const { ask, on } = useReader();
  const [day, setDay] = useState(start?.beganOn ?? '');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const checked = checkIlpStart(day, on);
  const keep = async (beganOn: string | null) => {
    setBusy(true);
    const answer = await ask.json(askIlpStart(id), { beganOn }, 'PUT');
    setBusy(false);
    if (answer.ok) return onKept();
    setFailed(answer.error === 'not-allowed' ? w.notAllowed : w.failed);
  };
  return (
    <Sheet title={`${w.title} · ${name}`} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(e) => {
          e.preventDefault();
          if (checked.ok) void keep(checked.value);
        }}
      >
        <TextField
          type="date"
          label={w.day}
          hint={w.dayHint}
          value={day}
          onValue={setDay}
          wrong={day === '' || checked.ok ? undefined : w.wrong[checked.error]}
        />
        {failed && (
          <p class="wrong" role="alert">
            {failed}
          </p>
        )}
        <Button
          kind="primary"
          submit
          disabled={busy || !checked.ok || day === start?.beganOn}
          testid="save-ilp-start"
        >
          {busy ? w.saving : w.save}
        </Button>
        {start && (
          <Button kind="danger" whole disabled={busy} onPress={() => void keep(null)}>
            {w.takeBack}
          </Button>
        )}
      </form>
    </Sheet>
  );
}
