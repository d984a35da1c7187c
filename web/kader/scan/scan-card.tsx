import { useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { readCode } from '#log/hand-off.ts';
import type { OpenCamera } from '../../device/camera.ts';
import { readCard } from '../../known/cards.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { scanWords as w } from '../../words/scan.ts';
import { arrivalOf } from '../find/arrivals.ts';
import { usePhone } from '../phone-context.ts';
import { nextInQueue } from '../register/new-person.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { openSession } from '../today/open-session.ts';
import { nextPath } from './next-path.ts';
import { Scanner } from './scanner.tsx';

/** What a card, or something that is none, came to. */
type Answer =
  | { kind: 'unknown' }
  | { kind: 'revoked'; id: string; name: string }
  | { kind: 'hand-off' }
  | { kind: 'not-ours' };

/** Finds somebody by their card: with the camera, or by the code under it. */
export function ScanCard({ camera }: { camera?: OpenCamera }) {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const going = useRef(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  phone.roster.value;
  const found = (card: string) => {
    const holder = phone.cardHolder(card);
    const person = holder.kind === 'unknown' ? null : phone.rosterPerson(holder.id);
    if (!person) return setAnswer({ kind: 'unknown' });
    if (holder.kind === 'revoked')
      return setAnswer({ kind: 'revoked', id: person.id, name: person.name });
    // the camera says the same card again while this is being saved
    if (going.current) return;
    going.current = true;
    navigator.vibrate?.(30);
    void goOn(person);
  };
  /** Whoever lives here and shows their card is here: said at once, taken back in one tap. A guest is asked first. */
  const goOn = async (person: RosterPerson) => {
    const session = openSession(phone);
    const here = session ? phone.attendance(session.id) : [];
    const came = here.some((a) => a.person.id === person.id);
    if (session && !came && !person.diedOn && person.posyandu === session.scope)
      await save([arrivalOf(person, session, nextInQueue(here))]);
    go(nextPath(phone, phone.rosterPerson(person.id) ?? person), { replace: true });
  };
  const seen = (text: string) => {
    const card = readCard(text);
    if (card) found(card);
    else setAnswer({ kind: readCode(text) === 'other' ? 'not-ours' : 'hand-off' });
  };
  return (
    <Shell title={w.title} back="/cari" bare>
      <div class="stack">
        <Scanner onText={seen} camera={camera} />
        <div role="status">{answer && <Says answer={answer} />}</div>
        <Typed onCard={found} />
      </div>
    </Shell>
  );
}

function Says({ answer }: { answer: Answer }) {
  if (answer.kind === 'not-ours') return <p class="asks">{w.notOurs}</p>;
  const [says, href, word] =
    answer.kind === 'unknown'
      ? [w.unknown, '/cari', w.toSearch]
      : answer.kind === 'hand-off'
        ? [w.handOff, '/terima', w.toReceive]
        : [w.revoked(answer.name), `/orang/${answer.id}`, w.openPerson(answer.name)];
  return (
    <section class="card stack">
      <p>{says}</p>
      <Link class="button quiet whole" href={href}>
        {word}
      </Link>
    </section>
  );
}

const LENGTH = 26;

function Typed({ onCard }: { onCard: (card: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = (event: Event) => {
    event.preventDefault();
    const card = readCard(text);
    const letters = text.replace(/[\s.-]/g, '').length;
    if (card) onCard(card);
    setWrong(card ? undefined : letters < LENGTH ? w.typedWrong(letters) : w.typedStrange);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <TextField label={w.typed} hint={w.typedHint} value={text} onValue={setText} wrong={wrong} />
      <Button whole submit icon="search">
        {w.find}
      </Button>
    </form>
  );
}
