import { useState } from 'preact/hooks';
import { doublesOf } from '../../known/likely-doubles.ts';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { mergeWords as w } from '../../words/merge.ts';
import { visitWords } from '../../words/visit.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import './merge.css';

const SHOWN = 20;

/** Which other record is the same person? Those that resemble this one come first; anybody else can be looked up. */
export function MergePick({ id }: { id: string }) {
  const phone = usePhone();
  const [text, setText] = useState('');
  phone.roster.value;
  const person = phone.rosterPerson(id);
  if (!person)
    return (
      <Shell title={w.title} back="/orang" bare>
        {phone.firstSync.value ? <Skeleton /> : <Empty says={visitWords.gone} />}
      </Shell>
    );
  const on = phone.today();
  const likely = doublesOf(person, phone.people(), phone.rosterPerson).slice(0, SHOWN);
  const found = text.trim() ? phone.search(text, SHOWN).filter((p) => p.id !== person.id) : [];
  const compare = (other: string) => `/orang/${person.id}/gabung/${other}`;
  return (
    <Shell title={w.title} back={`/orang/${person.id}`} bare sub={person.name}>
      <div class="stack">
        <p>{w.says(person.name)}</p>
        <section class="stack">
          <h2>{w.likely}</h2>
          {likely.length === 0 && <p class="soft">{w.noneLikely}</p>}
          <ul class="people">
            {likely.map(({ b, reasons }) => (
              <li key={b.id}>
                <PersonLine person={b} on={on} href={compare(b.id)} />
                <p class="soft">{w.reasons(reasons)}</p>
              </li>
            ))}
          </ul>
        </section>
        <TextField
          label={w.search}
          hint={w.searchHint}
          type="search"
          value={text}
          onValue={setText}
        />
        <p class={text && found.length === 0 ? 'soft' : 'said'} role="status">
          {text && found.length === 0 ? w.noneFound : ''}
        </p>
        <ul class="people">
          {found.map((p) => (
            <li key={p.id}>
              <PersonLine person={p} on={on} href={compare(p.id)} />
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
