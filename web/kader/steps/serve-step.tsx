import { useSearch } from 'wouter-preact';
import type { MeasureField } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import { instrumentOf } from '#domain/cards/instruments.ts';
import { isVaccine, servicesDue } from '#domain/stages/services-due.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { visitWords } from '../../words/visit.ts';
import { useForWorker, useMe } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { draftOf, dropDraft } from './drafts.ts';
import { useFindings } from './findings.ts';
import { Questions } from './questions.tsx';
import { Referral, referralFrom } from './referral.tsx';
import {
  type ServeDraft,
  serveFacts,
  serveProblem,
  serviceFields,
  startServe,
  testProblem,
} from './serve-draft.ts';
import { GivenToday, Services } from './services.tsx';
import type { Visit } from './visit.ts';

const w = visitWords.serve;

/** Step 4: what the card asks and what is due, and a referral whose reasons are already there. */
export function ServeStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const save = useSaving();
  const me = useMe();
  const forWorker = useForWorker();
  const asked = useSearch().includes('rujuk');
  const findings = useFindings(visit.known, visit.on);
  const key = `${visit.known.id} ${visit.on} 4`;
  const kept = draftOf<ServeDraft>(key, () => startServe(visit.day));
  const draft = kept.value;
  const change = (more: Partial<ServeDraft>) => {
    kept.value = { ...kept.value, ...more };
  };
  if (findings === null) return <Skeleton />;
  const fields = fieldsOn(4, visit.who);
  const { due, others } = servicesDue(serviceFields(fields), visit.known, visit.on);
  const started = draft.referral ?? {
    ...referralFrom(findings, asked),
    by: forWorker ? me.account.name : '',
  };
  const ready = { ...draft, referral: started };
  const facts = serveFacts(visit, fields, ready, (i) => instrumentOf(i)?.version ?? '');
  const problem = serveProblem(visit, fields, ready);
  const already = Object.keys(visit.day?.answers ?? {}).length > 0;
  const submit = async () => {
    if (facts.length === 0) return onDone();
    if (!(await save(facts))) return;
    dropDraft(key);
    onDone();
  };
  const services = {
    visit,
    drafts: draft.services,
    onDraft: (name: string, next: ServeDraft['services'][string]) =>
      change({ services: { ...draft.services, [name]: next } }),
  };
  return (
    <div class="stack wide">
      <GivenToday visit={visit} />
      <Services
        {...services}
        title={w.due}
        lines={due.filter((d) => !isVaccine(d.field.service))}
      />
      <Services
        {...services}
        title={w.vaccines}
        hint={w.askMidwife}
        folded
        lines={due.filter((d) => isVaccine(d.field.service))}
      />
      <Instruments visit={visit} draft={draft} change={change} />
      <Services {...services} title={w.others} folded lines={others.map((field) => ({ field }))} />
      <Tests
        visit={visit}
        fields={fields.filter((f) => f.kind === 'measure')}
        texts={draft.tests}
        onText={(what, text) => change({ tests: { ...draft.tests, [what]: text } })}
      />
      <Referral findings={findings} draft={started} onDraft={(referral) => change({ referral })} />
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

interface InstrumentsProps {
  visit: Visit;
  draft: ServeDraft;
  change: (more: Partial<ServeDraft>) => void;
}

const Instruments = ({ visit, draft, change }: InstrumentsProps) => (
  <>
    {fieldsOn(4, visit.who).map((field) => {
      const instrument = field.kind === 'answers' ? instrumentOf(field.instrument) : null;
      if (!instrument) return null;
      return (
        <Questions
          key={instrument.key}
          instrument={instrument}
          answers={draft.answers[instrument.key] ?? {}}
          onAnswers={(answers) =>
            change({ answers: { ...draft.answers, [instrument.key]: answers } })
          }
        />
      );
    })}
  </>
);

interface TestsProps {
  visit: Visit;
  fields: readonly MeasureField[];
  texts: Readonly<Record<string, string>>;
  onText: (what: string, text: string) => void;
}

/** Blood tests are read off a strip: typed, judged at once. */
const Tests = ({ visit, fields, texts, onText }: TestsProps) => {
  if (fields.length === 0) return null;
  return (
    <details class="card folded">
      <summary>
        <span class="grow">
          <b>
            {w.tests} ({fields.length})
          </b>
          <small>{fields.map((f) => f.label).join(', ')}</small>
        </span>
        <Icon name="next" />
      </summary>
      <div class="stack">
        {fields.map((field) => {
          const text = texts[field.what] ?? '';
          const problem = testProblem(visit, field, text);
          return (
            <TextField
              key={field.what}
              label={`${field.label} (${field.unit})`}
              mode="decimal"
              max={6}
              value={text}
              onValue={(typed) => onText(field.what, typed)}
              wrong={problem?.stops ? problem.says : undefined}
              asks={problem && !problem.stops ? problem.says : undefined}
            />
          );
        })}
      </div>
    </details>
  );
};
