import { useEffect, useState } from 'preact/hooks';
import type { RosterPerson } from '../../known/phone.ts';
import { personWords as w } from '../../words/person.ts';
import { householdOf } from '../find/household.ts';
import { PersonLine } from '../person-line.tsx';
import { useForWorker, useMe, usePhone } from '../phone-context.ts';
import { type Visit, visitOf } from '../steps/visit.ts';
import { dueList } from './due-list.ts';
import { what } from './due-today.tsx';

/** So many needs are named; the rest are counted. */
const NAMED = 2;

/** Everybody of the house with their age and relation, who came today, and what each still needs; any of them a tap away. */
export function Household({ visit }: { visit: Visit }) {
  const phone = usePhone();
  const { known, identity, on } = visit;
  const self = phone.rosterPerson(known.id);
  const others = self ? householdOf(self, phone.people()).filter((p) => p.id !== known.id) : [];
  const needs = useNeeds(others, visit);
  if (others.length === 0 && !known.guardianName) return null;
  return (
    <section class="stack" data-testid="household">
      <h2>{w.household.title(others.length + 1)}</h2>
      {known.guardianName && (
        <p>
          {w.guardian}: <b>{known.guardianName}</b>
        </p>
      )}
      <ul class="people">
        {others.map((p) => (
          <li key={p.id}>
            <PersonLine
              person={p}
              on={on}
              href={`/orang/${p.id}`}
              side={cameToday(p, visit) ? <b>{w.household.came}</b> : null}
              under={
                <span class="about">
                  {[relationTo(p, known.id, identity.mother), needs.get(p.id)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const cameToday = (p: RosterPerson, { session, on }: Visit): boolean =>
  session ? p.last?.session === session.id : p.last?.on === on;

/** What they are to the person whose page it is; else what the family card says. */
function relationTo(p: RosterPerson, self: string, mother: string | undefined): string {
  if (p.id === mother) return w.household.mother;
  if (p.mother === self) return w.household.child;
  if (mother !== undefined && p.mother === mother) return w.household.sibling;
  const relations: Readonly<Record<string, string>> = w.household.relations;
  return relations[p.relation ?? ''] ?? '';
}

/** What each of them still needs, in a few words, read after the page stands. */
function useNeeds(people: readonly RosterPerson[], visit: Visit): ReadonlyMap<string, string> {
  const phone = usePhone();
  const me = useMe();
  const forWorker = useForWorker();
  const [needs, setNeeds] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = people.map((p) => p.id).join(' ');
  const changed = phone.roster.value;
  useEffect(() => {
    let current = changed >= 0;
    const read = async (id: string): Promise<[string, string]> => {
      const known = await phone.person(id);
      const theirs = known && visitOf(known, visit.session, phone.today(), phone);
      if (!theirs) return [id, ''];
      const home = theirs.known.residences.at(-1)?.posyandu;
      const village = me.posyandu.find((p) => p.id === home)?.villageCode;
      const lines = dueList({ ...theirs, village, forWorker }).map(what);
      const more = lines.length - NAMED;
      const named = lines.slice(0, NAMED).join(', ').toLowerCase();
      return [
        id,
        named && w.household.needs(more > 0 ? `${named}, ${w.household.more(more)}` : named),
      ];
    };
    Promise.all(ids.split(' ').filter(Boolean).map(read)).then((found) => {
      if (current) setNeeds(new Map(found));
    });
    return () => {
      current = false;
    };
  }, [phone, me, forWorker, ids, changed, visit.session]);
  return needs;
}
