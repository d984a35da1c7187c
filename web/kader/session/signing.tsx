import { useState } from 'preact/hooks';
import { powersOf } from '#domain/access/roles.ts';
import type { SessionTally } from '#domain/sessions/session-now.ts';
import { changedSince } from '#domain/sessions/tally.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayDate, sayNumber } from '../../words/say.ts';
import { recapWords } from '../../words/session.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { signingFact } from './session-facts.ts';

const w = recapWords.sign;

interface SigningProps {
  session: SessionNow;
  tally: SessionTally;
}

/** Who put their name to the tally, what changed since, and the place to sign for whoever may. */
export function Signing({ session, tally }: SigningProps) {
  const me = useMe();
  const { signature } = session;
  const changed = signature ? changedSince(signature.tally, tally) : [];
  const mayNow = !signature || changed.length > 0;
  return (
    <section class="card stack" aria-label={w.title}>
      <h2>{w.title}</h2>
      {signature && (
        <p class="markline">
          <Icon name="check" size={22} />
          <span>{w.by(signature.name, sayDate(signature.on))}</span>
        </p>
      )}
      {signature?.note && <p class="soft">{signature.note}</p>}
      {changed.length > 0 && signature && (
        <Changed changed={changed} was={signature.tally} now={tally} />
      )}
      {!session.closed && <p class="soft">{w.first}</p>}
      {session.closed && mayNow && !powersOf(me.account.role).signs && <p class="soft">{w.who}</p>}
      {session.closed && mayNow && powersOf(me.account.role).signs && (
        <Sign session={session} tally={tally} again={signature !== undefined} />
      )}
    </section>
  );
}

interface ChangedProps {
  changed: readonly (keyof SessionTally)[];
  was: SessionTally;
  now: SessionTally;
}

const said = (tally: SessionTally, key: keyof SessionTally): string => {
  const value = tally[key];
  return sayNumber(typeof value === 'number' ? value : (value.all ?? 0));
};

const sayChanged = (key: keyof SessionTally, was: string, now: string): string =>
  was === now ? w.groups(recapWords.fields[key]) : w.was(recapWords.fields[key], was, now);

/** Numbers that are no longer what was signed; a group may differ where all of them are as many as before. */
const Changed = ({ changed, was, now }: ChangedProps) => (
  <div class="finding watch" data-testid="changed-since">
    <b class="markline">
      <Icon name="alert" size={20} />
      {w.changed}
    </b>
    <ul>
      {changed.map((key) => (
        <li key={key}>{sayChanged(key, said(was, key), said(now, key))}</li>
      ))}
    </ul>
  </div>
);

function Sign({ session, tally, again }: SigningProps & { again: boolean }) {
  const phone = usePhone();
  const save = useSaving();
  const [name, setName] = useState(useMe().account.name);
  const [note, setNote] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (name.trim()) await save([signingFact(session, phone.today(), { tally, name, note })]);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <TextField label={w.name} value={name} onValue={setName} max={100} capitalize />
      <TextField label={w.note} value={note} onValue={setNote} max={500} />
      <Button kind="primary" submit disabled={!name.trim()}>
        {again ? w.again : w.submit}
      </Button>
    </form>
  );
}
