import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { gateWords } from '../../words/gate.ts';
import { usePhone } from '../phone-context.ts';
import { Gate } from './brand.tsx';
import { SignIn } from './sign-in.tsx';

const w = gateWords.revoked;

/** The puskesmas or coordinator cut this phone off: what went, what is safe, what to do. */
export function Revoked() {
  const phone = usePhone();
  const [signingIn, setSigningIn] = useState(false);
  const { unsent, refused } = phone.sync.value;
  if (signingIn) return <SignIn onBack={() => setSigningIn(false)} />;
  return (
    <Gate title={w.title}>
      <div class="stack wide">
        <p>{w.gone}</p>
        <p class="card row">
          <Icon name="lock" />
          <span>{unsent > 0 ? w.unsent(unsent) : refused > 0 ? w.held(refused) : w.allSent}</span>
        </p>
        {unsent > 0 && (
          <Button kind="primary" whole onPress={() => void phone.syncNow()}>
            {w.send}
          </Button>
        )}
        <p class="soft">{w.does}</p>
        <Button whole onPress={() => setSigningIn(true)}>
          {w.signIn}
        </Button>
      </div>
    </Gate>
  );
}
