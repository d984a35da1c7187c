import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Result } from '#domain/result.ts';
import type { GiveProblem, HandOver } from '../../known/hand-off.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { factWords } from '../../words/outbox.ts';
import { handOverWords as w } from '../../words/scan.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import '../scan/scan.css';

/** One person's new facts as codes for the next phone, without any network. */
export function HandOverPerson({ id }: { id: string }) {
  const phone = usePhone();
  const [handed, setHanded] = useState<readonly string[]>([]);
  const [over, setOver] = useState<Result<HandOver, GiveProblem> | null>(null);
  const person = phone.rosterPerson(id);
  useEffect(() => {
    let current = true;
    setOver(null);
    phone.handOff.give(id, handed).then((made) => {
      if (current) setOver(made);
    });
    return () => {
      current = false;
    };
  }, [phone, id, handed]);
  useEffect(stayAwake, []);
  return (
    <Shell title={person?.name ?? w.title} sub={person && w.title} back={`/orang/${id}`} bare>
      <div class="stack">
        {over === null && <Skeleton rows={3} />}
        {over?.ok === false && <Empty says={w.problems[over.error.kind]} />}
        {over?.ok && (
          <Codes
            key={over.value.codes[0]}
            over={over.value}
            onRest={() => setHanded([...handed, ...over.value.facts.map((f) => f.id)])}
          />
        )}
        <div class="thumb">
          <Link class="button primary whole" href="/">
            {w.done}
          </Link>
        </div>
      </div>
    </Shell>
  );
}

/** Long enough for a slow camera to catch one, short enough to wait for the next. */
const TURN_MS = 1_200;
const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function Codes({ over, onRest }: { over: HandOver; onRest: () => void }) {
  const n = over.codes.length;
  const [at, setAt] = useState(0);
  const [turning, setTurning] = useState(() => n > 1 && !prefersStill());
  useEffect(() => {
    if (!turning) return;
    const timer = setInterval(() => setAt((i) => (i + 1) % n), TURN_MS);
    return () => clearInterval(timer);
  }, [turning, n]);
  const pick = (i: number) => {
    setTurning(false);
    setAt(i);
  };
  return (
    <>
      <QrCode text={over.codes[at] ?? ''} label={w.label(at + 1, n)} />
      {n === 1 && <p class="center">{w.one}</p>}
      {n > 1 && (
        <fieldset class="codes" aria-label={w.pick}>
          {over.codes.map((code, i) => (
            <button
              key={code}
              type="button"
              aria-label={w.show(i + 1)}
              aria-pressed={i === at}
              onClick={() => pick(i)}
            >
              {i + 1}
            </button>
          ))}
          <Button onPress={() => setTurning(!turning)}>{turning ? w.turning : w.still}</Button>
        </fieldset>
      )}
      <p class="soft">{w.how}</p>
      {over.left > 0 && (
        <section class="card stack">
          <p>{w.left(over.left)}</p>
          <Button whole onPress={onRest}>
            {w.rest}
          </Button>
        </section>
      )}
      <Inside over={over} />
    </>
  );
}

/** What the codes hold, by kind. */
function Inside({ over }: { over: HandOver }) {
  const kinds = new Map<string, number>();
  for (const { kind } of over.facts)
    kinds.set(factWords[kind], (kinds.get(factWords[kind]) ?? 0) + 1);
  return (
    <details class="why">
      <summary>{w.inside(over.facts.length)}</summary>
      <ul class="facts">
        {[...kinds].map(([word, count]) => (
          <li key={word}>
            <span class="grow">{word}</span>
            <span class="value num">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A screen that goes dark in the middle is the commonest reason for starting over. */
function stayAwake(): () => void {
  const lock = navigator.wakeLock?.request('screen').catch(() => null);
  return () => void lock?.then((held) => held?.release());
}
