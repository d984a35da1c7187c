import { useState } from 'preact/hooks';
import { type FoundPerson, type ReadsPage, readFound } from '../known/read-office.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { auditWords as w } from '../words/audit.ts';
import { roleWords } from '../words/more.ts';
import { sayDate, sayNumber } from '../words/say.ts';
import { withReason } from './office.ts';
import { useReader } from './reader.ts';
import type { ReadsAsked } from './reads-page.tsx';

interface ReadsFilterProps {
  asked: ReadsAsked;
  onAsked: (asked: ReadsAsked) => void;
  readers: ReadsPage['readers'];
  because: string | null;
  /** may a person be looked up by name already? */
  mayFind: boolean;
}

/** Which days, whose readings, whose data. */
export const ReadsFilter = ({ asked, onAsked, readers, because, mayFind }: ReadsFilterProps) => (
  <section class="card stack">
    <div class="filters">
      <TextField
        label={w.from}
        type="date"
        value={asked.from}
        onValue={(from) => onAsked({ ...asked, from })}
      />
      <TextField
        label={w.to}
        type="date"
        value={asked.to}
        onValue={(to) => onAsked({ ...asked, to })}
      />
      <SelectField
        label={w.account}
        value={asked.account}
        onValue={(account) => onAsked({ ...asked, account })}
        options={[
          { value: '', label: w.anybody },
          ...readers.map((reader) => ({
            value: reader.id,
            label: `${reader.name}, ${roleWords[reader.role]} (${sayNumber(reader.n)})`,
          })),
        ]}
      />
    </div>
    {asked.person ? (
      <p>
        {w.person} <b>{asked.person.name}</b>{' '}
        <Button kind="plain" onPress={() => onAsked({ ...asked, person: null })}>
          {w.clear}
        </Button>
      </p>
    ) : (
      mayFind && (
        <FindPerson because={because} onPerson={(person) => onAsked({ ...asked, person })} />
      )
    )}
  </section>
);

interface FindPersonProps {
  because: string | null;
  onPerson: (person: FoundPerson) => void;
}

const SHORTEST_NAME = 3;

function FindPerson({ because, onPerson }: FindPersonProps) {
  const { ask } = useReader();
  const [name, setName] = useState('');
  const [found, setFound] = useState<FoundPerson[] | null>(null);
  const find = async () => {
    const wanted = name.trim();
    if (wanted.length < SHORTEST_NAME) return;
    const path = withReason(`/api/people?name=${encodeURIComponent(wanted)}`, because);
    const answer = await ask.json(path);
    setFound(answer.ok ? (readFound(answer.value) ?? []) : []);
  };
  return (
    <form
      class="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void find();
      }}
    >
      <TextField
        label={w.person}
        hint={w.personHint}
        type="search"
        value={name}
        onValue={setName}
      />
      <Button submit icon="search">
        {w.find}
      </Button>
      <div aria-live="polite">
        {found?.length === 0 && <p>{w.noneFound}</p>}
        <ul class="people">
          {found?.map((person) => (
            <li key={person.id}>
              <Button whole onPress={() => onPerson(person)}>
                {person.name}
                {person.birthDate && ` · ${sayDate(person.birthDate)}`}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}
