import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { meetingWords as words } from '../../words/meetings.ts';
import { usePhone } from '../phone-context.ts';
import type { FormDraft } from '../use-draft.ts';
import { WhoseCase } from './decision-line.tsx';
import { emptyMatter, type MatterLine, type MeetingForm } from './form-state.ts';

const w = words.form;
/** A fact holds no more. */
const MOST = 60;
const TASKS = (['none', 'home-visit', 'follow-up'] as const).map((value) => ({
  value,
  label: () => w.tasks[value],
}));

const setMatter = (draft: FormDraft<MeetingForm>, id: string, more: Partial<MatterLine>): void =>
  draft.change((now) => ({
    matters: now.matters.map((line) => (line.id === id ? { ...line, ...more } : line)),
  }));

/** What earlier meetings left to be done, to tick off. */
export function Carried({ draft }: { draft: FormDraft<MeetingForm> }) {
  const carried = draft.value.matters.filter((line) => line.carried);
  if (carried.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{words.open.title}</h2>
      {carried.map((line) => (
        <div class="matter stack" key={line.id}>
          <WhoseCase person={line.person} />
          <Tick
            label={line.decision || line.about}
            note={[line.about, line.who, line.dueBy && words.open.due(line.dueBy)]
              .filter(Boolean)
              .join(' · ')}
            on={line.done}
            onTick={(done) => setMatter(draft, line.id, { done })}
          />
          {!line.done && (
            <TextField
              label={w.dueBy}
              type="date"
              value={line.dueBy}
              onValue={(dueBy) => setMatter(draft, line.id, { dueBy })}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** What this meeting looks at, and what it decides. */
export function Matters({ draft }: { draft: FormDraft<MeetingForm> }) {
  const phone = usePhone();
  const { matters } = draft.value;
  const add = () =>
    draft.change((now) => ({ matters: [...now.matters, emptyMatter(phone.newId())] }));
  return (
    <section class="stack">
      <h2>{w.matters}</h2>
      <p class="hint">{w.noNames}</p>
      {matters
        .filter((line) => !line.carried)
        .map((line) => (
          <Matter key={line.id} line={line} draft={draft} />
        ))}
      {matters.length < MOST && (
        <Button icon="add" onPress={add}>
          {w.addMatter}
        </Button>
      )}
    </section>
  );
}

const Matter = ({ line, draft }: { line: MatterLine; draft: FormDraft<MeetingForm> }) => {
  const set = (more: Partial<MatterLine>) => setMatter(draft, line.id, more);
  const drop = () =>
    draft.change((now) => ({ matters: now.matters.filter(({ id }) => id !== line.id) }));
  return (
    <section class="card stack" aria-label={line.about || w.matter}>
      <WhoseCase person={line.person} />
      <TextField
        label={w.matter}
        value={line.about}
        onValue={(about) => set({ about })}
        max={100}
      />
      <TextField
        label={w.decision}
        value={line.decision}
        onValue={(decision) => set({ decision })}
        max={100}
      />
      {line.decision.trim() !== '' && (
        <>
          <TextField label={w.who} value={line.who} onValue={(who) => set({ who })} max={100} />
          <TextField
            label={w.dueBy}
            type="date"
            value={line.dueBy}
            onValue={(dueBy) => set({ dueBy })}
          />
          {line.person && (
            <SelectField
              label={w.task}
              value={line.task}
              onValue={(task) => set({ task })}
              options={TASKS.map(({ value, label }) => ({ value, label: label() }))}
            />
          )}
        </>
      )}
      <Button kind="plain" label={w.remove(line.about || w.matter)} onPress={drop}>
        {w.removeShort}
      </Button>
    </section>
  );
};
