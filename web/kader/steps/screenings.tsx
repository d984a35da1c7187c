import { useState } from 'preact/hooks';
import { type Asked, instrumentFor } from '#domain/cards/cards.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayScreening } from '../../words/due.ts';
import { inWords } from '../../words/label.ts';
import { visitWords } from '../../words/visit.ts';
import { useForWorker } from '../phone-context.ts';
import { Questions } from './questions.tsx';
import type { Offered, OfferedScreening } from './screenings-offered.ts';
import type { Answers } from './serve-draft.ts';

const w = visitWords.serve;

interface ScreeningsProps {
  who: Asked;
  /** long questions of the card itself: a line each, whether they are due or not */
  own: readonly OfferedScreening[];
  offered: Offered;
  answers: Readonly<Record<string, Answers>>;
  onAnswers: (instrument: string, answers: Answers) => void;
}

/**
 * Questionnaires and tests, each folded: those of the card with when they were last asked, then those that are due with
 * why. None of them is a condition for going on.
 */
export function Screenings({ who, own, offered, answers, onAnswers }: ScreeningsProps) {
  const { lines, kept } = offered;
  const folded = (some: readonly OfferedScreening[]) =>
    some.map((line) => (
      <Folded
        key={line.screening.instrument}
        who={who}
        line={line}
        answers={answers[line.screening.instrument] ?? {}}
        onAnswers={(given) => onAnswers(line.screening.instrument, given)}
      />
    ));
  return (
    <section class="stack">
      {folded(own)}
      {lines.length + kept.length > 0 && (
        <div>
          <h3>{w.screenings}</h3>
          {lines.length > 0 && <p class="soft small">{w.screeningsHint}</p>}
        </div>
      )}
      {folded(lines)}
      {kept.map(({ instrument, label }) => (
        <p key={instrument} class="row soft small">
          <Icon name="lock" size={20} />
          {w.aloneSaved(label)}
        </p>
      ))}
    </section>
  );
}

interface FoldedProps {
  who: Asked;
  line: OfferedScreening;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

/** Drawn when first opened: an elder has ten of these. */
function Folded({ who, line, answers, onAnswers }: FoldedProps) {
  const { screening, why, isAnswered } = line;
  const forWorker = useForWorker();
  const [opened, setOpened] = useState(false);
  const instrument = instrumentFor(who, screening.instrument);
  if (!instrument) return null;
  const given = Object.keys(answers).length;
  const state = isAnswered
    ? w.screeningAnswered
    : given > 0
      ? w.answered(given, instrument.items.length)
      : sayScreening(why);
  return (
    <details class="card folded" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <span class="grow">
          <b>{inWords(screening.label)}</b>
          <small>{state}</small>
        </span>
        <Icon name="next" />
      </summary>
      {opened && (
        <div class="stack">
          {screening.private && (
            <p>
              <b>{w.alone}</b> <span class="soft">{w.aloneKept}</span>
            </p>
          )}
          {screening.byHealthWorker && !forWorker && <p class="soft small">{w.withWorker}</p>}
          <Questions instrument={instrument} answers={answers} onAnswers={onAnswers} within />
        </div>
      )}
    </details>
  );
}
