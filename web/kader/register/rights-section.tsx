import { useState } from 'preact/hooks';
import { type Request, type Right, requestsOf } from '#domain/consent/rights.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { outcomeWords, rightWords, rightsWords as w } from '../../words/consent.ts';
import { sayDate } from '../../words/say.ts';
import { useSaving } from '../saving.tsx';
import { atVisit, type Visit } from '../steps/visit.ts';

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

/** What somebody asked of their own data, each with the day it must be answered by; asking and answering are facts. */
export function RightsSection({ visit }: { visit: Visit }) {
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<Request | null>(null);
  const requests = requestsOf(visit.known.history);
  return (
    <section class="stack">
      <h3>{w.title}</h3>
      <p class="soft small">{w.toWhom}</p>
      {requests.map((request) => (
        <div key={request.fact} class="card stack">
          <p>
            <b>{rightWords[request.what]}</b>
          </p>
          <p class="small">{sayState(request, visit.on)}</p>
          {request.note && <p class="small">{request.note}</p>}
          {request.answer?.note && <p class="small">{request.answer.note}</p>}
          {!request.answer && (
            <Button whole onPress={() => setAnswering(request)}>
              {w.answer}
            </Button>
          )}
        </div>
      ))}
      <Button whole onPress={() => setAsking(true)}>
        {w.ask}
      </Button>
      {asking && <Ask visit={visit} onClose={() => setAsking(false)} />}
      {answering && (
        <AnswerSheet visit={visit} request={answering} onClose={() => setAnswering(null)} />
      )}
    </section>
  );
}

/** When it was asked and by when it is answered; said plainly when that has passed. */
export function sayState(
  request: Pick<Request, 'askedOn' | 'answerBy' | 'answer'>,
  on: string,
): string {
  if (request.answer)
    return w.answered(outcomeWords[request.answer.outcome], sayDate(request.answer.on));
  const until = sayDate(request.answerBy);
  return `${w.askedOn(sayDate(request.askedOn))}. ${request.answerBy < on ? w.late(until) : w.until(until)}.`;
}

interface SheetProps {
  visit: Visit;
  onClose: () => void;
}

function Ask({ visit, onClose }: SheetProps) {
  const save = useSaving();
  const [what, setWhat] = useState<Right | null>(null);
  const [askedBy, setAskedBy] = useState('');
  const [note, setNote] = useState('');
  const submit = async () => {
    if (!what) return;
    const body: BodyOf<'rights-requested'> = {
      what,
      ...(askedBy.trim() ? { askedBy: askedBy.trim() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    if (await save([{ ...atVisit(visit), kind: 'rights-requested', body }])) onClose();
  };
  return (
    <Sheet title={w.ask} onClose={onClose}>
      <Choice
        label={w.what}
        value={what}
        onValue={setWhat}
        options={keysOf(rightWords).map((value) => ({ value, label: rightWords[value] }))}
      />
      {what === 'erase' && <p class="soft small">{w.eraseNote}</p>}
      <TextField label={w.askedBy} max={100} capitalize value={askedBy} onValue={setAskedBy} />
      <TextField label={w.note} hint={w.noteHint} max={500} value={note} onValue={setNote} />
      <Button kind="primary" disabled={what === null} onPress={() => void submit()}>
        {w.submit}
      </Button>
    </Sheet>
  );
}

function AnswerSheet({ visit, request, onClose }: SheetProps & { request: Request }) {
  const save = useSaving();
  const [outcome, setOutcome] = useState<BodyOf<'rights-answered'>['outcome'] | null>(null);
  const [note, setNote] = useState('');
  const needsWhy = outcome !== null && outcome !== 'done' && note.trim() === '';
  const submit = async () => {
    if (!outcome || needsWhy) return;
    const body = { request: request.fact, outcome, ...(note.trim() ? { note: note.trim() } : {}) };
    if (await save([{ ...atVisit(visit), kind: 'rights-answered', body }])) onClose();
  };
  return (
    <Sheet title={rightWords[request.what]} onClose={onClose}>
      <Choice
        label={w.outcome}
        value={outcome}
        onValue={setOutcome}
        options={keysOf(outcomeWords).map((value) => ({ value, label: outcomeWords[value] }))}
      />
      <TextField
        label={outcome === 'done' || outcome === null ? w.answerNote : w.why}
        max={500}
        value={note}
        onValue={setNote}
        asks={needsWhy ? w.whyMissing : undefined}
      />
      <Button kind="primary" disabled={outcome === null || needsWhy} onPress={() => void submit()}>
        {w.submitAnswer}
      </Button>
    </Sheet>
  );
}
