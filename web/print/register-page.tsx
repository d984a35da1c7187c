import { ageWords } from '../kader/person-line.tsx';
import { usePhone } from '../kader/phone-context.ts';
import type { RosterPerson } from '../known/phone.ts';
import { Empty } from '../ui/empty.tsx';
import { groupWords } from '../words/groups.ts';
import { paperWords } from '../words/paper.ts';
import { sayShortDate } from '../words/say.ts';
import { visitWords } from '../words/visit.ts';
import { PrintPage } from './print-page.tsx';
import { type RegisterGroup, registerOf } from './register-list.ts';
import { A4, SheetHead } from './sheet.tsx';
import { usePlace } from './use-place.tsx';

const w = paperWords.register;
/** Lines left empty under each group, for who comes for the first time. */
const NEW_LINES = 4;

/** Everybody of a posyandu, a page or more per group, with room to write today on. */
export function RegisterPage() {
  const phone = usePhone();
  const { place, label, field } = usePlace();
  phone.roster.value;
  const on = phone.today();
  const groups = registerOf(phone.people(), place?.id ?? '', on);
  return (
    <PrintPage title={w.title} back="/cetak" choices={field} empty={groups.length === 0}>
      {groups.length === 0 && <Empty says={w.none} />}
      {groups.map((g) => (
        <A4 key={g.group} wide>
          <GroupTable of={g} on={on} place={label} />
        </A4>
      ))}
    </PrintPage>
  );
}

const GroupTable = ({ of, on, place }: { of: RegisterGroup; on: string; place: string }) => {
  const columns = 8 + of.measures.length + 1;
  return (
    <table class="register">
      <thead>
        <tr>
          <th colSpan={columns} class="plain">
            <SheetHead title={w.of(groupWords[of.group], of.people.length)} place={place} />
            <div class="lines">
              <span>{w.day}</span>
              <span>{w.sign}</span>
            </div>
          </th>
        </tr>
        <tr>
          <th class="no">{w.no}</th>
          <th class="name">{w.name}</th>
          <th class="tiny">{w.sex}</th>
          <th class="date">{w.born}</th>
          <th class="age">{w.age}</th>
          <th class="tiny">{w.rt}</th>
          <th class="nik">{w.nik}</th>
          <th class="tiny">{w.here}</th>
          {of.measures.map((m) => (
            <th key={m} class="blank">
              {visitWords.short[m]}
            </th>
          ))}
          <th class="note">{w.note}</th>
        </tr>
      </thead>
      <tbody>
        {of.people.map((p, i) => (
          <Row key={p.id} person={p} no={i + 1} on={on} blanks={of.measures.length} />
        ))}
        {Array.from({ length: NEW_LINES }, (_, i) => (
          <tr key={`new-${i}`}>
            {Array.from({ length: columns }, (_cell, c) => (
              <td key={c} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface RowProps {
  person: RosterPerson;
  no: number;
  on: string;
  blanks: number;
}

function Row({ person, no, on, blanks }: RowProps) {
  const phone = usePhone();
  const mother = (person.mother && phone.rosterPerson(person.mother)?.name) || person.motherName;
  return (
    <tr>
      <td class="no">{no}</td>
      <td class="name">
        {person.name}
        {mother && (
          <small>
            {w.mother}: {mother}
          </small>
        )}
      </td>
      <td>{person.sex === 'F' ? w.female : w.male}</td>
      <td class="date">{sayShortDate(person.birthDate)}</td>
      <td class="age">{ageWords(person.birthDate, on)}</td>
      <td>{person.rt?.replace(/^0+/, '') ?? ''}</td>
      <td class="nik">{person.nik ? w.nikEnds(person.nik.slice(-4)) : '–'}</td>
      {Array.from({ length: blanks + 2 }, (_, c) => (
        <td key={c} />
      ))}
    </tr>
  );
}
