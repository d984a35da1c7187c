import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { gateWords } from '../../words/gate.ts';
import { pinWords, say } from '../../words/problems.ts';
import { usePhone } from '../phone-context.ts';
import { Gate } from './brand.tsx';
import { PinField } from './pin-field.tsx';

const w = gateWords.pin;

/** Six digits, twice, before anything is kept on this phone. */
export function ChoosePin() {
  const phone = usePhone();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (first !== again) return setWrong(w.differs);
    setBusy(true);
    const answer = await phone.setPin(first);
    setBusy(false);
    if (!answer.ok) setWrong(say(pinWords, answer.error));
  };
  return (
    <Gate title={w.title}>
      <form class="stack wide" onSubmit={submit}>
        <p class="soft">{w.why}</p>
        <PinField label={w.first} value={first} onValue={setFirst} focus />
        <PinField label={w.again} value={again} onValue={setAgain} wrong={wrong} />
        <Button kind="primary" submit disabled={busy || first.length < 6 || again.length < 6}>
          {w.submit}
        </Button>
      </form>
    </Gate>
  );
}
