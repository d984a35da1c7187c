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

/** What can come another day. Of somebody who refused, only what is kept of them is asked (domain/consent). */
export const HomeFields = ({ form, change, problems, on, inDay }: HomeProps) => {
  const refused = form.consent === false;
  const years = yearsOf(form, on);
  const text = (
    key: TextKey,
    label: string,
    more: { numeric?: boolean; max?: number; hint?: string; tel?: boolean } = {},
  ) => (
    <TextField
      label={label}
      {...(more.hint ? { hint: more.hint } : {})}
      {...(more.tel ? { type: 'tel' as const, mode: 'tel' as const } : {})}
      {...(more.numeric ? { mode: 'decimal' as const } : {})}
      max={more.max ?? 100}
      value={form[key]}
      onValue={(value) => change({ [key]: value })}
      wrong={problems[key]}
    />
  );
  return (
    <div class="stack">
      <div class="parts">
        {text('rt', w.rt, { numeric: true, max: 3 })}
        {text('rw', w.rw, { numeric: true, max: 3 })}
      </div>
      {text('dusun', w.dusun)}
      {!refused && text('address', w.address, { max: 500 })}
      {years !== null && years < BIRTH_DETAILS_UNTIL_YEARS && (
        <>
          {text('birthWeight', w.birthWeight, { numeric: true, max: 5 })}
          {text('birthLength', w.birthLength, { numeric: true, max: 5 })}
          {text('gestation', w.gestation, { numeric: true, max: 2, hint: w.gestationHint })}
        </>
      )}
      {!refused && (
        <>
          {text('household', w.household, { numeric: true, max: 20 })}
          <SelectField
            label={w.relation}
            value={form.relation}
            onValue={(relation) => change({ relation })}
            options={RELATIONS.map((value) => ({ value, label: w.relations[value] }))}
          />
          {years !== null && years < 18 && text('fatherName', w.father)}
          {text('phone', w.phone, { tel: true, max: 20 })}
          <SelectField
            label={w.insurance}
            value={form.insurance}
            onValue={(insurance) => change({ insurance })}
            options={INSURANCES.map((value) => ({ value, label: w.insurances[value] }))}
          />
        </>
      )}
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

const RELATIONS = Object.keys(w.relations) as PersonForm['relation'][];
const INSURANCES = Object.keys(w.insurances) as PersonForm['insurance'][];

/** The same, folded away: only what is needed first stands open. */
export const LaterFields = (p: HomeProps) => {
  const wrong = (
    ['household', 'phone', 'rt', 'birthWeight', 'birthLength', 'gestation'] as const
  ).some((key) => p.problems[key]);
  return (
    <details class="why" open={wrong || p.form.unnamed}>
      <summary>{w.more}</summary>
      <p class="soft small">{w.moreNote}</p>
      <HomeFields {...p} />
    </details>
  );
};
