import { Link } from 'wouter-preact';
import type { LocalDate } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import type { PersonListed } from '#domain/tasks/listed.ts';
import { listWords as w } from '../words/lists.ts';
import { sayAge } from '../words/say.ts';
import { villageWords } from '../words/village.ts';
import { useReader } from './reader.ts';

interface NamesListProps {
  people: readonly PersonListed[];
  on: LocalDate;
  identity: boolean;
  placeName: (id: string) => string;
  /** ids chosen; null where nobody can be chosen */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string, on: boolean) => void;
}

/** The people of a list by posyandu, the most pressing first. */
export const NamesList = (p: NamesListProps) => (
  <>
    {[...byPosyandu(p.people)].map(([id, some]) => (
      <section key={id} class="stack">
        <h2>
          {p.placeName(id)} <span class="soft num">{villageWords.list.count(some.length)}</span>
        </h2>
        <ul class="names listed">
          {some.map((person) => (
            <Line key={person.id} {...p} person={person} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

function byPosyandu(people: readonly PersonListed[]): Map<string, PersonListed[]> {
  const places = new Map<string, PersonListed[]>();
  for (const person of people)
    places.set(person.posyandu, [...(places.get(person.posyandu) ?? []), person]);
  return places;
}

const Line = (p: NamesListProps & { person: PersonListed }) => {
  const { person, identity, chosen, onChoose } = p;
  const address = useReader().personAddress(person.id);
  const age = ageOn(person.birthDate, p.on);
  const about = [
    villageWords.list.sex[person.sex],
    age && sayAge(age),
    person.rt ? villageWords.list.rt(person.rt) : villageWords.list.noRt,
  ];
  return (
    <li>
      {chosen && (
        <label class="tick">
          <input
            type="checkbox"
            aria-label={w.choose(person.name)}
            checked={chosen.has(person.id)}
            onChange={(e) => onChoose(person.id, e.currentTarget.checked)}
          />
        </label>
      )}
      <div class="grow">
        {address ? <Link href={address}>{person.name}</Link> : <b>{person.name}</b>}
        <span class="soft small">{about.filter(Boolean).join(' · ')}</span>
        {!identity && <Care person={person} />}
      </div>
    </li>
  );
};

const Care = ({ person }: { person: PersonListed }) => (
  <>
    <span class={`priority ${person.priority}`}>{w.priority[person.priority]}</span>
    {person.why.length > 0 && (
      <ul class="reasons small">
        {person.why.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    )}
    <span class="soft small">{w.last(person.last)}</span>
    {person.tasks.map(({ kind, dueBy }) => (
      <span class="small running" key={`${kind}${dueBy ?? ''}`}>
        {w.running(kind, dueBy)}
      </span>
    ))}
  </>
);
