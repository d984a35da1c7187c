import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { addDays, type LocalDate } from '#domain/calendar.ts';
import { type Decision, openDecisions } from '#domain/meetings/decisions.ts';
import type { MeetingNow } from '#domain/meetings/meeting-now.ts';
import { type MeetingWeek, meetingWeeks, missedWeeks } from '#domain/meetings/weeks.ts';
import { type MeetingPlace, meetingPlaces } from '../../known/meeting-places.ts';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { meetingWords as w } from '../../words/meetings.ts';
import { sayDate } from '../../words/say.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { DecisionLine } from './decision-line.tsx';
import { firstOpenDay } from './first-open-day.ts';
import './meetings.css';

/** Twelve weeks with this one. */
const SHOWN_DAYS = 77;

/** The meetings of a village (or of a posyandu, for its coordinator): what is still to be done, and week by week. */
export function Meetings() {
  const phone = usePhone();
  const places = meetingPlaces(useMe(), phone.today());
  const [scope, setScope] = useState(places[0]?.scope);
  const place = places.find((p) => p.scope === scope);
  return (
    <Shell title={w.title} back="/lainnya">
      {place ? (
        <div class="stack wide">
          {places.length > 1 && (
            <SelectField
              label={w.at}
              value={place.scope}
              onValue={setScope}
              options={places.map((p) => ({ value: p.scope, label: p.label }))}
            />
          )}
          <MeetingsAt key={place.scope} place={place} />
        </div>
      ) : (
        <Empty says={w.nowhere} />
      )}
    </Shell>
  );
}

function MeetingsAt({ place }: { place: MeetingPlace }) {
  const phone = usePhone();
  phone.roster.value;
  const on = phone.today();
  const meetings = phone.meetings.all().filter((m) => m.scope === place.scope);
  const asked = { meetings, firstOpenDay: firstOpenDay(phone, place), until: on, on };
  const weeks = meetingWeeks({ ...asked, from: addDays(on, -SHOWN_DAYS) });
  const others = meetings.filter(({ kind }) => kind !== 'weekly');
  return (
    <>
      <p class="soft">{w.about}</p>
      <Link class="button primary whole" href={`/rapat/baru/${encodeURIComponent(place.scope)}`}>
        {w.add}
      </Link>
      {meetings.length > 0 && <Open decisions={openDecisions(meetings, on)} />}
      <Weeks weeks={weeks} meetings={meetings} />
      {others.length > 0 && (
        <section class="stack">
          <h2>{w.others}</h2>
          <ul class="people">
            {others.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} says={w.kinds[meeting.kind]} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const Open = ({ decisions }: { decisions: readonly Decision[] }) => (
  <section class="card stack">
    <h2>{w.open.title}</h2>
    {decisions.length === 0 && <p class="soft">{w.open.none}</p>}
    <ul class="stack">
      {decisions.map((decision) => (
        <DecisionLine key={decision.item.id ?? decision.item.about} decision={decision} />
      ))}
    </ul>
  </section>
);

interface WeeksProps {
  weeks: readonly MeetingWeek[];
  meetings: readonly MeetingNow[];
}

const Weeks = ({ weeks, meetings }: WeeksProps) => {
  const missed = missedWeeks(weeks).length;
  return (
    <section class="stack">
      <h2>{w.weeksTitle}</h2>
      {weeks.length === 0 && <p class="soft">{w.noWeeks}</p>}
      {weeks.length > 0 && <p>{missed > 0 ? w.missed(missed) : w.noneMissed}</p>}
      <ol class="weeks">
        {weeks.map((week) => (
          <Week key={week.monday} week={week} meetings={meetings} />
        ))}
      </ol>
      {missed > 0 && <p class="soft small">{w.holiday}</p>}
    </section>
  );
};

const Week = ({ week, meetings }: { week: MeetingWeek; meetings: readonly MeetingNow[] }) => (
  <li class="week" data-state={week.state}>
    <p>
      {w.week(week.monday, week.sunday)}
      <span class="weekstate">
        <Icon name={STATE_ICONS[week.state]} size={20} />
        {w.weeks[week.state]}
      </span>
    </p>
    {week.meetings.length > 0 && (
      <ul class="people">
        {meetings
          .filter(({ id }) => week.meetings.includes(id))
          .map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} says={sayDate(meeting.on)} />
          ))}
      </ul>
    )}
  </li>
);

const STATE_ICONS = { held: 'check', missed: 'alert', open: 'dots' } as const;

const MeetingItem = ({ meeting, says }: { meeting: MeetingNow; says: string }) => (
  <li>
    <Link class="person" href={`/rapat/${meeting.id}`}>
      <span class="grow">
        <span class="name">{says}</span>
        <span class="about" style={{ display: 'block' }}>
          {countsOf(meeting, meeting.kind === 'weekly' ? null : meeting.on)}
        </span>
      </span>
    </Link>
  </li>
);

function countsOf({ attendees, reviewed }: MeetingNow, on: LocalDate | null): string {
  const counts = w.counts(attendees.length, reviewed.filter((item) => item.decision).length);
  return on === null ? counts : `${sayDate(on)}, ${counts}`;
}
