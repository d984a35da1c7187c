import type { ComponentChildren } from 'preact';
import { fieldsOn, instrumentFor } from '#domain/cards/cards.ts';
import { formKey } from '../../known/drafts.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/choice.tsx';
import { Skeleton } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { inWords } from '../../words/label.ts';
import { visitWords } from '../../words/visit.ts';
import { useSaving } from '../saving.tsx';
import { useDraft } from '../use-draft.ts';
import { useFindings } from './findings.ts';
import { Questions } from './questions.tsx';
import { type Answers, serveFacts, startServe } from './serve-draft.ts';
import { counselTopics, type TopicLine } from './topics.ts';
import { atVisit, inSession, type Visit } from './visit.ts';

const w = visitWords.counsel;

/** Step 5 as it is being filled in. */
interface CounselDraft {
  chosen: readonly string[];
  answers: Readonly<Record<string, Answers>>;
  /** as they stood when the form was opened */
  began?: Readonly<Record<string, Answers>>;
}

/** Step 5: what was talked about; what fits today's findings stands first. */
export function CounselStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const save = useSaving();
  const findings = useFindings(visit.known, visit.on);
  const draft = useDraft<CounselDraft>(formKey(visit.known.id, visit.on, 5), visit.scope, () => {
    const { answers, began } = startServe(visit.day);
    return { chosen: [], answers, ...(began ? { began } : {}) };
  });
  const { chosen, answers, began } = draft.value;
  if (findings === null) return <Skeleton />;
  const fields = fieldsOn(5, visit.who);
  const { fits, others, more, done } = counselTopics(fields, findings, visit.day);
  const facts: FactDraft[] = [
    ...serveFacts(
      visit,
      fields,
      { answers, ...(began ? { began } : {}), services: {}, tests: {}, referral: null },
      (i) => instrumentFor(visit.who, i)?.version ?? '',
    ),
    ...talked(visit, chosen),
  ];
  const already = done.length > 0;
  const submit = async () => {
    if (facts.length === 0 || (await save(facts, draft.key))) onDone();
  };
  const toggle = (key: string, on: boolean) =>
    draft.change(({ chosen: now }) => ({
      chosen: on ? [...now, key] : now.filter((c) => c !== key),
    }));
  const list = (topics: readonly TopicLine[]) => (
    <div class="choices">
      {topics.map((t) => (
        <Tick
          key={t.key}
          label={inWords(t.label)}
          note={done.includes(t.key) ? w.done : undefined}
          on={chosen.includes(t.key) || done.includes(t.key)}
          onTick={(on) => toggle(t.key, on)}
        />
      ))}
    </div>
  );
  return (
    <div class="stack wide">
      <Instruments5
        visit={visit}
        answers={answers}
        onAnswers={(given) => draft.change({ answers: given })}
      />
      <h2>{w.title}</h2>
      {fits.length > 0 && (
        <section class="stack">
          <h3>{w.fits}</h3>
          {list(fits)}
        </section>
      )}
      <Others folded={fits.length > 0} topics={others}>
        {list(others)}
      </Others>
      <Others folded topics={more} title={w.more}>
        {list(more)}
      </Others>
      <div class="thumb">
        <Button
          kind="primary"
          onPress={submit}
          disabled={facts.length === 0 && !already}
          testid="counsel-save"
        >
          {facts.length > 0 ? visitWords.saveAndOn(5) : already ? visitWords.on(5) : w.nothing}
        </Button>
      </div>
    </div>
  );
}

interface OthersProps {
  folded: boolean;
  topics: readonly TopicLine[];
  title?: string;
  children: ComponentChildren;
}

/** Where something fits today's findings the rest waits, named; else it is all there is. */
const Others = ({ folded, topics, title = w.others, children }: OthersProps) =>
  folded && topics.length > 0 ? (
    <details class="card folded">
      <summary>
        <span class="grow">
          <b>
            {title} ({topics.length})
          </b>
          <small>{topics.map((t) => inWords(t.label)).join(', ')}</small>
        </span>
        <Icon name="next" />
      </summary>
      {children}
    </details>
  ) : (
    <section class="stack">{children}</section>
  );

const talked = (visit: Visit, topics: readonly string[]): FactDraft[] =>
  topics.length === 0
    ? []
    : [
        {
          ...atVisit(visit),
          kind: 'education-given',
          body: { topics: topics.slice(0, 20), ...inSession(visit, 5) },
        },
      ];

interface Instruments5Props {
  visit: Visit;
  answers: Readonly<Record<string, Answers>>;
  onAnswers: (answers: Readonly<Record<string, Answers>>) => void;
}

const Instruments5 = ({ visit, answers, onAnswers }: Instruments5Props) => (
  <>
    {fieldsOn(5, visit.who).map((field) => {
      const instrument =
        field.kind === 'answers' ? instrumentFor(visit.who, field.instrument) : null;
      if (!instrument) return null;
      return (
        <Questions
          key={instrument.key}
          instrument={instrument}
          answers={answers[instrument.key] ?? {}}
          onAnswers={(given) => onAnswers({ ...answers, [instrument.key]: given })}
        />
      );
    })}
  </>
);
