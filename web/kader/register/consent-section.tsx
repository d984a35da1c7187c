import { useState } from 'preact/hooks';
import { needsGuardian } from '#domain/consent/guardian.ts';
import { requestsOf } from '#domain/consent/rights.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { standingFacts } from '#domain/facts/standing-facts.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { consentWords as w } from '../../words/consent.ts';
import { sayDate } from '../../words/say.ts';
import { formOf } from '../person/correction.ts';
import { unlocatedByAnswer } from '../person/home-facts.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { atVisit, type Visit } from '../steps/visit.ts';
import { ConsentField } from './consent-field.tsx';
import { formProblems } from './form-problems.ts';
import { consentOf } from './new-person.ts';
import type { PartProps } from './part-props.ts';
import type { PersonForm } from './person-form.ts';
import { RightsSection } from './rights-section.tsx';

/** On somebody's page: what was answered about keeping their data, by whom, how to change it, and what they asked for. */
export const ConsentSection = ({ visit }: { visit: Visit }) => (
  <details class="why" open={requestsOf(visit.known.history).some((r) => r.answer === null)}>
    <summary>{w.moreTitle}</summary>
    <div class="stack">
      <Answer visit={visit} />
      <RightsSection visit={visit} />
    </div>
  </details>
);

/** The answer that stands, with all of its body: the fold keeps only yes or no. */
function answerOf(visit: Visit): { body: BodyOf<'consent-recorded'>; on: string } | null {
  const last = standingFacts(visit.known.history).standing.findLast(
    (f) => f.kind === 'consent-recorded',
  );
  return last?.kind === 'consent-recorded' ? { body: last.body, on: last.on } : null;
}

function Answer({ visit }: { visit: Visit }) {
  const [asking, setAsking] = useState(false);
  const answer = answerOf(visit);
  const said = answer
    ? [
        answer.body.given ? w.given(sayDate(answer.on)) : w.refusedOn(sayDate(answer.on)),
        answer.body.guardian && w.by(answer.body.guardian),
        answer.body.given && (answer.body.reminders ? w.remindersOn : w.remindersOff),
      ]
        .filter(Boolean)
        .join(' ')
    : w.unasked;
  return (
    <>
      <p>{said}</p>
      {!visit.known.diedOn && (
        <Button whole onPress={() => setAsking(true)}>
          {answer ? w.change : w.ask}
        </Button>
      )}
      {asking && (
        <AskAgain visit={visit} answer={answer?.body ?? null} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface AskProps {
  visit: Visit;
  answer: BodyOf<'consent-recorded'> | null;
  onClose: () => void;
}

function AskAgain({ visit, answer, onClose }: AskProps) {
  const phone = usePhone();
  const save = useSaving();
  const [form, setForm] = useState<PersonForm>(() => {
    const mother = visit.identity.mother ? phone.rosterPerson(visit.identity.mother) : null;
    const guardian = answer?.guardian ?? visit.known.guardianName ?? '';
    return {
      ...formOf(visit.known, mother?.name ?? null),
      consentWas: null,
      reminders: answer?.reminders ?? false,
      guardianRelation: answer?.relation ?? null,
      guardianName: guardian,
    };
  });
  const change: PartProps['change'] = (more) =>
    setForm((now) => ({ ...now, ...(typeof more === 'function' ? more(now) : more) }));
  const { consent, guardianName } = formProblems(form, visit.on);
  const problems = { ...(consent ? { consent } : {}), ...(guardianName ? { guardianName } : {}) };
  const wrong = Object.keys(problems).length > 0;
  const minor = needsGuardian(visit.identity.birthDate, visit.on);
  const submit = async () => {
    const body = consentOf(form, visit.on);
    const self = phone.rosterPerson(visit.known.id);
    const point = unlocatedByAnswer(form.consent, self, visit.on);
    const answered = { ...atVisit(visit), kind: 'consent-recorded', body } as const;
    if (!wrong && (await save([answered, ...point]))) onClose();
  };
  return (
    <Sheet title={answer ? w.change : w.ask} onClose={onClose}>
      <ConsentField form={form} change={change} problems={minor ? problems : {}} on={visit.on} />
      {answer?.given && form.consent === false && <p class="soft small">{w.withdrawNote}</p>}
      <Button kind="primary" disabled={wrong} onPress={() => void submit()}>
        {w.save}
      </Button>
    </Sheet>
  );
}
