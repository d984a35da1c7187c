import type { LocalDate } from '#domain/calendar.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import { ageOn } from '#domain/people/age.ts';
import { servicesDue } from '#domain/stages/services-due.ts';
import { absentFrom, attendedAt, peopleAt } from '../../known/own-lists.ts';
import type { OwnList, Phone, RosterPerson, SessionNow } from '../../known/phone.ts';
import { sayDue } from '../../words/due.ts';
import { sayAge } from '../../words/say.ts';
import { ownListWords } from '../../words/support.ts';
import { whereHere } from '../steps/package-here.ts';
import { serviceFields } from '../steps/serve-draft.ts';
import { visitOf } from '../steps/visit.ts';

const { columns: c, sex, yes } = ownListWords;

/** A list as rows for a spreadsheet, and whom it names. */
export interface ListRows {
  rows: string[][];
  people: string[];
}
export interface ListAsked {
  list: OwnList;
  posyandu: string;
  session: SessionNow | null;
  onProgress?: (done: number, of: number) => void;
}

const WHO = [c.name, c.nik, c.sex, c.birth, c.age, c.mother, c.rt, c.household];
const who = (p: RosterPerson, on: LocalDate): string[] => {
  const age = ageOn(p.birthDate, on);
  return [
    p.name,
    p.nik ?? '',
    sex[p.sex],
    p.birthDate,
    age ? sayAge(age) : '',
    p.motherName ?? '',
    p.rt ?? '',
    p.household ?? '',
  ];
};

/** The rows of one list, headings first. Dates as 2025-11-04, so that any spreadsheet sorts them. */
export async function listRows(phone: Phone, asked: ListAsked): Promise<ListRows> {
  const { list, posyandu, session } = asked;
  const today = phone.today();
  if (list === 'due') return dueRows(phone, asked);
  if (list === 'people') return plain(peopleAt(phone, posyandu), today);
  if (!session) return { rows: [WHO], people: [] };
  if (list === 'absent') return plain(absentFrom(phone, session), session.on);
  const came = attendedAt(phone, session.id);
  const rows = came.map(({ person, queue, guest, steps }) => [
    ...who(person, session.on),
    queue === null ? '' : String(queue),
    guest ? yes : '',
    steps.join(', '),
  ]);
  return {
    rows: [[...WHO, c.queue, c.guest, c.steps], ...rows],
    people: came.map((a) => a.person.id),
  };
}

const plain = (people: readonly RosterPerson[], on: LocalDate): ListRows => ({
  rows: [[...WHO, c.last], ...people.map((p) => [...who(p, on), p.last?.on ?? ''])],
  people: people.map((p) => p.id),
});

/** One row for each service whose time it is; reads everybody's record, which takes a moment. */
async function dueRows(
  phone: Phone,
  { posyandu, session, onProgress }: ListAsked,
): Promise<ListRows> {
  const people = peopleAt(phone, posyandu);
  const rows: string[][] = [[...WHO, c.service, c.why]];
  const named: string[] = [];
  for (const [i, person] of people.entries()) {
    onProgress?.(i + 1, people.length);
    const known = await phone.person(person.id);
    const visit = known && visitOf(known, session, phone.today(), phone);
    if (!visit) continue;
    const { due } = servicesDue(
      serviceFields(fieldsOn(4, visit.who)),
      visit.known,
      visit.on,
      undefined,
      whereHere(visit),
    );
    for (const { field, why } of due)
      rows.push([...who(person, visit.on), field.label, sayDue(why)]);
    if (due.length > 0) named.push(person.id);
  }
  return { rows, people: named };
}
