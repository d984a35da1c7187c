import { useEffect } from 'preact/hooks';
import { useRoute } from 'wouter-preact';
import { ChoosePin } from './kader/gate/choose-pin.tsx';
import { addingAccount } from './kader/gate/next-up.ts';
import { Revoked } from './kader/gate/revoked.tsx';
import { SignIn } from './kader/gate/sign-in.tsx';
import { Unlock } from './kader/gate/unlock.tsx';
import { later } from './kader/later.tsx';
import { PhoneProvider, usePhone } from './kader/phone-context.ts';
import { forgetSaved, SavedAloud } from './kader/saving.tsx';
import { numbersReader } from './known/numbers-reader.ts';
import { nameLocals } from './known/packages.ts';
import type { Phone } from './known/phone.ts';
import { gateWords, switchWords } from './words/gate.ts';
import { sayAs } from './words/wording.ts';

const Behind = later(() => import('./behind.tsx').then((m) => m.Behind));
const Help = later(() => import('./kader/help/help.tsx').then((m) => m.Help));
const RulesHere = later(() => import('./rules/rules-here.tsx').then((m) => m.RulesHere));
const VillageForNumbers = later(() =>
  import('./dashboard/open-village.tsx').then((m) => m.VillageForNumbers),
);

/** Everything for whoever holds this phone: the gate in front of the lock, the screens behind it. */
export const Screens = ({ phone }: { phone: Phone }) => (
  <PhoneProvider value={phone}>
    <AtGate />
    <SavedAloud />
  </PhoneProvider>
);

function AtGate() {
  const phone = usePhone();
  const state = phone.state.value;
  useEffect(() => {
    if (state === 'open') return;
    addingAccount.value = false;
    forgetSaved();
  }, [state]);
  const reading = numbersReader.value;
  const me = phone.me.value ?? reading?.me;
  useEffect(() => {
    if (!me) return;
    sayAs(me.wording);
    nameLocals(me);
  }, [me]);
  const [helping] = useRoute('/bantuan');
  const [onRules] = useRoute('/aturan/:rule?');
  if (helping) return <Help />;
  if (onRules) return <RulesHere />;
  if (reading && state !== 'open') return <VillageForNumbers who={reading} />;
  if (state === 'new') return <SignIn />;
  if (state === 'pin') return <ChoosePin />;
  if (state === 'locked') return <Unlock />;
  if (state === 'revoked') return <Revoked />;
  if (state === 'lease-over') return <SignIn because={gateWords.signIn.leaseOver} />;
  if (addingAccount.value)
    return (
      <SignIn
        because={switchWords.addSays}
        onBack={() => {
          addingAccount.value = false;
        }}
      />
    );
  return <Behind />;
}
