import { useEffect, useState } from 'preact/hooks';
import type { Quarantined, UnsentFact } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ReceiptMark } from '../../ui/receipt-mark.tsx';
import { outboxWords as w } from '../../words/outbox.ts';
import { syncTroubleWords } from '../../words/problems.ts';
import { carriedWords } from '../../words/scan.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { DaysSent } from './days-sent.tsx';
import { nameOf } from './name-of.ts';
import { Refused } from './refused.tsx';

const SHOWN = 50;

/** What has not left this phone, what was refused and why, what could not be read. Nothing is ever hidden. */
export function Outbox() {
  const phone = usePhone();
  const [unsent, setUnsent] = useState<UnsentFact[] | null>(null);
  const [unread, setUnread] = useState<Quarantined[]>([]);
  const { unsent: waiting, refused } = phone.sync.value;
  const changed = `${phone.roster.value} ${waiting} ${refused}`;
  useEffect(() => {
    let current = changed !== '';
    Promise.all([phone.unsent(), phone.quarantined()]).then(([facts, strange]) => {
      if (!current) return;
      setUnsent(facts);
      setUnread(strange);
    });
    return () => {
      current = false;
    };
  }, [phone, changed]);
  const toMend = unsent?.filter((u) => typeof u.fate !== 'string') ?? [];
  const onWay = unsent?.filter((u) => u.fate === 'unsent') ?? [];
  return (
    <Shell title={w.title}>
      <div class="stack wide">
        <SyncLine />
        {unsent === null && <Skeleton />}
        {toMend.length > 0 && (
          <section class="stack">
            <h2>{w.refused}</h2>
            {toMend.map((u) => (
              <Refused key={u.id} unsent={u} />
            ))}
          </section>
        )}
        <DaysSent />
        {unread.length > 0 && <Unread unread={unread} />}
        {onWay.length > 0 && <Waiting facts={onWay} />}
      </div>
    </Shell>
  );
}

/** All is there only when what others handed over is there too. */
function headline(unsent: number, refused: number, carried: number): string {
  if (unsent > 0) return w.waiting(unsent);
  if (refused > 0) return w.toBeMended(refused);
  return carried > 0 ? carriedWords.waiting(carried) : w.allArrived;
}

function SyncLine() {
  const phone = usePhone();
  const { state, unsent, refused, carried = 0, lastAt, lastError } = phone.sync.value;
  const time = lastAt ? new Date(lastAt).toTimeString().slice(0, 5).replace(':', '.') : null;
  return (
    <section class="card stack">
      <div class="row">
        <Mark size={40} filled={unsent + refused + carried === 0 ? 5 : 3} />
        <div class="grow">
          <b>{headline(unsent, refused, carried)}</b>
          <p class="soft small">
            {lastError ? `${syncTroubleWords[lastError]} ` : ''}
            {time ? w.lastAt(time) : w.never}
          </p>
        </div>
      </div>
      {unsent > 0 && <p class="soft small">{w.safe}</p>}
      {unsent > 0 && carried > 0 && <p class="soft small">{carriedWords.waiting(carried)}</p>}
      <Button
        icon="outbox"
        whole
        disabled={state === 'syncing'}
        onPress={() => void phone.syncNow()}
      >
        {state === 'syncing' ? w.sending : w.send}
      </Button>
    </section>
  );
}

const Unread = ({ unread }: { unread: readonly Quarantined[] }) => (
  <section class="stack">
    <h2>{w.quarantine}</h2>
    {unread.map((q) => (
      <article class="finding unknown" key={`${q.at}${q.entry?.id ?? ''}`}>
        <p>{w.quarantineSays}</p>
        <p class="soft small">{q.reason}</p>
        <p>
          <b>{w.toMend}:</b> {w.quarantineDoes}
        </p>
      </article>
    ))}
  </section>
);

const Waiting = ({ facts }: { facts: readonly UnsentFact[] }) => {
  const phone = usePhone();
  return (
    <section class="card">
      <ul class="facts">
        {facts.slice(0, SHOWN).map((u) => (
          <li key={u.id}>
            <span class="grow">
              {nameOf(u, u.fact ? phone.rosterPerson(u.fact.subject)?.name : undefined)}
            </span>
            <ReceiptMark state="unsent" />
          </li>
        ))}
      </ul>
      {facts.length > SHOWN && <p class="soft">{w.moreLines(facts.length - SHOWN)}</p>}
    </section>
  );
};
