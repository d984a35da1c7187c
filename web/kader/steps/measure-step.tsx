import { useState } from 'preact/hooks';
import type { MeasureField } from '#domain/cards/card.ts';
import { fieldKey, fieldsOn } from '#domain/cards/cards.ts';
import { formKey } from '../../known/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { visitWords } from '../../words/visit.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { useDraft } from '../use-draft.ts';
import { AskAgain, type Asking } from './ask-again.tsx';
import { type DangerNow, dangerOf } from './danger.ts';
import { AskDanger, DangerButton, DangerCard } from './danger-signs.tsx';
import { MeasureDots } from './measure-dots.tsx';
import { isReady, type MeasureDraft, measureFacts, readingOf } from './measure-draft.ts';
import { MeasureOne } from './measure-one.tsx';
import { measurerOf } from './measured-by.tsx';
import { apartFrom, judged, NO_READING, type ReadingDraft, typedReading } from './reading-draft.ts';
import { previousReading, type Visit } from './visit.ts';

const w = visitWords.measure;
interface StepProps {
  visit: Visit;
  onDone: () => void;
}

/** Step 2: danger signs first, then one measure at a time, all saved in one go at the end. */
export function MeasureStep({ visit, onDone }: StepProps) {
  const draft = useDraft<MeasureDraft>(formKey(visit.known.id, visit.on, 2), visit.scope, () => ({
    readings: {},
  }));
  const fields = fieldsOn(2, visit.who).filter((f) => f.kind === 'measure');
  const danger = dangerOf(visit);
  const [at, setAt] = useState<number | 'danger'>(() =>
    isDangerFirst(visit, danger, draft.value) ? 'danger' : firstOpen(fields, draft.value),
  );
  const field = at === 'danger' ? undefined : fields[at];
  if (!field && at !== 'danger') return <Empty says={w.noField} />;
  return (
    <div class="measure">
      <MeasureDots
        fields={fields}
        at={at}
        draft={draft.value}
        visit={visit}
        danger={danger.lists.length > 0}
        onGo={setAt}
      />
      {field ? (
        <Measuring
          key={fieldKey(field)}
          visit={visit}
          fields={fields}
          field={field}
          draft={draft}
          onNext={() => setAt((at as number) + 1)}
          onDone={onDone}
        />
      ) : (
        <section class="stack danger-first">
          {danger.yes.length > 0 ? (
            <>
              <DangerCard visit={visit} onGoOn={() => setAt(0)} />
              <DangerButton visit={visit} />
            </>
          ) : (
            <>
              <h3>{visitWords.danger.title}</h3>
              <AskDanger
                visit={visit}
                onNone={() => {
                  draft.change({ noDanger: true });
                  setAt(0);
                }}
                onSaved={() => scrollTo(0, 0)}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}

/** A sign that is there comes before the scales until somebody was sent on; so does asking, once. */
function isDangerFirst(visit: Visit, danger: DangerNow, draft: MeasureDraft): boolean {
  if (danger.lists.length === 0) return false;
  if (danger.yes.length > 0) return (visit.day?.referrals.length ?? 0) === 0;
  return !danger.asked && !draft.noDanger;
}

/** Where somebody left off: the last measure with something typed, else the first. */
const firstOpen = (fields: readonly MeasureField[], draft: MeasureDraft): number =>
  Math.max(
    0,
    fields.findLastIndex((field) => isReady(draft, field)),
  );

interface MeasuringProps extends StepProps {
  fields: readonly MeasureField[];
  field: MeasureField;
  draft: ReturnType<typeof useDraft<MeasureDraft>>;
  onNext: () => void;
}

function Measuring({ visit, fields, field, draft, onNext, onDone }: MeasuringProps) {
  const phone = usePhone();
  const me = useMe();
  const save = useSaving();
  const [asking, setAsking] = useState<Asking | null>(null);
  // somebody wants to go on with a number that cannot be: then it is said, also while it may be half typed
  const [insisted, setInsisted] = useState(false);
  const now = readingOf(draft.value, field);
  const change = (next: ReadingDraft) => {
    setInsisted(false);
    draft.change(({ readings }) => ({ readings: { ...readings, [fieldKey(field)]: next } }));
  };
  const { ageMonths } = visit.who;
  const typed = now.cannot === undefined ? typedReading(field, now, visit.on, ageMonths) : null;
  const previous = previousReading(visit.known, field.what, visit.on);
  const verdict = typed && judged(field, now, typed, previous);
  const last = field === fields.at(-1);
  const ready = fields.filter((f) => isReady(draft.value, f)).length;
  const saveAll = async () => {
    const by = visit.session && measurerOf(phone, visit.session, me);
    const facts = measureFacts(visit, fields, draft.now(), by);
    if (facts.length > 0 && (await save(facts, draft.key))) onDone();
  };
  const go = (after: 'next' | 'save') => (after === 'save' ? void saveAll() : onNext());
  const press = (after: 'next' | 'save') => {
    if (!typed) return go(after);
    if (verdict?.kind === 'impossible') return setInsisted(true);
    if (verdict?.kind === 'surprising') return setAsking({ kind: 'surprising', typed, after });
    const before = apartFrom(field, now, typed, ageMonths);
    if (before) return setAsking({ kind: 'apart', typed, before, after });
    go(after);
  };
  return (
    <>
      <MeasureOne
        field={field}
        draft={now}
        onDraft={change}
        visit={visit}
        previous={previous}
        verdict={verdict}
        typed={typed}
        insisted={insisted}
        onEnter={() => press(last ? 'save' : 'next')}
      />
      <div class="thumb across">
        <Button
          kind={last || isReady(draft.value, field) ? 'primary' : 'quiet'}
          whole
          onPress={() => press(last ? 'save' : 'next')}
          disabled={last && ready === 0 && !draft.value.noDanger}
          testid="measure-next"
        >
          {last ? w.saveCount(ready) : isReady(draft.value, field) ? w.next : w.skipOne}
        </Button>
        {!last && ready > 0 && (
          <Button
            icon="save"
            label={w.saveNow(ready)}
            onPress={() => press('save')}
            testid="measure-save"
          >
            {ready}
          </Button>
        )}
      </div>
      {asking && (
        <AskAgain
          field={field}
          asking={asking}
          previous={previous}
          ageMonths={ageMonths}
          onAgain={() => {
            change({
              ...NO_READING,
              earlier: [...(now.earlier ?? []), asking.typed],
              ...(now.position ? { position: now.position } : {}),
            });
            setAsking(null);
          }}
          onRight={() => {
            change({ ...now, confirmed: true });
            setAsking(null);
            go(asking.after);
          }}
          onFix={() => setAsking(null)}
        />
      )}
    </>
  );
}
