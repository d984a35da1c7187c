import { useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { registerWords as w } from '../../words/register.ts';
import { PersonLine } from '../person-line.tsx';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { openSession } from '../today/open-session.ts';
import { Consent, HomeFields, NikFields, WhoFields } from './form-parts.tsx';
import { likelySame } from './likely.ts';
import {
  emptyForm,
  type FormProblems,
  formProblems,
  type PersonForm,
  registrationFacts,
} from './new-person.ts';

/** Somebody new. Only name, sex, birth and the answer about consent are needed; the rest can come another day. */
export function Register() {
  const phone = usePhone();
  const save = useSaving();
  const [, go] = useLocation();
  const me = useMe();
  const session = openSession(phone);
  const on = session?.on ?? phone.today();
  const asked = useSearch();
  const [form, setForm] = useState(() => emptyForm(new URLSearchParams(asked).get('nama') ?? ''));
  const [shown, setShown] = useState(false);
  const problems: FormProblems = shown ? formProblems(form, on) : {};
  const change = (more: Partial<PersonForm>) => setForm((now) => ({ ...now, ...more }));
  const submit = async (event: Event) => {
    event.preventDefault();
    setShown(true);
    if (Object.keys(formProblems(form, on)).length > 0) return toFirstWrong();
    const id = phone.newId();
    const scope = session?.scope ?? me.posyandu[0]?.id ?? '';
    const arrival = session && arrivalAt(session, phone.attendance(session.id).length);
    if (!(await save(registrationFacts(form, id, scope, on, arrival)))) return;
    go(session ? `/orang/${id}/langkah/2` : `/orang/${id}`, { replace: true });
  };
  return (
    <Shell title={w.title} back={session ? '/cari' : '/orang'} bare>
      <form class="stack wide" onSubmit={submit} noValidate>
        <WhoFields form={form} change={change} problems={problems} on={on} />
        <Likely form={form} on={on} session={session} />
        <NikFields form={form} change={change} problems={problems} on={on} />
        <HomeFields form={form} change={change} problems={problems} inDay={session !== null} />
        <Consent form={form} change={change} problems={problems} />
        <div class="thumb">
          {Object.keys(problems).length > 0 && <p class="wrong">{w.some}</p>}
          <Button kind="primary" submit>
            {session ? w.submitHere : w.submit}
          </Button>
        </div>
      </form>
    </Shell>
  );
}

const arrivalAt = (session: SessionNow, already: number) => ({
  session: session.id,
  queue: already + 1,
});

/** After a look at the form, the caret goes to the first thing that is missing. */
function toFirstWrong(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector('.wrong');
    const field = wrong?.closest('.field');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input,select')?.focus({ preventScroll: true });
  });
}

interface LikelyProps {
  form: PersonForm;
  on: string;
  session: SessionNow | null;
}

function Likely({ form, on, session }: LikelyProps) {
  const phone = usePhone();
  const found = likelySame(form, phone.search);
  if (found.length === 0) return null;
  return (
    <section class="stack" aria-live="polite">
      <h2>{w.likely}</h2>
      <p class="soft small">{w.likelyHint}</p>
      <ul class="people">
        {found.map((p) => (
          <li key={p.id}>
            <PersonLine
              person={p}
              on={on}
              href={session ? `/orang/${p.id}/langkah/1` : `/orang/${p.id}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
