import type { LocalDate } from '#domain/calendar.ts';
import { Tick } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { registerWords as w } from '../../words/register.ts';
import type { PartProps } from './part-props.ts';
import { type PersonForm, yearsOf } from './person-form.ts';

interface HomeProps extends PartProps {
  on: LocalDate;
  inDay: boolean;
}

type TextKey = {
  [K in keyof PersonForm]: PersonForm[K] extends string
    ? string extends PersonForm[K]
      ? K
      : never
    : never;
}[keyof PersonForm];

/** Birth details matter while growth is judged by them. */
const BIRTH_DETAILS_UNTIL_YEARS = 5;

interface FieldProps extends PartProps {
  what: TextKey;
  label: string;
  mode?: 'numeric' | 'decimal' | 'tel';
  max?: number;
  hint?: string;
}

const Field = ({ form, change, problems, what, label, mode, max = 100, hint }: FieldProps) => (
  <TextField
    label={label}
    hint={hint}
    {...(mode ? { mode } : {})}
    max={max}
    value={form[what]}
    onValue={(value) => change({ [what]: value })}
    wrong={problems[what]}
  />
);

/** How a small child came into the world; growth of one born early is judged otherwise. */
export function BirthDetails({ on, ...p }: PartProps & { on: LocalDate }) {
  const years = yearsOf(p.form, on);
  if (years === null || years >= BIRTH_DETAILS_UNTIL_YEARS) return null;
  return (
    <>
      <Field {...p} what="birthWeight" label={w.birthWeight} mode="decimal" max={5} />
      <Field {...p} what="birthLength" label={w.birthLength} mode="decimal" max={5} />
      <Field
        {...p}
        what="gestation"
        label={w.gestation}
        mode="numeric"
        max={2}
        hint={w.gestationHint}
      />
    </>
  );
}

/** What can come another day. Of somebody who refused, only what is kept of them is asked (domain/consent). */
export const HomeFields = ({ on, inDay, ...p }: HomeProps) => {
  const { form, change } = p;
  return (
    <div class="stack">
      <div class="parts">
        <Field {...p} what="rt" label={w.rt} mode="numeric" max={3} />
        <Field {...p} what="rw" label={w.rw} mode="numeric" max={3} />
      </div>
      <Field {...p} what="dusun" label={w.dusun} />
      {!form.unnamed && <BirthDetails {...p} on={on} />}
      {form.consent !== false && <NotOfRefusers {...p} on={on} />}
      {!form.byAge && (
        <Tick
          label={w.estimated}
          note={w.estimatedNote}
          on={form.estimated}
          onTick={(estimated) => change({ estimated })}
        />
      )}
      {inDay && <Tick label={w.guest} on={form.guest} onTick={(guest) => change({ guest })} />}
    </div>
  );
};

function NotOfRefusers({ on, ...p }: PartProps & { on: LocalDate }) {
  const { form, change } = p;
  const years = yearsOf(form, on);
  return (
    <>
      <Field {...p} what="address" label={w.address} max={500} />
      <Field {...p} what="household" label={w.household} mode="numeric" max={20} />
      <SelectField
        label={w.relation}
        value={form.relation}
        onValue={(relation) => change({ relation })}
        options={RELATIONS.map((value) => ({ value, label: w.relations[value] }))}
      />
      {years !== null && years < 18 && <Field {...p} what="fatherName" label={w.father} />}
      <Field {...p} what="phone" label={w.phone} mode="tel" max={20} />
      <SelectField
        label={w.insurance}
        value={form.insurance}
        onValue={(insurance) => change({ insurance })}
        options={INSURANCES.map((value) => ({ value, label: w.insurances[value] }))}
      />
    </>
  );
}

const RELATIONS = Object.keys(w.relations) as PersonForm['relation'][];
const INSURANCES = Object.keys(w.insurances) as PersonForm['insurance'][];

/** The same, folded away: only what is needed first stands open. */
export const LaterFields = (p: HomeProps) => {
  const wrong = (
    ['household', 'phone', 'rt', 'birthWeight', 'birthLength', 'gestation'] as const
  ).some((key) => p.problems[key]);
  return (
    <details class="why" open={wrong}>
      <summary>{w.more}</summary>
      <p class="soft small">{w.moreNote}</p>
      <HomeFields {...p} />
    </details>
  );
};
