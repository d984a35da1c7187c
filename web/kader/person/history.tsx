import { useState } from 'preact/hooks';
import type { Fact } from '#domain/facts/fact.ts';
import { isWaiting } from '../../known/acts.ts';
import { Button } from '../../ui/button.tsx';
import { personWords as w } from '../../words/person.ts';
import { sayDate } from '../../words/say.ts';
import { FateMark } from '../fate-mark.tsx';
import { useForWorker, useMe } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { atVisit, type Visit } from '../steps/visit.ts';
import { MendFact } from './mend-fact.tsx';
import { FromRecord } from './merge-also.tsx';
import { type Line, type TimelineDay, timeline } from './timeline.ts';

const FIRST_DAYS = 6;

/** Every day with everything written on it; what no longer counts is struck, not gone. */
export function History({ visit }: { visit: Visit }) {
  const days = timeline(visit.known);
  const [all, setAll] = useState(false);
  const [mending, setMending] = useState<Line | null>(null);
  const shown = all ? days : days.slice(0, FIRST_DAYS);
  if (days.length === 0) return <p class="soft">{w.nothing}</p>;
  return (
    <>
      <ol class="timeline">
        {shown.map((day) => (
          <DayOf key={day.on} day={day} visit={visit} onMend={setMending} />
        ))}
      </ol>
      {shown.length < days.length && (
        <Button onPress={() => setAll(true)}>{w.older(days.length - shown.length)}</Button>
      )}
      {mending && <MendFact visit={visit} line={mending} onClose={() => setMending(null)} />}
    </>
  );
}

interface DayOfProps {
  day: TimelineDay;
  visit: Visit;
  onMend: (line: Line) => void;
}

const DayOf = ({ day, visit, onMend }: DayOfProps) => (
  <li>
    <h3>{sayDate(day.on)}</h3>
    <ul class="facts">
      {day.lines.map((line) => (
        <LineOf key={line.fact.id} line={line} visit={visit} onMend={onMend} />
      ))}
    </ul>
  </li>
);

interface LineOfProps {
  line: Line;
  visit: Visit;
  onMend: (line: Line) => void;
}

const LineOf = ({ line, visit, onMend }: LineOfProps) => (
  <li>
    <span class={`grow ${line.gone ? 'struck' : ''}`}>
      {line.title}
      {line.says && <b class="num"> {line.says}</b>}
      {line.gone && <small>{line.gone === 'withdrawn' ? w.withdrawn : w.replaced}</small>}
      <FromRecord visit={visit} subject={line.fact.subject} />
      <Confirmation line={line} visit={visit} />
    </span>
    <span class="value">
      <FateMark fact={line.fact.id} quiet />
      {!line.gone && canBeMended(line.fact) && (
        <Button kind="plain" onPress={() => onMend(line)}>
          {w.correct.open}
        </Button>
      )}
    </span>
  </li>
);

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
