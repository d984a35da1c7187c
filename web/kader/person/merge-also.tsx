import { useState } from 'preact/hooks';
import type { AlsoAs } from '#domain/facts/known.ts';
import type { FactDraft } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { inWords } from '../../words/label.ts';
import { mergeWords } from '../../words/merge.ts';
import { useSaving } from '../saving.tsx';
import type { Visit } from '../steps/visit.ts';

const w = mergeWords.also;

/** The records this person was registered under besides this one, and the way to part them again. */
export function AlsoKnownAs({ visit }: { visit: Visit }) {
  const [parting, setParting] = useState<AlsoAs | null>(null);
  const also = visit.known.alsoAs?.filter((record) => record.merge !== null) ?? [];
  if (also.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      {also.map((record) => (
        <div key={record.id} class="row between">
          <span class="grow">
            <b>{nameOf(record)}</b>
            {record.identity?.nik && <small class="block">{w.nik(record.identity.nik)}</small>}
          </span>
          <Button
            kind="plain"
            label={w.partLabel(nameOf(record))}
            onPress={() => setParting(record)}
            testid="part"
          >
            {w.part}
          </Button>
        </div>
      ))}
      {parting && <Part visit={visit} record={parting} onClose={() => setParting(null)} />}
    </section>
  );
}

const nameOf = ({ id, identity }: AlsoAs): string => identity?.name ?? id.slice(-4);

/** Taking the merge back is a fact of its own, written where the merge was. */
function partFact(visit: Visit, { id, merge }: AlsoAs, reason: string): FactDraft | null {
  const said = visit.known.history.find((fact) => fact.id === merge);
  if (!said || merge === null) return null;
  return {
    kind: 'fact-withdrawn',
    subject: id,
    scope: said.scope,
    on: visit.on,
    body: { fact: merge, reason },
  };
}

interface PartProps {
  visit: Visit;
  record: AlsoAs;
  onClose: () => void;
}

function Part({ visit, record, onClose }: PartProps) {
  const save = useSaving();
  const [reason, setReason] = useState<string | null>(null);
  const part = async () => {
    const fact = reason ? partFact(visit, record, reason) : null;
    if (fact && (await save([fact]))) onClose();
  };
  return (
    <Sheet title={w.partTitle(nameOf(record))} onClose={onClose}>
      <p>{w.partSays}</p>
      <Choice
        label={w.why}
        value={reason}
        onValue={setReason}
        options={w.reasons.map((r) => ({ value: r as string, label: inWords(r) }))}
      />
      <Button kind="primary" disabled={!reason} onPress={() => void part()} testid="part-now">
        {w.part}
      </Button>
    </Sheet>
  );
}

/** Under a line of the timeline: which record it was written under, where that is not the one shown. */
export function FromRecord({ visit, subject }: { visit: Visit; subject: string }) {
  const from = visit.known.alsoAs?.find((record) => record.id === subject);
  return from ? <small>{w.from(nameOf(from))}</small> : null;
}
