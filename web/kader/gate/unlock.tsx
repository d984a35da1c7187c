import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { PhoneAccount, UnlockProblem } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/empty.tsx';
import { gateWords } from '../../words/gate.ts';
import { say, unlockWords } from '../../words/problems.ts';
import { usePhone } from '../phone-context.ts';
import { Gate, OpenToAll } from './brand.tsx';
import { lastHere, nextUp } from './next-up.ts';
import { PinField } from './pin-field.tsx';
import { SignIn } from './sign-in.tsx';

const w = gateWords.unlock;

/** Whose turn is it, and her PIN. Works without any network. */
export function Unlock() {
  const phone = usePhone();
  const [accounts, setAccounts] = useState<PhoneAccount[] | null>(null);
  const [chosen, setChosen] = useState<PhoneAccount | null>(null);
  const [signingIn, setSigningIn] = useState<{ username?: string; because?: string } | null>(null);
  useEffect(() => {
    phone.accounts().then((found) => {
      setAccounts(found);
      const next = found.find((a) => a.id === nextUp.value);
      const only = next ?? (found.length === 1 ? found[0] : undefined);
      if (only && !only.mustSignIn) setChosen(only);
      else if (next) setSigningIn({ username: next.username });
    });
  }, [phone]);
  if (signingIn) return <SignIn {...signingIn} onBack={() => setSigningIn(null)} />;
  if (chosen)
    return (
      <EnterPin
        account={chosen}
        alone={accounts?.length === 1}
        onSignIn={(because) =>
          setSigningIn({ username: chosen.username, ...(because ? { because } : {}) })
        }
        onOther={() => (accounts?.length === 1 ? setSigningIn({}) : setChosen(null))}
      />
    );
  return (
    <Gate title={w.who}>
      {accounts === null && <Skeleton rows={2} />}
      <div class="stack">
        {accounts?.map((a) => (
          <Button
            key={a.id}
            whole
            onPress={() => (a.mustSignIn ? setSigningIn({ username: a.username }) : setChosen(a))}
          >
            {a.name}
            {a.mustSignIn && <small class="soft"> · {w.mustSignIn}</small>}
          </Button>
        ))}
        <Button kind="plain" onPress={() => setSigningIn({})}>
          {w.other}
        </Button>
      </div>
      <OpenToAll />
    </Gate>
  );
}

interface EnterPinProps {
  account: PhoneAccount;
  /** nobody else uses this phone */
  alone: boolean;
  onSignIn: (because?: string) => void;
  onOther: () => void;
}

function EnterPin({ account, alone, onSignIn, onOther }: EnterPinProps) {
  const phone = usePhone();
  const [, go] = useLocation();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<UnlockProblem | null>(null);
  const submit = async (typed: string) => {
    setBusy(true);
    const answer = await phone.unlock(account.id, typed);
    setBusy(false);
    if (answer.ok) {
      if (lastHere.value !== null && lastHere.value !== account.id) go('/', { replace: true });
      return;
    }
    setProblem(answer.error);
    setPin('');
  };
  const over = problem !== null && problem.kind !== 'wrong-pin' && problem.kind !== 'app-not-whole';
  return (
    <Gate title={w.title}>
      <form
        class="stack wide"
        onSubmit={(e) => {
          e.preventDefault();
          void submit(pin);
        }}
      >
        <PinField
          label={w.pin(account.name)}
          value={pin}
          focus
          onValue={(typed) => {
            setPin(typed);
            if (typed.length === 6 && !busy) void submit(typed);
          }}
          wrong={problem ? say(unlockWords, problem) : undefined}
        />
        {over ? (
          <Button kind="primary" onPress={() => onSignIn()}>
            {gateWords.signIn.submit}
          </Button>
        ) : (
          <Button kind="primary" submit disabled={busy || pin.length < 6}>
            {w.submit}
          </Button>
        )}
        <div class="row between">
          <Button kind="plain" onPress={onOther}>
            {alone ? w.other : w.others}
          </Button>
          <Button
            kind="plain"
            onPress={() => onSignIn(`${w.forgotSays(phone.sync.value.unsent)} ${w.typedGoes}`)}
          >
            {w.forgot}
          </Button>
        </div>
      </form>
      <OpenToAll />
    </Gate>
  );
}
