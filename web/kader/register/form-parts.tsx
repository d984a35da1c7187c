import { Choice, Tick } from '../../ui/choice.tsx';
import { DateParts } from '../../ui/date-parts.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { registerWords as w } from '../../words/register.ts';
import { MotherField } from './mother-field.tsx';
import {
  type FormProblems,
  filledFromNik,
  mayBePregnant,
  nikHints,
  type PersonForm,
} from './new-person.ts';

export interface PartProps {
  form: PersonForm;
  change: (more: Partial<PersonForm>) => void;
  problems: FormProblems;
}

interface WhoProps extends PartProps {
  on: string;
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
        <MotherField form={form} change={change} problems={problems} />
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
      <DateParts
        label={w.birth}
        parts={form.birth}
        onParts={(birth) => change({ birth })}
        words={w.parts}
        wrong={problems.birth}
      />
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

/** NIK when there is one, else why not. */
export function NikFields({ form, change, problems, on }: PartProps & { on: string }) {
  const hints = nikHints(form, on);
  return (
    <>
      {!form.unnamed && (
        <TextField
          label={w.nik}
          hint={hints.says ?? w.nikHint}
          mode="numeric"
          max={20}
          value={form.nik}
          onValue={(nik) => change(filledFromNik({ ...form, nik }, on))}
          wrong={problems.nik}
          asks={hints.asks}
        />
      )}
      {!form.unnamed && !form.nik.trim() && (
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
      {!form.unnamed && <MotherField form={form} change={change} problems={problems} />}
    </>
  );
}

export const HomeFields = ({ form, change, problems, inDay }: PartProps & { inDay: boolean }) => (
  <details class="why" open={Boolean(problems.household || problems.phone || problems.rt)}>
    <summary>{w.more}</summary>
    <div class="stack">
      <div class="parts">
        <TextField
          label={w.rt}
          mode="numeric"
          max={3}
          value={form.rt}
          onValue={(rt) => change({ rt })}
          wrong={problems.rt}
        />
        <TextField
          label={w.rw}
          mode="numeric"
          max={3}
          value={form.rw}
          onValue={(rw) => change({ rw })}
        />
      </div>
      <TextField
        label={w.dusun}
        value={form.dusun}
        onValue={(dusun) => change({ dusun })}
        max={100}
      />
      <TextField
        label={w.address}
        value={form.address}
        onValue={(address) => change({ address })}
        max={500}
      />
      <TextField
        label={w.household}
        mode="numeric"
        max={16}
        value={form.household}
        onValue={(household) => change({ household })}
        wrong={problems.household}
      />
      <TextField
        label={w.phone}
        type="tel"
        mode="tel"
        value={form.phone}
        onValue={(phone) => change({ phone })}
        wrong={problems.phone}
      />
      <Tick
        label={w.estimated}
        note={w.estimatedNote}
        on={form.estimated}
        onTick={(estimated) => change({ estimated })}
      />
      {inDay && <Tick label={w.guest} on={form.guest} onTick={(guest) => change({ guest })} />}
    </div>
  </details>
);

/** Asked of everybody, and no answer closes the door. */
export const Consent = ({ form, change, problems }: PartProps) => (
  <Choice
    label={w.consent}
    hint={w.consentNote}
    across
    value={form.consent === null ? null : form.consent ? 'yes' : 'no'}
    onValue={(answer) => change({ consent: answer === 'yes' })}
    wrong={problems.consent}
    options={[
      { value: 'yes', label: w.consentYes },
      { value: 'no', label: w.consentNo },
    ]}
  />
);
