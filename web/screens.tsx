import { useEffect, useState } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import { ChoosePin } from './kader/gate/choose-pin.tsx';
import { FirstSync } from './kader/gate/first-sync.tsx';
import { SignIn } from './kader/gate/sign-in.tsx';
import { Unlock } from './kader/gate/unlock.tsx';
import { later } from './kader/later.tsx';
import { PhoneProvider, usePhone } from './kader/phone-context.ts';
import { SavedLine } from './kader/saving.tsx';
import { dropAllDrafts } from './kader/steps/drafts.ts';
import { Today } from './kader/today/today.tsx';
import { numbersReader } from './known/numbers-reader.ts';
import type { Phone } from './known/phone.ts';
import { gateWords } from './words/gate.ts';

const Find = later(() => import('./kader/find/find.tsx').then((m) => m.Find));
const Register = later(() => import('./kader/register/register.tsx').then((m) => m.Register));
const Steps = later(() => import('./kader/steps/person-steps.tsx').then((m) => m.StepsAt));
const Person = later(() => import('./kader/person/person.tsx').then((m) => m.PersonPage));
const Outbox = later(() => import('./kader/outbox/outbox.tsx').then((m) => m.Outbox));
const More = later(() => import('./kader/more/more.tsx').then((m) => m.More));

const VillageForPhone = later(() =>
  import('./dashboard/open-village.tsx').then((m) => m.VillageForPhone),
);
const VillageForNumbers = later(() =>
  import('./dashboard/open-village.tsx').then((m) => m.VillageForNumbers),
);

/** Everything for whoever holds this phone: the gate in front of the lock, the screens behind it. */
export const Screens = ({ phone }: { phone: Phone }) => (
  <PhoneProvider value={phone}>
    <AtGate />
    <SavedLine />
  </PhoneProvider>
);

function AtGate() {
  const phone = usePhone();
  const state = phone.state.value;
  useEffect(() => {
    if (state !== 'open') dropAllDrafts();
  }, [state]);
  const reading = numbersReader.value;
  if (reading && state !== 'open') return <VillageForNumbers who={reading} />;
  if (state === 'new') return <SignIn />;
  if (state === 'pin') return <ChoosePin />;
  if (state === 'locked') return <Unlock />;
  if (state === 'lease-over') return <SignIn because={gateWords.signIn.leaseOver} />;
  return <Behind />;
}

/** The screens, after the first copy of the register or while it comes in. */
function Behind() {
  const phone = usePhone();
  const [working, setWorking] = useState(false);
  if (phone.firstSync.value && !working) return <FirstSync onLater={() => setWorking(true)} />;
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/cari">
        <Find forDay />
      </Route>
      <Route path="/orang">
        <Find forDay={false} />
      </Route>
      <Route path="/daftar">
        <Register />
      </Route>
      <Route path="/orang/:id/langkah/:step">
        {({ id, step }) => <Steps id={id} step={step} />}
      </Route>
      <Route path="/orang/:id">{({ id }) => <Person id={id} />}</Route>
      <Route path="/belum-terkirim">
        <Outbox />
      </Route>
      <Route path="/desa/*?">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/lainnya">
        <More />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
