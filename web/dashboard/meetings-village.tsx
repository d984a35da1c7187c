import type { ToldMeeting, VillageMeetings } from '#domain/meetings/place-meetings.ts';
import { missedWeeks } from '#domain/meetings/weeks.ts';
import { Icon } from '../ui/icon.tsx';
import { meetingWords } from '../words/meetings.ts';
import { sayDate } from '../words/say.ts';

const w = meetingWords.office;

interface MeetingsVillageProps {
  village: VillageMeetings;
  /** the only one: open from the start */
  alone: boolean;
}

/** One village: the weeks it missed, what is still to be done, and its meetings; cases of people are only counted. */
export const MeetingsVillage = ({ village, alone }: MeetingsVillageProps) => {
  const { name, decisions, meetings } = village;
  const missed = missedWeeks(village.weeks);
  if (missed.length === 0 && !decisions?.length && !meetings?.length) return null;
  return (
    <details class="card meetvillage" open={alone}>
      <summary>{name}</summary>
      <div class="stack">
        {missed.length > 0 && (
          <section class="stack">
            <h3>{w.missedIn}</h3>
            <ul>
              {missed.map(({ monday, sunday }) => (
                <li key={monday}>{meetingWords.week(monday, sunday)}</li>
              ))}
            </ul>
          </section>
        )}
        {decisions && decisions.length > 0 && (
          <section class="stack">
            <h3>{w.decisions}</h3>
            <ul class="stack">
              {decisions.map((d) => (
                <li key={`${d.about} ${d.decidedOn}`}>
                  <b>{d.decision}</b>
                  <p>{d.about}</p>
                  <p class="soft">
                    {[d.who, meetingWords.open.decided(d.decidedOn)].filter(Boolean).join(' · ')}
                  </p>
                  {d.dueBy && (
                    <p class={d.overdue ? 'meetlate' : 'soft'}>
                      {d.overdue && <Icon name="alert" size={18} />}{' '}
                      {d.overdue
                        ? meetingWords.open.overdue(d.dueBy)
                        : meetingWords.open.due(d.dueBy)}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {meetings?.map((meeting) => (
          <Meeting key={meeting.id} meeting={meeting} />
        ))}
      </div>
    </details>
  );
};

const Meeting = ({
  meeting: { kind, on, attendees, matters, cases },
}: {
  meeting: ToldMeeting;
}) => (
  <section class="stack meetone">
    <h3>
      {sayDate(on)} · {meetingWords.kinds[kind]}
    </h3>
    <p class="soft">
      {attendees
        .map(({ name, institution }) => [name, institution].filter(Boolean).join(', '))
        .join('; ')}
    </p>
    {cases > 0 && <p>{w.cases(cases)}</p>}
    <ul>
      {matters.map(({ about, decision, done }) => (
        <li key={about}>
          {[about, decision, done === true && meetingWords.read.done].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  </section>
);
