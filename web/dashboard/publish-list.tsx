import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Publication } from '#domain/publish/publication.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Strip } from '../ui/strip.tsx';
import { publishWords as w } from '../words/publish.ts';
import { sayDate } from '../words/say.ts';
import { Frame } from './frame.tsx';
import { PUBLISH_AT, sayMoment } from './office.ts';
import { titleOf } from './publish-names.ts';
import { useReader } from './reader.ts';

interface ListProps {
  path: string;
  list: readonly Publication[];
  onChange: () => void;
}

/** Everything the district published, the newest first: what, since when, by whom, and whether it holds. */
export function PublishList({ path, list, onChange }: ListProps) {
  const { ask } = useReader();
  const [asked, setAsked] = useState<Publication | null>(null);
  const [said, setSaid] = useState<'gone' | 'begun' | null>(null);
  const withdraw = async ({ id }: Publication) => {
    setAsked(null);
    const answer = await ask.json(`${path}/${id}/withdraw`, {});
    setSaid(answer.ok ? 'gone' : 'begun');
    onChange();
  };
  return (
    <Frame title={w.title} back="/desa">
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <div aria-live="polite">
          {said && <Strip tone={said === 'gone' ? 'good' : 'watch'}>{w[said]}</Strip>}
        </div>
        <Link class="button primary whole" href={`${PUBLISH_AT}/baru`}>
          {w.create}
        </Link>
        {list.length === 0 && <Empty says={w.none} />}
        {list.map((one) => (
          <OneVersion key={one.id} one={one} all={list} onWithdraw={() => setAsked(one)} />
        ))}
      </div>
      {asked && (
        <Sheet title={w.withdrawTitle} onClose={() => setAsked(null)}>
          <p>
            <b>{titleOf(asked.kind, asked.name)}</b>. {w.version(asked.version)}.
          </p>
          <p>{w.withdrawSays}</p>
          <Button kind="danger" whole onPress={() => void withdraw(asked)}>
            {w.withdrawDo}
          </Button>
          <Button whole onPress={() => setAsked(null)}>
            {w.keep}
          </Button>
        </Sheet>
      )}
    </Frame>
  );
}

interface OneProps {
  one: Publication;
  all: readonly Publication[];
  onWithdraw: () => void;
}

function OneVersion({ one, all, onWithdraw }: OneProps) {
  const { on } = useReader();
  const coming = one.withdrawnAt === null && one.since > on;
  return (
    <section class="card stack" aria-label={`${titleOf(one.kind, one.name)}, ${one.version}`}>
      <div>
        <p class="soft small">{w.kinds[one.kind]}</p>
        <h2>{titleOf(one.kind, one.name)}</h2>
      </div>
      <p>
        <b>{w.version(one.version)}</b>. {sayState(one, all, on)}.
      </p>
      <p>{one.note}</p>
      <p class="soft small">{w.by(one.publishedBy ?? w.atServer, sayMoment(one.publishedAt))}</p>
      {coming && (
        <Button kind="danger" onPress={onWithdraw}>
          {w.withdraw}
        </Button>
      )}
    </section>
  );
}

function sayState(one: Publication, all: readonly Publication[], on: string): string {
  if (one.withdrawnAt !== null) return w.withdrawn(sayMoment(one.withdrawnAt));
  if (one.since > on) return w.coming(sayDate(one.since));
  const later = all.some(
    (other) =>
      other.kind === one.kind &&
      other.name === one.name &&
      other.withdrawnAt === null &&
      other.since <= on &&
      (other.since > one.since ||
        (other.since === one.since && other.publishedAt > one.publishedAt)),
  );
  return later ? w.past : w.since(sayDate(one.since));
}
