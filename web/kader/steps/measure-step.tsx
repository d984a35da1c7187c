import { useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import { fieldKey, fieldsOn } from '#domain/cards/cards.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import type { Typed } from '#domain/measures/plausible.ts';
import { valueText } from '#domain/measures/plausible-words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { visitWords } from '../../words/visit.ts';
import { useSaving } from '../saving.tsx';
import { AskAgain } from './ask-again.tsx';
import { draftOf, dropDraft } from './drafts.ts';
import { MeasureOne } from './measure-one.tsx';
import {
  judged,
  NO_READING,
  type ReadingDraft,
  readingFacts,
  typedReading,
} from './reading-draft.ts';
import { atVisit, inSession, previousReading, type Visit } from './visit.ts';

const w = visitWords.measure;
type Drafts = Readonly<Record<string, ReadingDraft>>;

/** Step 2: one measure at a time, all saved in one go at the end. */
export function MeasureStep({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const save = useSaving();
  const key = `${visit.known.id} ${visit.on} 2`;
  const drafts = draftOf<Drafts>(key, () => ({}));
  const fields = fieldsOn(2, visit.who).filter((f) => f.kind === 'measure');
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<Typed | null>(null);
  const field = fields[at];
  if (!field) return <Empty says={w.noField} />;
  const draft = drafts.value[fieldKey(field)] ?? NO_READING;
  const change = (next: ReadingDraft) => {
    drafts.value = { ...drafts.value, [fieldKey(field)]: next };
  };
  const typed = typedReading(field, draft, visit.on, visit.who.ageMonths);
  const previous = previousReading(visit.known, field.what, visit.on);
  const verdict = typed && judged(field, draft, typed, previous);
  const last = at === fields.length - 1;
  const ready = fields.filter((f) => drafts.value[fieldKey(f)]?.text).length;
  const saveAll = async () => {
    const facts = fields.flatMap((f) => factsOf(visit, f, drafts.value[fieldKey(f)]));
    if (facts.length === 0 || !(await save(facts))) return;
    dropDraft(key);
    onDone();
  };
  const forward = () => (last ? void saveAll() : setAt(at + 1));
  const press = () => {
    if (typed && verdict?.kind === 'surprising') return setAsking(typed);
    forward();
  };
  return (
    <div class="measure">
      {fields.length > 1 && (
        <Dots fields={fields} at={at} drafts={drafts.value} visit={visit} onGo={setAt} />
      )}
      <MeasureOne
        key={fieldKey(field)}
        field={field}
        draft={draft}
        onDraft={change}
        visit={visit}
        previous={previous}
        verdict={verdict}
        typed={typed}
        onEnter={press}
      />
      <div class="thumb">
        <Button
          kind={last || typed ? 'primary' : 'quiet'}
          whole
          onPress={press}
          disabled={verdict?.kind === 'impossible' || (last && ready === 0)}
          testid="measure-next"
        >
          {last ? w.saveCount(ready) : typed ? w.next : w.skipOne}
        </Button>
      </div>
      {asking && (
        <AskAgain
          field={field}
          typed={asking}
          previous={previous}
          onAgain={() => {
            change({ ...NO_READING, first: asking, ...positionOf(draft) });
            setAsking(null);
          }}
          onRight={() => {
            change({ ...draft, confirmed: true });
            setAsking(null);
            forward();
          }}
          onFix={() => setAsking(null)}
        />
      )}
    </div>
  );
}

const positionOf = (draft: ReadingDraft) => (draft.position ? { position: draft.position } : {});

function factsOf(visit: Visit, field: MeasureField, draft: ReadingDraft | undefined) {
  const typed = draft && typedReading(field, draft, visit.on, visit.who.ageMonths);
  if (!draft || !typed) return [];
  const where = { ...atVisit(visit), ...inSession(visit, 2), step: 2 as const };
  const already = (visit.day?.readings[field.what] ?? []).length > 0;
  return readingFacts(field, draft, typed, where, already);
}

interface DotsProps {
  fields: readonly MeasureField[];
  at: number;
  drafts: Drafts;
  visit: Visit;
  onGo: (at: number) => void;
}

/** Which measures there are, which have a number; any can be gone to directly. */
const Dots = ({ fields, at, drafts, visit, onGo }: DotsProps) => (
  <nav class="dots" aria-label={w.which}>
    {fields.map((f, i) => {
      const typed = drafts[fieldKey(f)]?.text;
      const counted = countedReading(visit.day?.readings[f.what]);
      const today = counted && counted !== 'differ' ? valueText(f, counted) : '';
      return (
        <button
          key={fieldKey(f)}
          type="button"
          class={typed || today ? 'has' : ''}
          aria-current={i === at ? 'step' : undefined}
          aria-label={f.label}
          onClick={() => onGo(i)}
        >
          {f.unit === 'yes-no' ? shortLabel(f) : typed || today || shortLabel(f)}
        </button>
      );
    })}
  </nav>
);

const shortLabel = (f: MeasureField): string => visitWords.short[f.what];
