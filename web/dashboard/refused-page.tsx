import { useState } from 'preact/hooks';
import { type HeldRow, readHeld } from '../known/read-office.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Strip } from '../ui/strip.tsx';
import { refusedWords as w } from '../words/refused.ts';
import { askWords } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { Frame } from './frame.tsx';
import { saysWhy, withReason } from './office.ts';
import { useReader } from './reader.ts';
import { HeldGroup } from './refused-group.tsx';
import { useList } from './use-list.ts';

export type HeldAct = { act: 'release' | 'keep' } | { act: 'reassign'; scope: string };

/** Facts the server did not take: a coordinator lets them in, moves them, or leaves them. Nothing is dropped (ruling 11). */
export function RefusedPage() {
  const { me, ask, home } = useReader();
  const [shelf, setShelf] = useState<'waiting' | 'kept'>('waiting');
  const [because, setBecause] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const path = withReason(`/api/quarantine${shelf === 'kept' ? '?kept=yes' : ''}`, because);
  const { list, problem, again } = useList(path, readHeld);
  const settle = async (rows: readonly HeldRow[], what: HeldAct) => {
    let done = 0;
    let unreadable = 0;
    for (const row of rows) {
      const body = what.act === 'reassign' ? { scope: what.scope } : {};
      const answer = await ask.json(`/api/quarantine/${row.id}/${what.act}`, body);
      if (answer.ok) done += 1;
      else unreadable += 1;
    }
    const told = done === 0 ? '' : what.act === 'keep' ? w.left : w.accepted(done);
    setSaid([told, unreadable > 0 ? w.unreadable(unreadable) : ''].filter(Boolean).join(' '));
    again();
  };
  return (
    <Frame title={w.title} back={home}>
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <Choice
          label={w.which}
          across
          value={shelf}
          onValue={setShelf}
          options={(['waiting', 'kept'] as const).map((value) => ({ value, label: w[value] }))}
        />
        <div aria-live="polite">{said && <Strip tone="good">{said}</Strip>}</div>
        {saysWhy(me) &&
          because === null &&
          (list?.length ?? 0) > 0 &&
          (asking ? (
            <BecauseForm onReason={setBecause} />
          ) : (
            <Button icon="eye" onPress={() => setAsking(true)}>
              {w.showNames}
            </Button>
          ))}
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={4} />}
        {list?.length === 0 && <Empty says={shelf === 'kept' ? w.nothingKept : w.nothing} />}
        {grouped(list ?? []).map((rows) => (
          <HeldGroup key={rows[0]?.id} rows={rows} kept={shelf === 'kept'} onSettle={settle} />
        ))}
      </div>
    </Frame>
  );
}

/** One card for each author and reason: a lost phone brings forty at once. */
function grouped(rows: readonly HeldRow[]): HeldRow[][] {
  const groups = new Map<string, HeldRow[]>();
  for (const row of rows) {
    const key = `${row.account} ${row.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
