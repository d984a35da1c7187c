import { ageOn } from '#domain/people/age.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { registerWords as w } from '../../words/register.ts';
import { ageWords } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { filledFromMother } from './from-mother.ts';
import type { PartProps } from './part-props.ts';

const SHOWN = 4;
/** As in `mother-links.ts`: nobody younger is offered as a mother. */
const YOUNGEST_YEARS = 12;
const mayBeMother = (p: RosterPerson, on: string): boolean =>
  p.sex === 'F' && !p.diedOn && (ageOn(p.birthDate, on)?.years ?? 0) >= YOUNGEST_YEARS;

/** The mother's name; choosing her from the register ties the two records together, and the child lives where she does. */
export function MotherField({ form, change, problems }: PartProps) {
  const phone = usePhone();
  const choose = async (p: RosterPerson) => {
    change({ mother: { id: p.id, name: p.name }, motherName: p.name });
    const known = await phone.person(p.id);
    if (known) change((now) => filledFromMother(now, known));
  };
  if (form.mother)
    return (
      <div class="field">
        <span class="legend">{w.mother}</span>
        <div class="row between">
          <span>{w.motherLinked(form.mother.name)}</span>
          <Button kind="plain" onPress={() => change({ mother: null })}>
            {w.unlink}
          </Button>
        </div>
        <p class="soft small">{w.motherGives}</p>
      </div>
    );
  const text = form.motherName.trim();
  const found =
    text.length < 2 ? [] : phone.search(text, 12).filter((p) => mayBeMother(p, phone.today()));
  return (
    <div class="stack">
      <TextField
        label={w.mother}
        hint={w.motherHint}
        value={form.motherName}
        onValue={(motherName) => change({ motherName })}
        wrong={problems.motherName}
        max={100}
        capitalize
      />
      <div class="row">
        {found.slice(0, SHOWN).map((p) => (
          <Button key={p.id} onPress={() => void choose(p)}>
            {p.name}, {ageWords(p.birthDate, phone.today())}
            {p.rt ? `, RT ${p.rt}` : ''}
          </Button>
        ))}
      </div>
    </div>
  );
}
