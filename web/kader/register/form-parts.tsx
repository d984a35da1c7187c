import type { LocalDate } from '#domain/calendar.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Tick } from '../../ui/choice.tsx';
import { DateParts } from '../../ui/date-parts.tsx';
import { FieldGroup, SelectField, TextField } from '../../ui/field.tsx';
import { registerWords as w } from '../../words/register.ts';
import { sayDate } from '../../words/say.ts';
import { MotherField } from './mother-field.tsx';
import { mayBePregnant } from './new-person.ts';
import { filledFromNik, nikHints, wholeNik } from './nik-hints.ts';
import type { PartProps } from './part-props.ts';
import { birthOf, yearsOf } from './person-form.ts';
import { useAreaWords } from './use-area-words.ts';

interface WhoProps extends PartProps {
  on: LocalDate;
  /** somebody already registered: names, pregnancies have their own places */
  correcting?: boolean;
}

/** Name, sex, birth; for a newborn the mother first. */
export function WhoFields({ form, change, problems, on, correcting }: WhoProps) {
  return (
    <>
      {!correcting && (
        <Tick
          label={w.unnamed}
          note={w.unnamedNote}
          on={form.unnamed}
          onTick={(unnamed) => change({ unnamed })}
        />
      )}
      {form.unnamed ? (
        <>
          <MotherField form={form} change={change} problems={problems} />
          <Choice
            label={w.birthOrder}
            across
            value={form.birthOrder}
            onValue={(birthOrder) => change({ birthOrder })}
            options={(['', '1', '2', '3'] as const).map((value) => ({
              value,
              label: w.birthOrders[value],
            }))}
          />
        </>
      ) : (
        <TextField
          label={w.name}
          hint={w.nameHint}
          value={form.name}
          onValue={(name) => change({ name })}
          wrong={problems.name}
          max={100}
          capitalize
        />
      )}
      <Choice
        label={w.sex}
        across
        value={form.sex}
        onValue={(sex) => change({ sex })}
        wrong={problems.sex}
        options={[
          { value: 'F', label: w.female },
          { value: 'M', label: w.male },
        ]}
      />
      <BirthFields form={form} change={change} problems={problems} on={on} />
      {!correcting && mayBePregnant(form, on) && (
        <Tick label={w.pregnant} on={form.pregnant} onTick={(pregnant) => change({ pregnant })} />
      )}
      {form.pregnant && mayBePregnant(form, on) && (
        <DateParts
          label={w.lmp}
          hint={w.lmpHint}
          parts={form.lmp}
          onParts={(lmp) => change({ lmp })}
          words={w.parts}
          wrong={problems.lmp}
        />
      )}
    </>
  );
}

/** A date, or an age where nobody knows the date: then the register says "perkiraan". */
function BirthFields({ form, change, problems, on }: WhoProps) {
  const birth = form.byAge ? birthOf(form, on) : null;
  return (
    <>
      {form.byAge ? (
        <FieldGroup
          label={w.age}
          hint={birth ? w.ageSays(sayDate(birth)) : undefined}
          wrong={problems.birth}
        >
          <div class="parts">
            <AgePart
              label={w.years}
              value={form.years}
              onValue={(years) => change({ years })}
              max={3}
            />
            <AgePart
              label={w.months}
              value={form.months}
              onValue={(months) => change({ months })}
              max={2}
            />
          </div>
        </FieldGroup>
      ) : (
        <DateParts
          label={w.birth}
          parts={form.birth}
          onParts={(parts) => change({ birth: parts })}
          words={w.parts}
          wrong={problems.birth}
        />
      )}
      <Button kind="plain" onPress={() => change({ byAge: !form.byAge })}>
        {form.byAge ? w.byDate : w.byAge}
      </Button>
    </>
  );
}

interface AgePartProps {
  label: string;
  value: string;
  max: number;
  onValue: (value: string) => void;
}
const AgePart = ({ label, value, max, onValue }: AgePartProps) => (
  <label>
    {label}
    <input
      class="input num"
      inputMode="numeric"
      autocomplete="off"
      maxLength={max}
      value={value}
      onInput={(e) => onValue(e.currentTarget.value.replace(/\D/g, ''))}
    />
  </label>
);

/** NIK when there is one, else why not. A newborn has none yet. */
export function NikFields({ form, change, problems, on }: WhoProps) {
  const hints = nikHints(form, on);
  const area = useAreaWords(wholeNik(form, on)?.area ?? null);
  if (form.unnamed) return null;
  return (
    <>
      <TextField
        label={w.nik}
        hint={[hints.says, area && w.nikArea(area)].filter(Boolean).join(' ') || w.nikHint}
        mode="numeric"
        max={20}
        value={form.nik}
        onValue={(nik) => change((now) => filledFromNik({ ...now, nik }, on))}
        wrong={problems.nik}
        asks={hints.asks}
      />
      {!form.nik.trim() && (
        <SelectField
          label={w.nikMissing}
          value={form.nikMissing}
          onValue={(nikMissing) => change({ nikMissing })}
          options={(['not-brought', 'not-yet-issued', 'unreadable'] as const).map((value) => ({
            value,
            label: w.nikMissingWhy[value],
          }))}
        />
      )}
    </>
  );
}

/** A child is known by its mother too; a grown-up's mother is nobody's business here. */
export function MotherOfChild(p: WhoProps) {
  const years = yearsOf(p.form, p.on);
  if (p.form.unnamed || years === null || years >= 18) return null;
  return <MotherField form={p.form} change={p.change} problems={p.problems} />;
}
