import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { MeetingNow, Reviewed } from '#domain/meetings/meeting-now.ts';
import { meetingPlaces } from '../../known/meeting-places.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { meetingWords as words } from '../../words/meetings.ts';
import { sayDate, sayDay } from '../../words/say.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { WhoseCase } from './decision-line.tsx';
import './meetings.css';

const w = words.read;

/** One meeting as it was written down. */
export function MeetingPage({ id }: { id: string }) {
  const phone = usePhone();
  phone.roster.value;
  const meeting = phone.meetings.all().find((m) => m.id === id);
  if (!meeting)
    return (
      <Shell title={words.title} back="/rapat">
        <Empty says={w.gone} />
      </Shell>
    );
  return (
    <Shell
      title={words.kinds[meeting.kind]}
      back="/rapat"
      sub={
        <>
          <span>{sayDay(meeting.on)}</span>
          {meeting.place && <span>{meeting.place}</span>}
        </>
      }
    >
      <div class="stack wide">
        <section class="card stack">
          <h2>{w.attendees}</h2>
          <ul>
            {meeting.attendees.map(({ name, institution }) => (
              <li key={`${name} ${institution}`}>
                {[name, institution].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
        <section class="card stack">
          <h2>{w.matters}</h2>
          {meeting.reviewed.length === 0 && <p class="soft">{w.noMatters}</p>}
          <ul class="stack">
            {meeting.reviewed.map((item) => (
              <Matter key={item.id ?? item.about} item={item} />
            ))}
          </ul>
        </section>
        {meeting.note && (
          <section class="card stack">
            <h2>{w.note}</h2>
            <p>{meeting.note}</p>
          </section>
        )}
        <Mend meeting={meeting} />
      </div>
    </Shell>
  );
}

const Matter = ({ item }: { item: Reviewed }) => {
  const lines = [
    [w.decided, item.decision],
    [w.who, item.who],
    [w.due, item.dueBy && sayDate(item.dueBy)],
  ].filter(([, says]) => says);
  return (
    <li class="matter stack">
      <div>
        <WhoseCase person={item.person} />
        <p>
          <b>{item.about}</b>
        </p>
        {item.done !== undefined && <p>{item.done ? w.done : w.notDone}</p>}
      </div>
      {lines.length > 0 && (
        <dl class="known">
          {lines.map(([name, says]) => (
            <div key={name}>
              <dt class="soft">{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
};

/** For who may write meetings of this place: correcting is a new fact, and so is taking back. */
function Mend({ meeting }: { meeting: MeetingNow }) {
  const phone = usePhone();
  const me = useMe();
  const save = useSaving();
  const [, go] = useLocation();
  const [sure, setSure] = useState(false);
  if (!meetingPlaces(me, phone.today()).some(({ scope }) => scope === meeting.scope)) return null;
  const withdraw = async () => {
    const { id: subject, scope, on, fact } = meeting;
    const gone = { kind: 'fact-withdrawn' as const, subject, scope, on, body: { fact } };
    if (await save([gone])) go('/rapat', { replace: true });
  };
  return (
    <div class="row">
      <Link class="button quiet" href={`/rapat/${meeting.id}/perbaiki`}>
        {w.mend}
      </Link>
      <Button kind="plain" onPress={() => setSure(true)}>
        {w.withdraw}
      </Button>
      {sure && (
        <Sheet title={w.withdrawSure} onClose={() => setSure(false)}>
          <p>{w.withdrawSays}</p>
          <Button kind="danger" whole onPress={() => void withdraw()}>
            {w.withdraw}
          </Button>
          <Button whole onPress={() => setSure(false)}>
            {w.keep}
          </Button>
        </Sheet>
      )}
    </div>
  );
}
