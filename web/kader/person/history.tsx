import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Fact } from '#domain/facts/fact.ts';
import { isWaiting } from '../../known/acts.ts';
import { Button } from '../../ui/button.tsx';
import { personWords as w } from '../../words/person.ts';
import { sayDate } from '../../words/say.ts';
import { useForWorker, useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { atVisit, type Visit } from '../steps/visit.ts';
import { useFate } from '../use-fate.ts';
import { FateSign, WhyRefused } from './fact-fate.tsx';
import { MendFact } from './mend-fact.tsx';
import { FromRecord } from './merge-also.tsx';
import { type Line, only, type TimelineDay, timeline } from './timeline.ts';
import { type AccountNames, mostly, writtenWhere } from './written.ts';

const FIRST_DAYS = 6;

const KINDS = ['all', 'measured', 'served', 'referred', 'event'] as const;

/** Every day with everything written on it, of every place; what no longer counts is struck, not gone (T0.10). */
export function History({ visit }: { visit: Visit }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all');
  const [all, setAll] = useState(false);
  const [mending, setMending] = useState<Line | null>(null);
  const names = useAccountNames();
  const every = useMemo(() => timeline(visit.known), [visit]);
  const days = useMemo(() => only(every, kind), [every, kind]);
  const shown = all ? days.length : Math.min(FIRST_DAYS, days.length);
  // a sheet that opens or closes draws none of five years' days again
  const lines = useMemo(
    () =>
      days
        .slice(0, shown)
        .map((day) => (
          <DayOf key={day.on} day={day} visit={visit} names={names} onMend={setMending} />
        )),
    [days, shown, visit, names],
  );
  if (every.length === 0) return <p class="soft">{w.nothing}</p>;
  return (
    <>
      <fieldset class="row chips" aria-label={w.history.filter}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
          >
            {w.history.kinds[one]}
          </button>
        ))}
      </fieldset>
      {days.length === 0 && <p class="soft">{w.history.none}</p>}
      <ol class="timeline">{lines}</ol>
      {shown < days.length && (
        <Button onPress={() => setAll(true)}>{w.older(days.length - shown)}</Button>
      )}
      {mending && <MendFact visit={visit} line={mending} onClose={() => setMending(null)} />}
    </>
  );
}

/** Accounts that sign in on this phone, by name; others are said by what they are. */
function useAccountNames(): AccountNames {
  const phone = usePhone();
  const [names, setNames] = useState<AccountNames>(new Map());
  useEffect(() => {
    let current = true;
    phone.accounts().then((all) => {
      if (current) setNames(new Map(all.map((a) => [a.id, a.name])));
    });
    return () => {
      current = false;
    };
  }, [phone]);
  return names;
}

interface DayOfProps {
  day: TimelineDay;
  visit: Visit;
  names: AccountNames;
  onMend: (line: Line) => void;
}

function DayOf({ day, visit, names, onMend }: DayOfProps) {
  const me = useMe();
  const where = day.lines.map((line) => writtenWhere(line.fact, me, names));
  const usual = mostly(where);
  return (
    <li>
      <h3>{sayDate(day.on)}</h3>
      <p class="soft small">{usual}</p>
      <ul class="facts">
        {day.lines.map((line, i) => (
          <LineOf
            key={line.fact.id}
            line={line}
            visit={visit}
            where={where[i] === usual ? '' : (where[i] ?? '')}
            onMend={onMend}
          />
        ))}
      </ul>
    </li>
  );
}

interface LineOfProps {
  line: Line;
  visit: Visit;
  /** where it was written, when that is not where the rest of its day was */
  where: string;
  onMend: (line: Line) => void;
}

function LineOf({ line, visit, where, onMend }: LineOfProps) {
  const fate = useFate(line.fact.id);
  return (
    <li>
      <span class="grow">
        <span class={line.gone ? 'struck' : ''}>
          {line.title}
          {line.says && <b class="num"> {line.says}</b>}
        </span>
        {line.gone && <small>{sayGone(line)}</small>}
        {where && <small>{where}</small>}
        <FromRecord visit={visit} subject={line.fact.subject} />
        <Confirmation line={line} visit={visit} />
        <WhyRefused fate={fate} />
      </span>
      <span class="value">
        <FateSign fate={fate} />
        {!line.gone && canBeMended(line.fact) && (
          <Button
            kind="plain"
            label={`${w.correct.open}: ${line.title}, ${sayDate(line.fact.on)}`}
            onPress={() => onMend(line)}
          >
            {w.correct.open}
          </Button>
        )}
      </span>
    </li>
  );
}

const sayGone = ({ gone, because }: Line): string => {
  if (gone === 'replaced') return w.replaced;
  return because ? w.history.because(because) : w.withdrawn;
};

/** Who somebody is has its own form; how they came into the register is not taken back from here. */
const canBeMended = (fact: Fact): boolean =>
  fact.kind !== 'person-registered' && fact.kind !== 'person-corrected';

/** Acts a kader typed wait for a health worker; she confirms them here (ruling 4). */
function Confirmation({ line, visit }: { line: Line; visit: Visit }) {
  const me = useMe();
  const forWorker = useForWorker();
  const save = useSaving();
  const { fact } = line;
  const isAct = fact.kind === 'service-given' || fact.kind === 'referral-made';
  if (!isAct || line.gone) return null;
  if (line.confirmed) return <small>{w.wasConfirmed}</small>;
  const doneBy = fact.kind === 'service-given' ? fact.body.givenBy : fact.body.decidedBy;
  if (!forWorker) return fact.by === me.account.id ? <small>{w.waits}</small> : null;
  if (!isWaiting(me, { by: fact.by, doneBy })) return null;
  const confirm = () =>
    save([
      {
        ...atVisit(visit),
        scope: fact.scope,
        kind: 'service-confirmed',
        body: { fact: fact.id },
      },
    ]);
  return (
    <Button kind="plain" onPress={() => void confirm()}>
      {w.confirm}
    </Button>
  );
}
