import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { registerWords as w } from '../../words/register.ts';
import { ageWords } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import type { FormProblems, PersonForm } from './new-person.ts';

interface MotherFieldProps {
  form: Pick<PersonForm, 'mother' | 'motherName'>;
  change: (more: Partial<Pick<PersonForm, 'mother' | 'motherName'>>) => void;
  problems: FormProblems;
}

const SHOWN = 4;

/** The mother's name; choosing her from the register ties the two records together. */
export function MotherField({ form, change, problems }: MotherFieldProps) {
  const phone = usePhone();
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
      </div>
    );
  const text = form.motherName.trim();
  const found =
    text.length < 2 ? [] : phone.search(text, 12).filter((p) => p.sex === 'F' && !p.provisional);
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
          <Button
            key={p.id}
            onPress={() => change({ mother: { id: p.id, name: p.name }, motherName: p.name })}
          >
            {p.name}, {ageWords(p.birthDate, phone.today())}
          </Button>
        ))}
      </div>
    </div>
  );
}
