import { useMemo, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { Phone, RosterPerson, SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { registerWords as w } from '../../words/register.ts';
import { arrivalOf } from '../find/arrivals.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { openSession } from '../today/open-session.ts';
import { useDraft } from '../use-draft.ts';
import { ConsentField } from './consent-field.tsx';
import { MotherOfChild, NikFields, WhoFields } from './form-parts.tsx';
import { type FormProblems, formProblems } from './form-problems.ts';
import { homeOf } from './from-mother.ts';
import { BirthDetails, LaterFields } from './home-fields.tsx';
import { likelySame } from './likely.ts';
import { LikelyList } from './likely-list.tsx';
import { type Arrival, nextInQueue, registrationFacts } from './new-person.ts';
import { filledFromNik } from './nik-hints.ts';
import { emptyForm, type PersonForm } from './person-form.ts';
import { REGISTER_DRAFT } from './register-draft.ts';

/**
 * Somebody new. Only name, sex, birth and the answer about consent are needed; the rest can come another day.
 *
 * What hands do, by the keystroke model (tap 1.2 s, letter 0.6 s, digit 0.5 s, 1.2 s to think a screen), from the open
 * day to step 2:
 *
 * grown-up with a NIK: "Cari" · 15 letters · "Daftarkan" · NIK field, 16 digits (sex and birth fill themselves) ·
 *   "Setuju" · "Simpan" = 5 taps, 15 letters, 16 digits, 3 screens: 26.6 s
 * child with a NIK, mother registered: the same, and the mother's field, 6 letters, her name (she answers, unasked)
 *   = 7 taps, 21 letters, 16 digits, 3 screens: 32.6 s
 * child without a NIK: sex, the day's field and 8 digits instead = 8 taps, 21 letters, 8 digits, 3 screens: 29.8 s
 * newborn without a name: "Cari" · "Daftarkan" · "Bayi belum diberi nama" · mother's field, 6 letters, her name · sex ·
 *   the day's field, 8 digits · weight's field, 2 digits and the comma · "Setuju" · "Simpan"
 *   = 10 taps, 6 letters, 11 digits, 3 screens: 24.7 s
 */
export function Register() {
  const phone = usePhone();
  const me = useMe();
  const session = openSession(phone);
  const scope = session?.scope ?? me.posyandu[0]?.id ?? '';
  const asked = new URLSearchParams(useSearch());
  const named = asked.get('nama') ?? '';
  const start = () => {
    const blank = { ...emptyForm(named), nik: asked.get('nik') ?? '' };
    return filledFromNik(blank, session?.on ?? phone.today());
  };
  const draft = useDraft<PersonForm>(REGISTER_DRAFT, scope, start);
  const [goneOn, goOn] = useState(false);
  const left = asked.has('lanjut') ? null : phone.draft(REGISTER_DRAFT);
  const other = left !== null && draft.value.name.trim() !== named;
  return (
    <Shell title={w.title} back={session ? '/cari' : '/orang'} bare>
      {other && !goneOn ? (
        <div class="stack wide">
          <p class="card">{w.draft(draft.value.name.trim() || draft.value.motherName)}</p>
          <div class="thumb">
            <Button whole onPress={draft.drop}>
              {w.draftNew}
            </Button>
            <Button kind="primary" onPress={() => goOn(true)}>
              {w.draftOn}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          form={draft.value}
          change={(more) => {
            goOn(true);
            draft.change(more);
          }}
          session={session}
          scope={scope}
        />
      )}
    </Shell>
  );
}

interface FormProps {
  form: PersonForm;
  change: (more: Partial<PersonForm> | ((now: PersonForm) => Partial<PersonForm>)) => void;
  session: SessionNow | null;
  scope: string;
}

function Form({ form, change, session, scope }: FormProps) {
  const phone = usePhone();
  const save = useSaving();
  const mine = useMe().posyandu;
  const [, go] = useLocation();
  const on = session?.on ?? phone.today();
  const [shown, setShown] = useState(false);
  const problems: FormProblems = shown ? formProblems(form, on) : {};
  const roster = phone.roster.value;
  const likely = useMemo(() => likelySame(form, phone, on), [form, roster, on]);
  const submit = async (event: Event) => {
    event.preventDefault();
    setShown(true);
    if (Object.keys(formProblems(form, on)).length > 0) return toFirstWrong();
    const id = phone.newId();
    const mother = form.mother ? phone.rosterPerson(form.mother.id) : null;
    const home = form.unnamed ? homeOf(mother, mine, scope) : scope;
    // two people with one NIK stay offered to whoever tidies the register
    const apart = likely.flatMap(({ person, how }) => (how === 'same-nik' ? [] : [person.id]));
    const facts = registrationFacts(form, id, home, on, arrivalAt(session, phone), apart);
    if (!(await save(facts, REGISTER_DRAFT))) return;
    go(session ? `/orang/${id}/langkah/2` : `/orang/${id}`, { replace: true });
  };
  const isThem = async (person: RosterPerson) => {
    const arrival = person.diedOn ? null : arrivalAt(session, phone);
    if (!session || !arrival) return go(`/orang/${person.id}`);
    const here = person.last?.session === session.id;
    const facts = here ? [] : [arrivalOf(person, session, arrival.queue)];
    if (!here && !(await save(facts, REGISTER_DRAFT))) return;
    if (here) phone.dropDraft(REGISTER_DRAFT);
    go(`/orang/${person.id}/langkah/2`, { replace: true });
  };
  const parts = { form, change, problems, on };
  return (
    <form class="stack wide" onSubmit={submit} noValidate>
      <NikFields {...parts} />
      <WhoFields {...parts} />
      <LikelyList found={likely} on={on} session={session} onThem={(p) => void isThem(p)} />
      {form.unnamed ? <BirthDetails {...parts} /> : <MotherOfChild {...parts} />}
      <ConsentField {...parts} />
      <LaterFields {...parts} inDay={session !== null} />
      <div class="thumb">
        {Object.keys(problems).length > 0 && <p class="wrong">{w.some}</p>}
        <Button kind="primary" submit testid="register-save">
          {session ? w.submitHere : w.submit}
        </Button>
      </div>
    </form>
  );
}

const arrivalAt = (session: SessionNow | null, phone: Pick<Phone, 'attendance'>): Arrival | null =>
  session && {
    session: session.id,
    scope: session.scope,
    queue: nextInQueue(phone.attendance(session.id)),
  };

/** After a look at the form, the caret goes to the first thing that is missing. */
function toFirstWrong(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector('.wrong');
    const field = wrong?.closest('.field');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input,select')?.focus({ preventScroll: true });
  });
}
