import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { allDoubles, type Double } from '../../known/likely-doubles.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { mergeWords } from '../../words/merge.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import './merge.css';

const w = mergeWords.list;
const AT_FIRST = 20;

/** Everybody on this phone who may be registered twice, to be merged or told apart; told apart they are not asked again. */
export function MergeList() {
  const phone = usePhone();
  const { done, found } = useDoubles();
  const [possible, setPossible] = useState(false);
  const [most, setMost] = useState(AT_FIRST);
  const all = phone.people().length;
  const likely = found?.filter((pair) => pair.how !== 'possible') ?? [];
  const pairs = possible ? (found ?? []) : likely;
  const others = (found?.length ?? 0) - likely.length;
  return (
    <Shell title={w.title} back="/lainnya" bare>
      <div class="stack">
        <p>{w.says}</p>
        <p role="status" class="soft num">
          {found === null ? w.checking(done, all) : found.length > 0 ? w.found(pairs.length) : ''}
        </p>
        {found?.length === 0 && <Empty says={w.none} />}
        {pairs.slice(0, most).map((pair) => (
          <Pair key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
        ))}
        {pairs.length > most && (
          <Button whole onPress={() => setMost(most + AT_FIRST)}>
            {w.later(Math.min(AT_FIRST, pairs.length - most))}
          </Button>
        )}
        {!possible && others > 0 && (
          <Button whole onPress={() => setPossible(true)}>
            {w.more(others)}
          </Button>
        )}
      </div>
    </Shell>
  );
}

/** Looked for in slices, so that the screen answers meanwhile; anew when somebody changed. */
function useDoubles(): { done: number; found: readonly Double[] | null } {
  const phone = usePhone();
  const [done, setDone] = useState(0);
  const [found, setFound] = useState<readonly Double[] | null>(null);
  const changed = phone.roster.value;
  useEffect(() => {
    let current = true;
    const breathe = async (count: number): Promise<boolean> => {
      if (current) setDone(count);
      await new Promise((next) => setTimeout(next));
      return current;
    };
    void allDoubles(phone.people(), phone.rosterPerson, breathe).then((pairs) => {
      if (current) setFound(pairs);
    });
    return () => {
      current = false;
    };
  }, [phone, changed]);
  return { done, found };
}

function Pair({ pair: { a, b, reasons } }: { pair: Double }) {
  const phone = usePhone();
  const save = useSaving();
  const on = phone.today();
  const scope = a.posyandu ?? b.posyandu ?? phone.me.value?.posyandu[0]?.id ?? '';
  const tellApart = () =>
    save([{ kind: 'persons-distinct', subject: a.id, scope, on, body: { from: b.id } }]);
  return (
    <section class="card pair">
      <ul class="people">
        {[a, b].map((person) => (
          <li key={person.id}>
            <PersonLine person={person} on={on} href={`/orang/${person.id}`} />
          </li>
        ))}
      </ul>
      <p>{mergeWords.reasons(reasons)}</p>
      <Link
        class="button quiet whole"
        href={`/orang/${a.id}/gabung/${b.id}`}
        aria-label={w.compareLabel(a.name, b.name)}
      >
        {w.merge}
      </Link>
      <Button
        kind="plain"
        whole
        label={w.distinctLabel(a.name, b.name)}
        onPress={() => void tellApart()}
      >
        {w.distinct}
      </Button>
    </section>
  );
}
