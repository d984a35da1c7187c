import type { MeasureField } from '#domain/cards/card.ts';
import { glucoseDue } from '#domain/stages/tests-due.ts';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayTestDue } from '../../words/due.ts';
import { inWords } from '../../words/label.ts';
import { visitWords } from '../../words/visit.ts';
import { useForWorker } from '../phone-context.ts';
import { testProblem } from './serve-draft.ts';
import type { Visit } from './visit.ts';

const w = visitWords.serve;

interface TestsProps {
  visit: Visit;
  fields: readonly MeasureField[];
  texts: Readonly<Record<string, string>>;
  onText: (what: string, text: string) => void;
  /** who did them, where a kader types */
  by: string;
  onBy: (by: string) => void;
}

/** What a health worker reads off a strip, a tape or the heart of a child not yet born: typed, judged at once. */
export const Tests = ({ visit, fields, texts, onText, by, onBy }: TestsProps) => {
  const forWorker = useForWorker();
  const due = glucoseDue(visit.who, visit.known, visit.on);
  const title = fields.some((f) => f.what === 'fetal-heart-rate') ? w.testsMother : w.tests;
  const asksDue = due !== null && fields.some((f) => f.what === due.what);
  const typed = fields.some((f) => (texts[f.what] ?? '').trim() !== '');
  return (
    <details class="card folded">
      <summary>
        <span class="grow">
          <b>
            {title} ({fields.length})
          </b>
          <small>{fields.map((f) => inWords(f.label)).join(', ')}</small>
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
              label={`${inWords(field.label)} (${field.unit})`}
              mode="decimal"
              max={6}
              value={text}
              hint={asksDue && field.what === due.what ? sayTestDue(due) : undefined}
              onValue={(now) => onText(field.what, now)}
              wrong={problem?.stops ? problem.says : undefined}
              asks={problem && !problem.stops ? problem.says : undefined}
            />
          );
        })}
        {!forWorker && typed && (
          <TextField label={w.testsBy} max={100} capitalize value={by} onValue={onBy} />
        )}
      </div>
    </details>
  );
};
