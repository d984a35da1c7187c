import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { Empty, Progress, Skeleton } from '../ui/empty.tsx';
import { monthWords as w } from '../words/month.ts';
import { Frame } from './frame.tsx';
import './place.css';
import { useReader } from './reader.ts';
import type { CountingNow } from './use-phone-month.ts';

interface PhoneFrameProps<T> {
  title: string;
  sub: string;
  back: string;
  /** what stands above the numbers, also while they are counted */
  above?: ComponentChildren;
  now: CountingNow<T>;
  /** said when the phone has no such number */
  missing: string;
  children: (value: T) => ComponentChildren;
}

/** A page the phone makes by itself: where it comes from, how far the counting is, and then what was counted. */
export function PhoneFrame<T>(props: PhoneFrameProps<T>) {
  const { title, sub, back, above, now, missing, children } = props;
  return (
    <Frame title={title} sub={sub} back={back}>
      <div class="stack wide place">
        {above}
        <Counting now={now} />
        {now.value === 'missing' && <Empty says={missing} />}
        {now.value !== null && now.value !== 'missing' && children(now.value)}
        <FromPhone />
      </div>
    </Frame>
  );
}

/** Where these numbers come from, and what they cannot hold (ruling 16). */
function FromPhone() {
  const { me } = useReader();
  const guarded = me.feeds.some((feed) => feed.endsWith('!s'));
  return (
    <section class="noprint" data-from="phone">
      <details class="why">
        <summary>{w.fromSays}</summary>
        <p>{w.saved}</p>
        <p>
          <b>{w.missing}</b>
        </p>
        <ul class="points">
          <li>{w.notOthers}</li>
          <li>{w.notGuests}</li>
          {!guarded && <li>{w.notSensitive}</li>}
        </ul>
      </details>
    </section>
  );
}

function Counting<T>({ now: { value, progress, stopped, stop, goOn } }: { now: CountingNow<T> }) {
  if (stopped)
    return (
      <section class="card stack" data-counting="stopped">
        <p>{w.stopped}</p>
        <Button kind="primary" onPress={goOn}>
          {w.goOn}
        </Button>
      </section>
    );
  if (progress)
    return (
      <section class="card stack" data-counting="running">
        <p role="status">{w.counting(progress.done, progress.of)}</p>
        <Progress {...progress} label={w.counted} />
        <p class="soft small">{w.first}</p>
        <Button onPress={stop}>{w.stop}</Button>
      </section>
    );
  if (value !== null) return null;
  return (
    <div aria-busy="true">
      <p class="said">{w.counted}</p>
      <Skeleton rows={6} />
    </div>
  );
}
