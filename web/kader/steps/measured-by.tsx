import { useState } from 'preact/hooks';
import type { Me } from '#domain/access/access.ts';
import { formKey } from '../../known/drafts.ts';
import type { Phone, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { visitWords } from '../../words/visit.ts';
import { useMe, usePhone } from '../phone-context.ts';

const w = visitWords.measure.by;
const OTHER = 'other';

/** Kept like a draft, encrypted and for this account, until the open day is a month past. */
const keyOf = (session: SessionNow): string => formKey(session.id, 'pengukur');

/**
 * Who holds the tape today; null is whoever types. Unless somebody said so: the only kader of step 2, when it is not her
 * who has the phone.
 */
export function measurerOf(
  phone: Pick<Phone, 'draft'>,
  session: Pick<SessionNow, 'id' | 'kader'>,
  me: Pick<Me, 'account'>,
): string | null {
  const said = phone.draft(keyOf(session as SessionNow));
  if (typeof said === 'object' && said !== null && 'name' in said)
    return typeof said.name === 'string' && said.name !== me.account.name ? said.name : null;
  const serving = session.kader.filter((k) => k.steps.includes(2));
  const [only] = serving;
  if (!only || serving.length > 1 || only.account === me.account.id) return null;
  return only.name === me.account.name ? null : only.name;
}

interface MeasuredByProps {
  session: SessionNow;
  onDone: () => void;
}

/** Who measures and who types are two things: asked once, remembered for the session. */
export function MeasuredBy({ session, onDone }: MeasuredByProps) {
  const phone = usePhone();
  const me = useMe();
  const now = measurerOf(phone, session, me);
  const serving = session.kader.filter((k) => k.steps.includes(2) && k.name !== me.account.name);
  const known = now === null || serving.some((k) => k.name === now);
  const [choice, setChoice] = useState<string>(known ? (now ?? me.account.name) : OTHER);
  const [other, setOther] = useState(known ? '' : (now ?? ''));
  const name = choice === OTHER ? other.trim() : choice;
  const submit = () => {
    phone.keepDraft(keyOf(session), session.scope, { name });
    onDone();
  };
  return (
    <div class="stack">
      <Choice
        label={w.title}
        hint={w.hint}
        value={choice}
        onValue={setChoice}
        options={[
          { value: me.account.name, label: me.account.name, note: w.me },
          ...serving.map((k) => ({ value: k.name, label: k.name })),
          { value: OTHER, label: w.other },
        ]}
      />
      {choice === OTHER && (
        <TextField label={w.other} value={other} onValue={setOther} max={100} capitalize focus />
      )}
      <Button kind="primary" disabled={!name} onPress={submit}>
        {visitWords.save}
      </Button>
    </div>
  );
}
