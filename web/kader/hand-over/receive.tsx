import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Result } from '#domain/result.ts';
import type { OpenCamera } from '../../device/camera.ts';
import type { Taken, TakeProblem } from '../../known/hand-off.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { receiveWords as w } from '../../words/scan.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { nextStep } from '../scan/next-path.ts';
import { Scanner } from '../scan/scanner.tsx';
import { Shell } from '../shell.tsx';
import { missing, type Receiving, START, sawText } from './receiving.ts';

type Outcome = Result<Taken, TakeProblem>;

/** Takes one person from another phone: codes in any order, and then what came of them. */
export function Receive({ camera }: { camera?: OpenCamera }) {
  const phone = usePhone();
  const [state, setState] = useState<Receiving>(START);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const seen = (text: string) => {
    const next = sawText(latest.current, text);
    if (next === latest.current) return;
    if (next.have !== latest.current.have) navigator.vibrate?.(20);
    latest.current = next;
    setState(next);
  };
  const { box } = state;
  useEffect(() => {
    if (box) phone.handOff.take(box).then(setOutcome);
  }, [phone, box]);
  const again = () => {
    latest.current = START;
    setState(START);
    setOutcome(null);
  };
  return (
    <Shell title={w.title} back="/" bare>
      <div class="stack">
        {outcome ? (
          <Came outcome={outcome} onAgain={again} />
        ) : (
          <>
            <Scanner onText={seen} camera={camera} />
            <Progress state={state} />
          </>
        )}
      </div>
    </Shell>
  );
}

const Progress = ({ state }: { state: Receiving }) => (
  <div class="stack">
    {state.have.length > 1 && (
      <ol class="codes" aria-label={w.codes}>
        {state.have.map((read, i) => (
          <li
            key={i}
            class={read ? 'read' : ''}
            aria-label={read ? w.read(i + 1) : w.notRead(i + 1)}
          >
            {read ? <Icon name="check" size={22} /> : i + 1}
          </li>
        ))}
      </ol>
    )}
    <p role="status" data-testid="receiving">
      {state.have.length === 0
        ? w.how
        : `${w.progress(state.have.filter(Boolean).length, state.have.length)} ${
            missing(state).length > 0 ? w.missing(missing(state)) : ''
          }`}
    </p>
    {state.says && <Says says={state.says} />}
  </div>
);

function Says({ says }: { says: NonNullable<Receiving['says']> }) {
  if (says === 'newer-app') return <p class="asks">{w.problems['newer-app']}</p>;
  if (says !== 'card') return <p class="asks">{w[says]}</p>;
  return (
    <p class="asks">
      {w.card} <Link href="/pindai">{w.toCard}</Link>
    </p>
  );
}

function Came({ outcome, onAgain }: { outcome: Outcome; onAgain: () => void }) {
  const phone = usePhone();
  const { id } = personOf(outcome) ?? { id: '' };
  const person = phone.rosterPerson(id);
  const next = person && nextStep(phone, person);
  return (
    <>
      {outcome.ok ? (
        <section class="finding good" role="status" data-testid="taken">
          <b class="verdict">
            <Icon name="check" size={20} />
            {w.taken}
          </b>
          <p>{w.takenSays(outcome.value.facts)}</p>
          {!person && <p>{w.someone}</p>}
        </section>
      ) : (
        <section class="finding watch" role="status" data-problem={outcome.error.kind}>
          <p>{w.problems[outcome.error.kind]}</p>
        </section>
      )}
      {person && <PersonLine person={person} on={phone.today()} href={`/orang/${id}`} />}
      <div class="thumb">
        {person && next && (
          <Link class="button primary whole" href={`/orang/${id}/langkah/${next}`}>
            {w.toStep(next)}
          </Link>
        )}
        <Button whole kind={person && next ? 'quiet' : 'primary'} icon="qr" onPress={onAgain}>
          {outcome.ok || outcome.error.kind === 'already-have' ? w.another : w.again}
        </Button>
      </div>
    </>
  );
}

function personOf(outcome: Outcome): Taken['person'] | null {
  if (outcome.ok) return outcome.value.person;
  return outcome.error.kind === 'already-have' ? outcome.error.person : null;
}
