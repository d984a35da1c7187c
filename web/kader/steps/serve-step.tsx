import { useSearch } from 'wouter-preact';
import type { Instrument } from '#domain/cards/card.ts';
import { fieldsOn, instrumentFor } from '#domain/cards/cards.ts';
import { isVaccine, servicesDue } from '#domain/stages/services-due.ts';
import { formKey } from '../../known/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/empty.tsx';
import { Pages } from '../../ui/pages.tsx';
import { visitWords } from '../../words/visit.ts';
import { look } from '../more/look.ts';
import { useForWorker, useMe } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { useDraft } from '../use-draft.ts';
import { Elsewhere } from './elsewhere.tsx';
import { useFindings } from './findings.ts';
import { elsewhereLines, serveFields, whereHere } from './package-here.ts';
import { Questions } from './questions.tsx';
import { Referral, referralFrom } from './referral.tsx';
import { Screenings } from './screenings.tsx';
import { fieldOf, foldedFields, screeningsOffered } from './screenings-offered.ts';
import {
  type Answers,
  type ServeDraft,
  serveFacts,
  serveProblem,
  serviceFields,
  startServe,
} from './serve-draft.ts';
import { GivenToday, Services } from './services.tsx';
import { Tests } from './tests.tsx';
import type { Visit } from './visit.ts';

const w = visitWords.serve;

/** Step 4: what the card asks and what is due, and a referral whose reasons are already there. */
export function ServeStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const save = useSaving();
  const me = useMe();
  const forWorker = useForWorker();
  const asked = useSearch().includes('rujuk');
  const findings = useFindings(visit.known, visit.on);
  const kept = useDraft<ServeDraft>(formKey(visit.known.id, visit.on, 4), visit.scope, () =>
    startServe(visit.day),
  );
  const draft = kept.value;
  const { single } = look.value;
  const home = visit.known.residences.at(-1)?.posyandu;
  const village = me.posyandu.find((p) => p.id === home || p.id === visit.scope)?.villageCode;
  const { change } = kept;
  if (findings === null) return <Skeleton />;
  const fields = serveFields(visit);
  const { due, others, elsewhere } = servicesDue(
    serviceFields(fields),
    visit.known,
    visit.on,
    village,
    whereHere(visit),
  );
  const offered = screeningsOffered(visit, forWorker);
  const own = foldedFields(fields, visit);
  const away = elsewhereLines(visit, elsewhere, offered.elsewhere);
  const started = draft.referral ?? {
    ...referralFrom(findings, asked),
    by: forWorker ? me.account.name : '',
  };
  const ready: ServeDraft = {
    ...draft,
    referral: started,
    ...(forWorker ? {} : { testsBy: draft.testsBy ?? '' }),
  };
  const asks = [...fields, ...offered.lines.map(({ screening }) => fieldOf(screening))];
  const facts = serveFacts(visit, asks, ready, (i) => instrumentFor(visit.who, i)?.version ?? '');
  const problem = serveProblem(visit, fields, ready);
  const already = Object.keys(visit.day?.answers ?? {}).length > 0;
  const submit = async () => {
    if (facts.length === 0) return onDone();
    if (await save(facts, kept.key)) onDone();
  };
  const services = {
    visit,
    drafts: draft.services,
    onDraft: (name: string, next: ServeDraft['services'][string]) =>
      change(({ services: before }) => ({ services: { ...before, [name]: next } })),
  };
  const onAnswers = (instrument: string, answers: Answers) =>
    change(({ answers: before }) => ({ answers: { ...before, [instrument]: answers } }));
  const needed = due.filter((d) => !isVaccine(d.field.service));
  const vaccines = due.filter((d) => isVaccine(d.field.service));
  const tests = fields.filter((f) => f.kind === 'measure');
  return (
    <div class="stack wide">
      <GivenToday visit={visit} />
      <Pages single={single}>
        {[
          needed.length > 0 && <Services key="due" {...services} title={w.due} lines={needed} />,
          vaccines.length > 0 && (
            <Services
              key="vaccines"
              {...services}
              title={w.vaccines}
              hint={w.askMidwife}
              folded={!single}
              lines={vaccines}
            />
          ),
          ...instrumentsOf(visit).flatMap((instrument) =>
            pagesOf(instrument, single).map((only) => (
              <Questions
                key={`${instrument.key} ${only}`}
                instrument={instrument}
                only={only}
                answers={draft.answers[instrument.key] ?? {}}
                onAnswers={(answers) => onAnswers(instrument.key, answers)}
              />
            )),
          ),
          own.length + offered.lines.length + offered.kept.length > 0 && (
            <Screenings
              key="screenings"
              who={visit.who}
              own={own}
              offered={offered}
              answers={draft.answers}
              onAnswers={onAnswers}
            />
          ),
          others.length > 0 && (
            <Services
              key="others"
              {...services}
              title={w.others}
              folded={!single}
              lines={others.map((field) => ({ field }))}
            />
          ),
          tests.length > 0 && (
            <Tests
              key="tests"
              visit={visit}
              fields={tests}
              texts={draft.tests}
              by={draft.testsBy ?? ''}
              onBy={(testsBy) => change({ testsBy })}
              onText={(what, text) =>
                change(({ tests: before }) => ({ tests: { ...before, [what]: text } }))
              }
            />
          ),
          away.length > 0 && <Elsewhere key="elsewhere" lines={away} />,
          <Referral
            key="referral"
            findings={findings}
            draft={started}
            onDraft={(referral) => change({ referral })}
          />,
        ]}
      </Pages>
      <div class="thumb">
        {problem && <p class="wrong">{problem}</p>}
        <Button
          kind="primary"
          onPress={submit}
          disabled={problem !== null || (facts.length === 0 && !already)}
          testid="serve-save"
        >
          {facts.length > 0 ? visitWords.saveAndOn(4) : already ? visitWords.on(4) : w.nothing}
        </Button>
      </div>
    </div>
  );
}

/** With one question per screen every item is a part of its own. */
const pagesOf = (instrument: Instrument, single: boolean): (string | undefined)[] =>
  single ? instrument.items.map((item) => item.key) : [undefined];

/** Those open at every visit. */
const instrumentsOf = (visit: Visit): Instrument[] =>
  fieldsOn(4, visit.who).flatMap((field) =>
    field.kind === 'answers' && field.everyMonths === undefined
      ? (instrumentFor(visit.who, field.instrument) ?? [])
      : [],
  );
