import type { ServiceField } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import { TETANUS_SERVICE, tetanusOn } from '#domain/immunization/tetanus-record.ts';
import type { DueReason } from '#domain/stages/services-due.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Tick } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayDue } from '../../words/due.ts';
import { inWords } from '../../words/label.ts';
import { sayDate } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { useForWorker, useMe } from '../phone-context.ts';
import { serviceLabel } from '../service-label.ts';
import { localOf } from './package-here.ts';
import {
  isInBuilding,
  isServiceOf,
  lastGiven,
  NO_SERVICE,
  type ServiceDraft,
  serviceFields,
} from './serve-draft.ts';
import type { Visit } from './visit.ts';

const w = visitWords.serve;

interface ServicesProps {
  title: string;
  hint?: string;
  /** folded away until asked for; what is in it is named all the same */
  folded?: boolean;
  lines: readonly { field: ServiceField; why?: DueReason }[];
  drafts: Readonly<Record<string, ServiceDraft>>;
  onDraft: (service: string, draft: ServiceDraft) => void;
  visit: Visit;
}

/** What can be given today, and why now. An act of a health worker names who did it (ruling 4). */
export function Services(p: ServicesProps) {
  const forWorker = useForWorker();
  if (p.lines.length === 0) return null;
  const list = (
    <div class="stack">
      {p.hint && <p class="soft small">{p.hint}</p>}
      {p.lines.map(({ field, why }) => (
        <Service
          key={field.service}
          field={field}
          why={why}
          draft={p.drafts[field.service] ?? NO_SERVICE}
          onDraft={(draft) => p.onDraft(field.service, draft)}
          visit={p.visit}
        />
      ))}
      {!forWorker && p.lines.some(({ field }) => field.byHealthWorker) && (
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
    <details class="card folded">
      <summary>
        <span class="grow">
          <b>
            {p.title} ({p.lines.length})
          </b>
          <small>{p.lines.map(({ field }) => inWords(field.label)).join(', ')}</small>
        </span>
        <Icon name="next" />
      </summary>
      {list}
    </details>
  );
}

/** What has been written of today is said, and not offered again. */
export const GivenToday = ({ visit }: { visit: Visit }) => {
  const { workers = [] } = useMe();
  const given = visit.day?.services ?? [];
  if (given.length === 0) return null;
  const byWorker = serviceFields([...fieldsOn(4, visit.who), ...localOf(visit)]).filter(
    (f) => f.byHealthWorker,
  );
  const stateOf = (s: (typeof given)[number]): string => {
    if (!byWorker.some((f) => isServiceOf(f.service, s.service))) return '';
    if (s.confirmed) return w.confirmed;
    return workers.includes(s.by) ? '' : w.waits;
  };
  return (
    <section class="card stack">
      <h3>{w.givenToday}</h3>
      <ul>
        {given.map((s) => (
          <li key={s.fact}>
            {serviceLabel(s.service)}
            {stateOf(s) && <small class="soft"> {stateOf(s)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How well she is protected by all that is on record, though nothing is due today. */
function tetanusNote({ known, on }: Visit): string {
  const { t, nextFrom } = tetanusOn(known, on);
  return w.tetanus(t, nextFrom !== null && nextFrom > on ? sayDate(nextFrom) : null);
}

interface ServiceProps {
  field: ServiceField;
  why: DueReason | undefined;
  draft: ServiceDraft;
  onDraft: (draft: ServiceDraft) => void;
  visit: Visit;
}

function Service({ field, why, draft, onDraft, visit }: ServiceProps) {
  const me = useMe();
  const forWorker = useForWorker();
  const before = lastGiven(visit.known, field.service);
  const last = before ? w.givenOn(sayDate(before)) : undefined;
  const note = why ? sayDue(why) : field.service === TETANUS_SERVICE ? tetanusNote(visit) : last;
  const inside = draft.inBuilding ?? isInBuilding(visit.session);
  const by = forWorker ? me.account.name : draft.by;
  return (
    <div class="stack">
      <Tick
        label={inWords(field.label)}
        note={note}
        on={draft.on}
        onTick={(on) => onDraft({ ...draft, on, by })}
      />
      {draft.on && field.methods && (
        <Choice
          label={w.method}
          value={draft.method ?? null}
          onValue={(method) => onDraft({ ...draft, method })}
          options={field.methods.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      {draft.on && field.amount && (
        <TextField
          label={inWords(field.amount.label)}
          mode="numeric"
          max={3}
          value={draft.amount}
          onValue={(amount) => onDraft({ ...draft, amount })}
          focus
        />
      )}
      {draft.on && field.note && (
        <TextField
          label={inWords(field.note.label)}
          max={100}
          capitalize
          value={draft.note ?? ''}
          onValue={(note) => onDraft({ ...draft, note })}
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
      {draft.on && (
        <p class="row between soft small">
          {inside ? w.inBuilding : w.outside}
          <Button kind="plain" onPress={() => onDraft({ ...draft, inBuilding: !inside })}>
            {w.changePlace}
          </Button>
        </p>
      )}
    </div>
  );
}
