import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { ageOn } from '#domain/people/age.ts';
import type { RosterPerson } from '../known/phone.ts';
import { StageBadge } from '../ui/stage-badge.tsx';
import { groupWords } from '../words/groups.ts';
import { mergeWords } from '../words/merge.ts';
import { findWords } from '../words/register.ts';
import { sayAge } from '../words/say.ts';
import { usePhone } from './phone-context.ts';
import { groupsOfPerson } from './today/stations.ts';

/** Age in words; empty when the birth date lies ahead, which only a broken record has. */
export function ageWords(birthDate: string, on: string): string {
  const age = ageOn(birthDate, on);
  return age ? sayAge(age) : '';
}

/** Mother's name of a child, from the link when there is one. */
function motherName(person: RosterPerson, byId: (id: string) => RosterPerson | null): string {
  const linked = person.mother ? byId(person.mother)?.name : undefined;
  return linked ?? person.motherName ?? '';
}

/** Somebody looked for by the other of two names must see why this line came. */
function alsoNames({ name, alsoAs = [] }: RosterPerson): string {
  const others = new Set(alsoAs.map((record) => record.name).filter((n) => n && n !== name));
  return others.size > 0 ? mergeWords.also.line([...others]) : '';
}

interface PersonLineProps {
  person: RosterPerson;
  on: string;
  href?: string;
  onPress?: () => void;
  side?: ComponentChildren;
  /** a line of its own under what is known: where the side would squeeze the name */
  under?: ComponentChildren;
}

/** One person in a list: name large, age in words, stage icon, whose child. */
export function PersonLine({ person, on, href, onPress, side, under }: PersonLineProps) {
  const phone = usePhone();
  const groups = groupsOfPerson(person, on);
  const [first] = groups;
  const grown = (ageOn(person.birthDate, on)?.years ?? 0) >= 18;
  const mother = grown ? '' : motherName(person, phone.rosterPerson);
  const about = [
    ageWords(person.birthDate, on),
    groups.map((g) => groupWords[g]).join(', '),
    mother && findWords.motherOf(mother),
    person.rt && findWords.rt(person.rt),
    alsoNames(person),
  ].filter(Boolean);
  const inside = (
    <>
      <span>{first && <StageBadge group={first} large quiet />}</span>
      <span class="grow">
        <span class="name">{person.name}</span>
        <span class="about" style={{ display: 'block' }}>
          {about.join(' · ')}
        </span>
        {under}
        {phone.unsaved.value.has(person.id) && (
          <span class="unsaved" data-unsaved={person.id}>
            {findWords.unsaved}
          </span>
        )}
      </span>
      <span class="side">{person.diedOn ? findWords.died : side}</span>
    </>
  );
  if (href)
    return (
      <Link class="person" href={href}>
        {inside}
      </Link>
    );
  return (
    <button type="button" class="person" onClick={onPress}>
      {inside}
    </button>
  );
}
