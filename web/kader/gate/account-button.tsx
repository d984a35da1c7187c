import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { PhoneAccount } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { switchWords as w } from '../../words/gate.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { initials } from './initials.ts';
import { addingAccount, lockFor } from './next-up.ts';
import './gate.css';

/** Who holds the phone, on every screen; one tap shows the others, a second asks for her PIN. */
export function AccountButton() {
  const [open, setOpen] = useState(false);
  const { name } = useMe().account;
  return (
    <>
      <button
        type="button"
        class="account"
        aria-label={w.button(name)}
        data-testid="account"
        onClick={() => setOpen(true)}
      >
        <span class="avatar" aria-hidden="true" data-initials={initials(name)} />
      </button>
      {open && <SwitchSheet onClose={() => setOpen(false)} />}
    </>
  );
}

/** The accounts of this phone. What she was typing stays hers, wherever she was. */
export function SwitchSheet({ onClose }: { onClose: () => void }) {
  const phone = usePhone();
  const me = useMe();
  const [, go] = useLocation();
  const [others, setOthers] = useState<PhoneAccount[] | null>(null);
  useEffect(() => {
    phone.accounts().then((all) => setOthers(all.filter((a) => a.id !== me.account.id)));
  }, [phone, me.account.id]);
  const add = () => {
    go('/');
    addingAccount.value = true;
  };
  // drawn when they are known, so that the first of them has the focus
  if (others === null) return null;
  return (
    <Sheet title={w.title} onClose={onClose}>
      <p class="soft">{w.now(me.account.name)}</p>
      {others.map((a) => (
        <Button key={a.id} whole onPress={() => lockFor(phone, a.id)}>
          {a.name}
          {a.mustSignIn && <small class="soft"> · {w.mustSignIn}</small>}
        </Button>
      ))}
      <p class="soft small">{phone.unsaved.value.size > 0 ? w.typed : w.nothingTyped}</p>
      <Button icon="lock" whole onPress={() => lockFor(phone, null)} testid="switch-lock">
        {w.lock}
      </Button>
      <Button kind="plain" onPress={add}>
        {w.add}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {w.stay}
      </Button>
    </Sheet>
  );
}
