import type { ServiceField } from '#domain/cards/card.ts';
import { Tick } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { sayDate } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { useForWorker, useMe } from '../phone-context.ts';
import { lastGiven, NO_SERVICE, type ServiceDraft } from './serve-draft.ts';
import type { Visit } from './visit.ts';

const w = visitWords.serve;

interface ServicesProps {
  title: string;
  hint?: string;
  /** folded away until asked for */
  folded?: boolean;
  fields: readonly ServiceField[];
  drafts: Readonly<Record<string, ServiceDraft>>;
  onDraft: (service: string, draft: ServiceDraft) => void;
  visit: Visit;
}

/** What can be given today. An act of a health worker names who did it (ruling 4). */
export function Services(p: ServicesProps) {
  const forWorker = useForWorker();
  if (p.fields.length === 0) return null;
  const list = (
    <div class="stack">
      {p.hint && <p class="soft small">{p.hint}</p>}
      {p.fields.map((field) => (
        <Service
          key={field.service}
          field={field}
          draft={p.drafts[field.service] ?? NO_SERVICE}
          onDraft={(draft) => p.onDraft(field.service, draft)}
          visit={p.visit}
        />
      ))}
      {!forWorker && p.fields.some((f) => f.byHealthWorker) && (
        <p class="soft small">{w.waitsHint}</p>
      )}
    </div>
  );
  if (!p.folded)
    return (
      <section class="card stack">
        <h3>{p.title}</h3>
        {list}
      </section>
    );
  return (
    <details class="card why">
      <summary>
        {p.title} ({p.fields.length})
      </summary>
      {list}
    </details>
  );
}

interface ServiceProps {
  field: ServiceField;
  draft: ServiceDraft;
  onDraft: (draft: ServiceDraft) => void;
  visit: Visit;
}

function Service({ field, draft, onDraft, visit }: ServiceProps) {
  const me = useMe();
  const forWorker = useForWorker();
  const before = lastGiven(visit.known, field.service);
  if (before === visit.on)
    return (
      <p>
        {field.label}: <b>{w.givenToday}</b>
      </p>
    );
  const notes = [
    before && w.givenOn(sayDate(before)),
    field.byHealthWorker && !forWorker && w.waits,
  ].filter(Boolean);
  const by = forWorker ? me.account.name : draft.by;
  return (
    <div class="stack">
      <Tick
        label={field.label}
        note={notes.join(' · ') || undefined}
        on={draft.on}
        onTick={(on) => onDraft({ ...draft, on, by })}
      />
      {draft.on && field.amount && (
        <TextField
          label={field.amount.label}
          mode="numeric"
          max={3}
          value={draft.amount}
          onValue={(amount) => onDraft({ ...draft, amount })}
          focus
        />
      )}
      {draft.on && field.batch && (
        <TextField
          label={w.batch}
          max={40}
          value={draft.batch}
          onValue={(batch) => onDraft({ ...draft, batch })}
          focus
        />
      )}
      {draft.on && field.byHealthWorker && !forWorker && (
        <TextField
          label={w.by}
          max={100}
          capitalize
          value={draft.by}
          onValue={(name) => onDraft({ ...draft, by: name })}
        />
      )}
    </div>
  );
}
