import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenCamera } from '../../device/camera.ts';
import { receiveWords as w } from '../../words/scan.ts';
import { usePhone } from '../phone-context.ts';
import { Scanner } from '../scan/scanner.tsx';
import { Shell } from '../shell.tsx';
import { Came, type Outcome } from './came.tsx';
import { Progress } from './progress.tsx';
import { type Receiving, START, sawText } from './receiving.ts';

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
