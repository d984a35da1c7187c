import { useState } from 'preact/hooks';
import { startReading } from '../../known/numbers-reader.ts';
import type { SignInProblem } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { gateWords } from '../../words/gate.ts';
import { say, signInWords } from '../../words/problems.ts';
import { usePhone } from '../phone-context.ts';
import { Gate, OpenToAll } from './brand.tsx';

const w = gateWords.signIn;

interface SignInProps {
  /** why somebody who was here before has to sign in again */
  because?: string;
  username?: string;
  onBack?: () => void;
}

/** The one screen that needs the network. */
export function SignIn({ because, username, onBack }: SignInProps) {
  const phone = usePhone();
  const [name, setName] = useState(username ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await phone.signIn(name.trim(), password);
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    const numbersOnly = !answer.ok && answer.error.kind === 'not-on-phones' && answer.error;
    if (numbersOnly && phone.state.value !== 'open') startReading(numbersOnly);
  };
  return (
    <Gate title={w.title}>
      <form class="stack wide" onSubmit={submit}>
        <p class="soft">{because ?? w.once}</p>
        <TextField label={w.username} value={name} onValue={setName} complete="username" focus />
        <TextField
          label={w.password}
          type="password"
          value={password}
          onValue={setPassword}
          complete="current-password"
          wrong={problem ? say(signInWords, problem) : undefined}
        />
        <Button kind="primary" submit disabled={busy || !name || !password}>
          {busy ? w.busy : w.submit}
        </Button>
        {onBack && (
          <Button kind="plain" onPress={onBack}>
            {gateWords.unlock.back}
          </Button>
        )}
      </form>
      {!onBack && <OpenToAll />}
    </Gate>
  );
}
