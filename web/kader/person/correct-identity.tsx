import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { personWords } from '../../words/person.ts';
import { registerWords } from '../../words/register.ts';
import { usePhone } from '../phone-context.ts';
import { ConsentField } from '../register/consent-field.tsx';
import { MotherOfChild, NikFields, WhoFields } from '../register/form-parts.tsx';
import { formProblems } from '../register/form-problems.ts';
import { HomeFields } from '../register/home-fields.tsx';
import type { PartProps } from '../register/part-props.ts';
import type { PersonForm } from '../register/person-form.ts';
import { useSaving } from '../saving.tsx';
import { atVisit } from '../steps/visit.ts';
import type { ChangeProps } from './changes.tsx';
import { correctionFacts, formOf } from './correction.ts';

/** The same form as at registration, filled in; only what was changed is written. */
export function CorrectIdentity({ visit, onClose }: ChangeProps) {
  const phone = usePhone();
  const save = useSaving();
  const mother = visit.identity.mother ? phone.rosterPerson(visit.identity.mother) : null;
  const [start] = useState(() => formOf(visit.known, mother?.name ?? null));
  const [form, setForm] = useState<PersonForm>(start);
  const change: PartProps['change'] = (more) =>
    setForm((now) => ({ ...now, ...(typeof more === 'function' ? more(now) : more) }));
  const problems = formProblems(form, visit.on);
  const self = phone.rosterPerson(visit.known.id);
  const facts = correctionFacts(atVisit(visit), start, form, self);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (Object.keys(problems).length > 0) return;
    if (facts.length === 0 || (await save(facts))) onClose();
  };
  const wrong = Object.keys(problems).length > 0;
  const parts = { form, change, problems, on: visit.on };
  return (
    <Sheet title={personWords.identity.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit} noValidate>
        <NikFields {...parts} />
        <WhoFields {...parts} correcting />
        <MotherOfChild {...parts} />
        <HomeFields {...parts} inDay={false} />
        {start.consent === null && <ConsentField {...parts} />}
        {wrong && <p class="wrong">{registerWords.some}</p>}
        <Button kind="primary" submit disabled={wrong || facts.length === 0}>
          {facts.length === 0 ? personWords.identity.nothing : personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}
