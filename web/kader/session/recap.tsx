import { useState } from 'preact/hooks';
import { daysBetween } from '#domain/calendar.ts';
import { educatedShare } from '#domain/sessions/tally.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import type { SessionNow } from '../../known/phone.ts';
import { DAYS_OF_VISITS } from '../../known/visits.ts';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Table } from '../../ui/table.tsx';
import { groupWords } from '../../words/groups.ts';
import { sayDay, sayList, sayNumber } from '../../words/say.ts';
import { recapWords as w, whyVisitWords } from '../../words/session.ts';
import { TodaySent } from '../outbox/days-sent.tsx';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { atSession, usePlaceName } from './at-session.tsx';
import type { PersonInGroups, TallyNow } from './gather-tally.ts';
import { NextDay } from './next-day.tsx';
import { Signing } from './signing.tsx';
import { StillOldDate } from './still-old-date.tsx';
import { TruthLine } from './truth-line.tsx';
import { useNow } from './use-now.ts';
import { useTally } from './use-tally.ts';

/** The tally of one open day in paper's terms, who stands behind it, and who put their name to it. */
export const Recap = atSession(({ session }) => {
  const phone = usePhone();
  const old = daysBetween(session.on, phone.today()) > DAYS_OF_VISITS;
  const placeName = usePlaceName();
  return (
    <Shell
      title={w.title}
      back={session.status === 'open' ? '/' : `/hari/${session.id}`}
      sub={
        <>
          <span>{placeName(session.scope)}</span>
          <span>{sayDay(session.on)}</span>
        </>
      }
    >
      <div class="stack">
        <div class="row between">
          <b>{session.closed ? w.closed : w.open}</b>
          {session.closed && session.on === phone.today() && <TodaySent />}
        </div>
        <StillOldDate session={session} />
        {old ? <Kept session={session} /> : <Counted session={session} />}
        {session.closed && <NextDay session={session} />}
      </div>
    </Shell>
  );
});

function Counted({ session }: { session: SessionNow }) {
  const counted = useTally(session);
  if (!counted) return <Skeleton />;
  return (
    <>
      <Truth counted={counted} />
      <Numbers tally={counted.tally} />
      <Lists counted={counted} on={session.on} />
      <Signing session={session} tally={counted.tally} />
    </>
  );
}

/** A day so long ago that this phone's lists no longer tell who came: what was signed, or seen at the closing. */
function Kept({ session }: { session: SessionNow }) {
  const tally = session.signature?.tally ?? session.tally;
  if (!tally) return <Empty says={w.tooOld} />;
  return (
    <>
      <p class="soft">{w.asKept}</p>
      <Numbers tally={tally} />
      <Signing session={session} tally={tally} />
    </>
  );
}

function Truth({ counted }: { counted: TallyNow }) {
  return (
    <>
      <TruthLine nowMs={useNow()} />
      {counted.countedHere && <p class="soft small">{w.frozenHere}</p>}
    </>
  );
}

const columns = [
  { label: w.group },
  { label: w.targets, number: true },
  { label: w.attended, number: true },
  { label: w.absent, number: true },
];

function Numbers({ tally }: Pick<TallyNow, 'tally'>) {
  const row = (key: Group | 'all') => (
    <tr key={key}>
      <th scope="row">{key === 'all' ? w.all : groupWords[key]}</th>
      {[tally.targets, tally.attended, tally.absent].map((counts, i) => (
        <td key={columns[i + 1]?.label} class="right num">
          {sayNumber(counts[key] ?? 0)}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <Table caption={w.table} columns={columns}>
        {GROUPS.map(row)}
        {row('all')}
      </Table>
      <p class="soft small">{w.allHint}</p>
      <Beside tally={tally} />
    </>
  );
}

function Beside({ tally }: Pick<TallyNow, 'tally'>) {
  const came = (tally.attended.all ?? 0) + tally.outsideTargets + tally.guests;
  const percent = Math.round((educatedShare(tally) ?? 0) * 100);
  const rows: [string, string, string?][] = [
    [w.guests, sayNumber(tally.guests)],
    [w.outside, sayNumber(tally.outsideTargets), w.outsideHint],
    [w.referred, sayNumber(tally.referred.all ?? 0)],
    [w.toVisit, sayNumber(tally.toVisit.all ?? 0)],
    [w.educated, came > 0 ? w.educatedShare(tally.educated, came, percent) : sayNumber(0)],
    [w.unconfirmed, sayNumber(tally.unconfirmed), w.unconfirmedHint],
  ];
  return (
    <ul class="card counts">
      {rows.map(([name, says, hint]) => (
        <li key={name} class="row between">
          <span class="grow">
            {name}
            {hint && <small class="soft">{hint}</small>}
          </span>
          <b class="num">{says}</b>
        </li>
      ))}
    </ul>
  );
}

type Chosen = Group | 'all';
/** Every group of the recap can be asked for by itself. */
export const groupOptions: readonly { value: Chosen; label: string }[] = [
  { value: 'all', label: w.everybody },
  ...GROUPS.map((group) => ({ value: group, label: groupWords[group] })),
];

function Lists({ counted, on }: { counted: TallyNow; on: string }) {
  const [group, setGroup] = useState<Chosen>('all');
  const of = <T extends PersonInGroups>(people: readonly T[]): T[] =>
    people.filter((one) => group === 'all' || one.groups.includes(group));
  return (
    <section class="stack">
      <SelectField label={w.filter} value={group} onValue={setGroup} options={groupOptions} />
      <People title={w.came} people={of(counted.came)} on={on} />
      <People title={w.referred} people={of(counted.referred)} on={on} />
      <People
        title={w.toVisit}
        people={of(counted.visits)}
        on={on}
        why={(one) => sayList(one.why.map((why) => whyVisitWords[why]))}
      />
      <People title={w.absent} people={of(counted.absent)} on={on} />
    </section>
  );
}

interface PeopleProps<T> {
  title: string;
  people: readonly T[];
  on: string;
  why?: (one: T) => string;
}

/** More than this nobody reads on a phone; the numbers hold them all, and the group narrows the list. */
const MOST = 60;

const People = <T extends PersonInGroups>({ title, people, on, why }: PeopleProps<T>) => (
  <details class="folded">
    <summary>
      <Icon name="next" size={20} />
      <span class="grow">{title}</span>
      <b class="num">{sayNumber(people.length)}</b>
    </summary>
    {people.length === 0 && <p class="soft">{w.nobody}</p>}
    <ul class="people">
      {people.slice(0, MOST).map((one) => (
        <li key={one.person.id}>
          <PersonLine person={one.person} on={on} href={`/orang/${one.person.id}`} />
          {why && <p class="soft small below">{why(one)}</p>}
        </li>
      ))}
    </ul>
    {people.length > MOST && <p class="soft">{w.more(people.length - MOST)}</p>}
  </details>
);
