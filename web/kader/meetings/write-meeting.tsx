import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { MEETINGS } from '#domain/facts/meeting-held.ts';
import type { MeetingNow } from '#domain/meetings/meeting-now.ts';
import { formKey } from '../../known/drafts.ts';
import { type MeetingPlace, meetingPlaces } from '../../known/meeting-places.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { meetingWords as words } from '../../words/meetings.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { useDraft } from '../use-draft.ts';
import { Attendees } from './attendees.tsx';
import {
  type FormLack,
  lackOf,
  type MeetingForm,
  meetingFacts,
  mendMeeting,
  startMeeting,
} from './form-state.ts';
import { Carried, Matters } from './matters.tsx';
import { Suggested } from './suggested.tsx';
import './meetings.css';

const w = words.form;
const NO_ACCESS = <Empty says={words.nowhere} />;

/** A new meeting of this place. */
export function NewMeeting({ scope }: { scope: string }) {
  const phone = usePhone();
  const place = meetingPlaces(useMe(), phone.today()).find((p) => p.scope === scope);
  return (
    <Shell
      title={w.titleNew}
      back="/rapat"
      {...(place ? { sub: <span>{place.label}</span> } : {})}
      bare
    >
      {place ? <Writing place={place} meeting={null} /> : NO_ACCESS}
    </Shell>
  );
}

/** A meeting that was written down wrongly. */
export function MendMeeting({ id }: { id: string }) {
  const phone = usePhone();
  const me = useMe();
  const meeting = phone.meetings.all().find((m) => m.id === id);
  const place = meetingPlaces(me, phone.today()).find((p) => p.scope === meeting?.scope);
  return (
    <Shell title={w.titleMend} back={`/rapat/${id}`} bare>
      {place && meeting ? <Writing place={place} meeting={meeting} /> : NO_ACCESS}
    </Shell>
  );
}

function Writing({ place, meeting }: { place: MeetingPlace; meeting: MeetingNow | null }) {
  const phone = usePhone();
  const me = useMe();
  const save = useSaving();
  const [, go] = useLocation();
  const [lack, setLack] = useState<FormLack | null>(null);
  const today = phone.today();
  const [meetings] = useState(() =>
    phone.meetings.all().filter(({ scope }) => scope === place.scope),
  );
  const { newId } = phone;
  const draft = useDraft<MeetingForm>(
    formKey(meeting?.id ?? place.scope, 'rapat'),
    place.scope,
    () =>
      meeting
        ? mendMeeting(meeting, meetings, newId)
        : startMeeting({ meetings, on: today, me: me.account.name, newId }),
  );
  const form = draft.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    const now = draft.now();
    const missing = lackOf(now, today);
    setLack(missing);
    if (missing) return;
    const id = meeting?.id ?? newId();
    const facts = meetingFacts(now, {
      id,
      scope: place.scope,
      homeOf: (person) => phone.rosterPerson(person)?.posyandu ?? null,
      ...(meeting ? { corrects: meeting.fact } : {}),
    });
    if (await save(facts, draft.key)) go(`/rapat/${id}`, { replace: true });
  };
  return (
    <form class="stack wide" onSubmit={submit}>
      <section class="card stack">
        <SelectField
          label={w.kind}
          value={form.kind}
          onValue={(kind) => draft.change({ kind })}
          options={MEETINGS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <TextField
          label={w.date}
          type="date"
          value={form.date}
          onValue={(date) => draft.change({ date })}
          wrong={lack === 'date' ? w.missing.date : undefined}
        />
        <TextField
          label={w.place}
          value={form.place}
          onValue={(at) => draft.change({ place: at })}
          max={100}
        />
      </section>
      <Attendees draft={draft} />
      <Carried draft={draft} />
      <Suggested draft={draft} place={place} last={meetings[0]?.on ?? null} />
      <Matters draft={draft} />
      <TextField
        label={w.note}
        value={form.note}
        onValue={(note) => draft.change({ note })}
        max={500}
      />
      <div class="thumb">
        <p role="alert">{lack && <span class="wrong">{w.missing[lack]}</span>}</p>
        <Button kind="primary" submit>
          {w.save}
        </Button>
      </div>
    </form>
  );
}
