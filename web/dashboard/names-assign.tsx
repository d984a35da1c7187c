import { useState } from 'preact/hooks';
import type { TaskKind } from '#domain/facts/task-assigned.ts';
import type { PersonListed } from '#domain/tasks/listed.ts';
import { dueByFor, PRIORITIES } from '#domain/tasks/urgency.ts';
import type { FactDraft } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { listWords } from '../words/lists.ts';
import { taskWords } from '../words/tasks.ts';
import { type Reader, useReader } from './reader.ts';

const w = listWords.making;
const LONGEST = 100;
type Who = 'me' | 'others' | 'named';

interface AssignProps {
  people: readonly PersonListed[];
  onDone: (kept: number) => void;
  onClose: () => void;
}

/** People of a list become somebody's work: what, who, by when. On a phone as its own facts, else through the server. */
export function NamesAssign({ people, onDone, onClose }: AssignProps) {
  const reader = useReader();
  const [task, setTask] = useState<TaskKind>('home-visit');
  const [who, setWho] = useState<Who>(reader.write ? 'me' : 'others');
  const [name, setName] = useState('');
  const [dueBy, setDueBy] = useState(() => firstDue(people, reader.on));
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const body = { task, ...told({ dueBy, note }), ...doneBy(who, name, reader) };
    const kept = await assign(reader, people, body);
    setFailed(kept === 0);
    if (kept > 0) onDone(kept);
  };
  return (
    <Sheet title={w.title(people.length)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <Choice
          label={w.what}
          across
          value={task}
          onValue={setTask}
          options={(['home-visit', 'follow-up'] as const).map((value) => ({
            value,
            label: taskWords.kinds[value],
          }))}
        />
        <Choice
          label={w.who}
          value={who}
          onValue={setWho}
          options={[
            ...(reader.write ? [{ value: 'me' as const, label: w.me }] : []),
            { value: 'others', label: w.others },
            { value: 'named', label: w.named },
          ]}
        />
        {who === 'named' && (
          <TextField label={w.name} value={name} onValue={setName} max={LONGEST} capitalize />
        )}
        <TextField type="date" label={w.by} hint={w.byHint} value={dueBy} onValue={setDueBy} />
        <TextField label={w.note} value={note} onValue={setNote} max={LONGEST} />
        {failed && (
          <p class="wrong" role="alert">
            {w.failed}
          </p>
        )}
        <Button kind="primary" submit testid="save-tasks">
          {w.save}
        </Button>
      </form>
    </Sheet>
  );
}

/** As soon as the most pressing of them asks for. */
function firstDue(people: readonly PersonListed[], on: string): string {
  const first = PRIORITIES.find((priority) => people.some((p) => p.priority === priority));
  return dueByFor(first ?? 'low', on);
}

interface Made {
  task: TaskKind;
  dueBy?: string;
  note?: string;
  to?: string;
  account?: string;
}

const told = ({ dueBy, note }: { dueBy: string; note: string }) => ({
  ...(dueBy === '' ? {} : { dueBy }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});

function doneBy(who: Who, name: string, { me }: Reader): Pick<Made, 'to' | 'account'> {
  if (who === 'me') return { to: me.account.name, account: me.account.id };
  return who === 'named' && name.trim() !== '' ? { to: name.trim() } : {};
}

/** How many were kept. */
async function assign(
  { write, ask, on }: Reader,
  people: readonly PersonListed[],
  body: Made,
): Promise<number> {
  if (write) {
    const drafts = people.map(
      ({ id, posyandu, reasons }): FactDraft => ({
        kind: 'task-assigned',
        subject: id,
        scope: posyandu,
        on,
        body: { ...body, reasons },
      }),
    );
    return (await write(drafts)) ? people.length : 0;
  }
  const subjects = people.map(({ id, reasons }) => ({ id, reasons }));
  const answer = await ask.json('/api/tasks', { ...body, subjects });
  const kept = answer.ok && (answer.value as { kept?: unknown } | null)?.kept;
  return typeof kept === 'number' ? kept : 0;
}
