import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { isHealthWorker } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { confirmWords } from '../../words/confirm.ts';
import { rightsWords } from '../../words/consent.ts';
import { deviceWords } from '../../words/devices.ts';
import { helpWords } from '../../words/help.ts';
import { importWords } from '../../words/import.ts';
import { mergeWords } from '../../words/merge.ts';
import { roleWords, moreWords as w } from '../../words/more.ts';
import { paperWords } from '../../words/paper.ts';
import { refusedWords } from '../../words/refused.ts';
import { rulesWords } from '../../words/rules.ts';
import { sayNumber } from '../../words/say.ts';
import { ownListWords, supportWords } from '../../words/support.ts';
import { programmeName } from '../../words/wording.ts';
import { lockFor } from '../gate/next-up.ts';
import { SignIn } from '../gate/sign-in.tsx';
import { ReceiveDoor } from '../hand-over/qr-doors.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
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
        {isHealthWorker(me.account.role) && (
          <Link class="button quiet whole" href="/pengesahan">
            {confirmWords.title}
          </Link>
        )}
        <ReceiveDoor />
        {powersOf(me.account.role).records && (
          <Link class="button quiet whole" href="/cetak">
            {paperWords.title}
          </Link>
        )}
        {powersOf(me.account.role).records && (
          <Link class="button quiet whole" href="/tercatat-dua-kali">
            {mergeWords.list.title}
          </Link>
        )}
        {powersOf(me.account.role).coordinates && (
          <>
            <Link class="button quiet whole" href="/tertahan">
              {refusedWords.link}
            </Link>
            <Link class="button quiet whole" href="/hp">
              {deviceWords.link}
            </Link>
          </>
        )}
        {powersOf(me.account.role).coordinates && (
          <Link class="button quiet whole" href="/permintaan-data">
            {rightsWords.listTitle}
          </Link>
        )}
        {powersOf(me.account.role).imports && (
          <Link class="button quiet whole" href="/masukkan-register">
            {importWords.link}
          </Link>
        )}
        <LookSection />
        {me.villages.length > 0 && (
          <Link class="button quiet whole" href="/desa">
            {w.village}
          </Link>
        )}
        <Link class="button quiet whole" href="/bantuan">
          {helpWords.title}
        </Link>
        <Link class="button quiet whole" href="/aturan">
          {rulesWords.title}
        </Link>
        {powersOf(me.account.role).names === 'always' && (
          <Link class="button quiet whole" href="/unduh-daftar">
            {ownListWords.link}
          </Link>
        )}
        <Link class="button quiet whole" href="/bantuan-teknis">
          {supportWords.link}
        </Link>
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
