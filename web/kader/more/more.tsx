import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { roleWords, moreWords as w } from '../../words/more.ts';
import { sayNumber } from '../../words/say.ts';
import { programmeName } from '../../words/wording.ts';
import { lockFor } from '../gate/next-up.ts';
import { SignIn } from '../gate/sign-in.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { doorsOf } from './doors.ts';
import { IdleChoice } from './idle-choice.tsx';
import { LookSection } from './look-section.tsx';

export function More() {
  const phone = usePhone();
  const me = useMe();
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const [signingIn, setSigningIn] = useState(false);
  const { state } = phone.sync.value;
  if (signingIn)
    return <SignIn username={me.account.username} onBack={() => setSigningIn(false)} />;
  const lock = () => {
    lockFor(phone, null);
    go('/');
  };
  return (
    <Shell title={w.title}>
      <div class="stack wide">
        <section class="card stack">
          <p class="soft small">{w.who}</p>
          <p>
            <b>{me.account.name}</b> · {roleWords[me.account.role]}
          </p>
          <p class="soft small">{w.places}</p>
          <ul>
            {[...me.posyandu].sort(byNaturalName).map((p) => (
              <li key={p.id}>
                {posyanduLabel(p)}, {p.villageName}
              </li>
            ))}
          </ul>
          {(state === 'signed-out' || state === 'lease-over') && (
            <Button kind="primary" onPress={() => setSigningIn(true)}>
              {w.signInAgain}
            </Button>
          )}
          <Button icon="lock" whole onPress={lock} testid="lock">
            {w.lock}
          </Button>
          <p class="soft small">{w.lockNote}</p>
          <IdleChoice />
        </section>
        {doorsOf(me).map((group) => (
          <nav class="doors" key={group.title} aria-label={group.title}>
            <h2>{group.title}</h2>
            {group.doors.map(({ href, says, icon }) => (
              <Link key={href} href={href}>
                {icon && <Icon name={icon} size={22} />}
                <span class="grow">{says}</span>
                <Icon name="next" />
              </Link>
            ))}
          </nav>
        ))}
        <LookSection />
        <Button kind="danger" whole onPress={() => setLeaving(true)}>
          {w.signOut}
        </Button>
        <p class="soft small">
          {programmeName()}. {w.about}
        </p>
      </div>
      {leaving && <SignOut onClose={() => setLeaving(false)} />}
    </Shell>
  );
}

function SignOut({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const me = useMe();
  const { unsent } = phone.sync.value;
  const leave = async () => {
    await phone.forget(me.account.id);
  };
  return (
    <Sheet title={w.signOutSure} onClose={onClose}>
      <p>{w.signOutSays(unsent > 0 ? w.signOutUnsent(sayNumber(unsent)) : w.signOutNone)}</p>
      <Button kind="danger" whole onPress={() => void leave()}>
        {w.signOutDo}
      </Button>
      <Button whole onPress={onClose}>
        {w.stay}
      </Button>
    </Sheet>
  );
}
