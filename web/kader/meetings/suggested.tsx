import { useEffect, useState } from 'preact/hooks';
import { addDays, type LocalDate, laterOf, monthOf } from '#domain/calendar.ts';
import type { Problem } from '#domain/pws/indicators/problems-of.ts';
import type { MeetingPlace } from '../../known/meeting-places.ts';
import type { CaseSuggested } from '../../known/meetings.ts';
import type { Phone } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/empty.tsx';
import { meetingWords } from '../../words/meetings.ts';
import { PersonLine } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import type { FormDraft } from '../use-draft.ts';
import { emptyMatter, type MatterLine, type MeetingForm } from './form-state.ts';

const w = meetingWords.suggested;
const { reasons } = meetingWords;
const AT_FIRST = 6;
const MOST_PROBLEMS = 5;
const WEEK = 7;
/** What stands in a fact as the matter is no longer than this. */
const LONGEST = 100;

interface Found {
  cases: readonly CaseSuggested[];
  problems: readonly Problem[];
}

interface SuggestedProps {
  draft: FormDraft<MeetingForm>;
  place: MeetingPlace;
  /** the day of the last meeting */
  last: LocalDate | null;
}

/** Cases and problems this phone would look at, to be taken up with one touch. */
export function Suggested({ draft, place, last }: SuggestedProps) {
  const phone = usePhone();
  const [done, setDone] = useState<[number, number]>([0, 0]);
  const [found, setFound] = useState<Found | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    let here = true;
    const breathe = async (n: number, of: number) => {
      setDone([n, of]);
      await new Promise((then) => setTimeout(then));
      return here;
    };
    void look(phone, place, last, breathe).then((is) => {
      if (here && is) setFound(is);
    });
    return () => {
      here = false;
    };
  }, [phone, place.scope, last]);
  if (!found)
    return (
      <section class="stack">
        <h2>{w.title}</h2>
        <Progress done={done[0]} of={done[1]} label={w.looking} />
      </section>
    );
  const taken = new Set(draft.value.matters.flatMap((m) => [m.person ?? '', m.indicator ?? '']));
  const cases = found.cases.filter(({ person }) => !taken.has(person));
  const problems = found.problems.filter(({ key }) => !taken.has(key));
  const take = (more: Partial<MatterLine>, about: string) =>
    draft.change((now) => ({
      matters: [
        ...now.matters,
        { ...emptyMatter(phone.newId(), about.slice(0, LONGEST)), ...more },
      ],
    }));
  const shown = all ? cases : cases.slice(0, AT_FIRST);
  return (
    <section class="stack">
      <h2>{w.title}</h2>
      {cases.length + problems.length === 0 && <p class="soft">{w.none}</p>}
      <ul class="people">
        {shown.map((one) => (
          <Case key={one.person} one={one} take={take} />
        ))}
      </ul>
      {cases.length > shown.length && (
        <Button onPress={() => setAll(true)}>{w.more(cases.length - shown.length)}</Button>
      )}
      {problems.length > 0 && <h3>{w.problem}</h3>}
      <ul class="stack">
        {problems.map((problem) => (
          <li key={problem.key} class="matter stack">
            <p>{problem.sentence}</p>
            <Button
              label={w.takeWho(titleOf(problem))}
              onPress={() => take({ indicator: problem.key }, titleOf(problem))}
            >
              {w.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Breathe = (done: number, of: number) => Promise<boolean>;

async function look(
  phone: Phone,
  place: MeetingPlace,
  last: LocalDate | null,
  breathe: Breathe,
): Promise<Found | null> {
  const on = phone.today();
  const weekAgo = addDays(on, -WEEK);
  const since = last === null ? weekAgo : laterOf(last, addDays(on, -4 * WEEK));
  const cases = await phone.meetings.cases({ scope: place.scope, on, since }, breathe);
  if (!cases) return null;
  const { level, id } = place;
  const page = await (await phone.months()).page({ level, id }, monthOf(on), breathe);
  return { cases, problems: page?.problems.slice(0, MOST_PROBLEMS) ?? [] };
}

/** "D/S", from "D/S: 62 % (31 dari 50), target paling sedikit 85 %." */
const titleOf = ({ sentence }: Problem): string => sentence.split(':')[0] ?? sentence;

interface CaseProps {
  one: CaseSuggested;
  take: (more: Partial<MatterLine>, about: string) => void;
}

function Case({ one, take }: CaseProps) {
  const phone = usePhone();
  const person = phone.rosterPerson(one.person);
  const [first] = one.reasons;
  if (!person || !first) return null;
  const says = one.reasons.map((reason) => reasons[reason]).join(' · ');
  const pick = () => take({ person: person.id, reason: first }, reasons[first]);
  return (
    <li class="suggestion">
      <PersonLine
        person={person}
        on={phone.today()}
        href={`/orang/${person.id}`}
        under={<span class="about">{says}</span>}
      />
      <Button label={w.takeWho(person.name)} onPress={pick}>
        {w.take}
      </Button>
    </li>
  );
}
