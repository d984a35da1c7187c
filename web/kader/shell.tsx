import type { ComponentChildren } from 'preact';
import { Link, useRoute } from 'wouter-preact';
import { isTight } from '../device/room.ts';
import { leaseDaysLeft } from '../known/lease-left.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Strip } from '../ui/strip.tsx';
import { gateWords } from '../words/gate.ts';
import { roomWords } from '../words/support.ts';
import { navWords, stripWords } from '../words/today.ts';
import { newerApp } from './app-update.ts';
import { AccountButton } from './gate/account-button.tsx';
import { PassesOn } from './passes-on.tsx';
import { useMe, usePhone } from './phone-context.ts';
import { hasSaidFull, NotSaved, SavedLine } from './saving.tsx';
import { MakeRoom } from './support/make-room.tsx';

interface ShellProps {
  title: string;
  sub?: ComponentChildren;
  /** where the arrow goes; screens without one are reached from the menu */
  back?: string;
  /** no menu: one thing is being done */
  bare?: boolean;
  /** a number pad is open: everything else makes room on a short screen */
  measuring?: boolean;
  side?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every screen behind the lock: a title, a quiet line when something is off, the menu at the thumb. */
export const Shell = ({ title, sub, back, bare, measuring, side, children }: ShellProps) => (
  <div class={`app${bare ? ' bare' : ''}${measuring ? ' measuring' : ''}`}>
    <header class="top">
      <div class="bar">
        {back && (
          <Link class="iconbutton" href={back} aria-label={navWords.back}>
            <Icon name="back" />
          </Link>
        )}
        <div class="grow">
          <div class="title">
            <h1>{title}</h1>
            <Example />
          </div>
          <SavedLine>{sub}</SavedLine>
        </div>
        {side}
        <AccountButton />
      </div>
      <NotSaved />
      <Strips />
    </header>
    <main id="isi">{children}</main>
    {!bare && <Menu />}
  </div>
);

/** These people are made up; said on every screen, quietly. */
const Example = () => (useMe().demo ? <span class="example">{gateWords.example}</span> : null);

/** At most one line: what needs somebody first, then the network. */
function Strips() {
  const phone = usePhone();
  const { state, unsent, refused, carried = 0, lastAt } = phone.sync.value;
  const days = leaseDaysLeft(lastAt, useMe().leaseDays, phone.today());
  if (refused > 0)
    return (
      <Strip tone="refer" icon="alert">
        {stripWords.refused(refused)} <Link href="/belum-terkirim">{stripWords.look}</Link>
      </Strip>
    );
  if (state === 'signed-out' || state === 'lease-over')
    return (
      <Strip tone="watch" icon="lock">
        {stripWords.signedOut} <Link href="/lainnya">{stripWords.signIn}</Link>
      </Strip>
    );
  if (days !== null)
    return (
      <Strip tone="watch" icon="offline">
        {stripWords.lease(days)}
      </Strip>
    );
  const room = phone.room.value;
  if (room && (room.full || isTight(room)) && !hasSaidFull())
    return (
      <Strip tone={room.full ? 'refer' : 'watch'} icon="save">
        {room.full ? roomWords.full : roomWords.tight} <MakeRoom />
      </Strip>
    );
  const newer = newerApp.value;
  if (newer)
    return (
      <Strip tone="good">
        {stripWords.newer}{' '}
        <Button kind="plain" onPress={newer}>
          {stripWords.takeNewer}
        </Button>
      </Strip>
    );
  if (state === 'offline')
    return <Strip icon="offline">{stripWords.offline(unsent + carried)}</Strip>;
  return <PassesOn />;
}

const Menu = () => {
  const { unsent, refused } = usePhone().sync.value;
  return (
    <nav class="nav" aria-label={navWords.label}>
      <Item href="/" icon="day" word={navWords.today} />
      <Item href="/orang" icon="people" word={navWords.people} below />
      <Item href="/belum-terkirim" icon="outbox" word={navWords.outbox} count={unsent + refused} />
      <Item href="/lainnya" icon="more" word={navWords.more} />
    </nav>
  );
};

interface ItemProps {
  href: string;
  icon: IconName;
  word: string;
  count?: number;
  below?: boolean;
}

function Item({ href, icon, word, count, below }: ItemProps) {
  const [here] = useRoute(below ? `${href}/*?` : href);
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{word}</span>
      {count ? <span class="count num">{count}</span> : null}
    </Link>
  );
}
