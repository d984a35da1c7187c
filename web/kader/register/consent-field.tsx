import type { LocalDate } from '#domain/calendar.ts';
import { isTeenager, needsGuardian } from '#domain/consent/guardian.ts';
import { Choice, Tick } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { CONSENT_TEXT, consentTexts, consentWords as w } from '../../words/consent.ts';
import type { PartProps } from './part-props.ts';
import { birthOf, guardianOf, relationOf } from './person-form.ts';

/** Asked of everybody, in two sentences; no answer closes the door. For a minor somebody answers and is named. */
export const ConsentField = ({ form, change, problems, on }: PartProps & { on: LocalDate }) => {
  const birth = birthOf(form, on);
  const minor = birth !== null && birth <= on && needsGuardian(birth, on);
  return (
    <section class="card stack" aria-label={w.title}>
      <p class="soft small">{w.read}</p>
      {consentTexts[CONSENT_TEXT]?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Choice
        label={w.title}
        hint={w.servedAnyway}
        across
        value={form.consent === null ? null : form.consent ? 'yes' : 'no'}
        onValue={(answer) => change({ consent: answer === 'yes' })}
        wrong={problems.consent}
        options={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
      />
      {form.consent === false && <p class="asks">{w.refused}</p>}
      {form.consent !== null && minor && (
        <GuardianFields form={form} change={change} problems={problems} />
      )}
      {minor && birth && isTeenager(birth, on) && <p class="soft small">{w.teenager}</p>}
      {form.consent && (
        <Tick
          label={w.reminders}
          note={w.remindersNote}
          on={form.reminders}
          onTick={(reminders) => change({ reminders })}
        />
      )}
    </section>
  );
};

const RELATIONS = ['mother', 'father', 'other'] as const;

const GuardianFields = ({ form, change, problems }: PartProps) => (
  <>
    <Choice
      label={w.guardian}
      hint={w.guardianHint}
      across
      value={relationOf(form)}
      onValue={(guardianRelation) => change({ guardianRelation, guardianName: '' })}
      options={RELATIONS.map((value) => ({ value, label: w.relations[value] }))}
    />
    <TextField
      label={w.guardianName}
      max={100}
      capitalize
      value={form.guardianName || guardianOf(form)}
      onValue={(guardianName) => change({ guardianName })}
      wrong={problems.guardianName}
    />
  </>
);
