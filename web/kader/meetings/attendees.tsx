import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { meetingWords } from '../../words/meetings.ts';
import type { FormDraft } from '../use-draft.ts';
import type { AttendeeLine, MeetingForm } from './form-state.ts';

const w = meetingWords.form;
const MOST = 60;

/** Who came: those of last time, to be shortened or added to. */
export function Attendees({ draft }: { draft: FormDraft<MeetingForm> }) {
  const { attendees } = draft.value;
  const set = (at: number, more: Partial<AttendeeLine>) =>
    draft.change((now) => ({
      attendees: now.attendees.map((line, i) => (i === at ? { ...line, ...more } : line)),
    }));
  return (
    <section class="card stack">
      <h2>{w.attendees}</h2>
      <p class="hint">{w.attendeesHint}</p>
      {attendees.map((line, i) => (
        // lines have no name of their own while they are typed
        <div class="attendee" key={i}>
          <TextField
            label={w.name}
            value={line.name}
            onValue={(name) => set(i, { name })}
            max={100}
            capitalize
          />
          <TextField
            label={w.institution}
            value={line.institution}
            onValue={(institution) => set(i, { institution })}
            max={100}
          />
          <Button
            kind="plain"
            label={w.remove(line.name || w.name)}
            onPress={() =>
              draft.change((now) => ({ attendees: now.attendees.filter((_, at) => at !== i) }))
            }
          >
            {w.removeShort}
          </Button>
        </div>
      ))}
      {attendees.length < MOST && (
        <Button
          icon="add"
          onPress={() =>
            draft.change((now) => ({
              attendees: [...now.attendees, { name: '', institution: '' }],
            }))
          }
        >
          {w.addAttendee}
        </Button>
      )}
    </section>
  );
}
