import type { Step } from '#domain/cards/card.ts';
import { stepWords } from '../words/steps.ts';

export type StepState = 'waiting' | 'now' | 'done' | 'skipped';

/** A step is its numeral in a circle. */
export const StepCircle = ({ step, state }: { step: Step; state: StepState }) => (
  <span class={`circle ${state}`}>{step}</span>
);

export const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

interface StationsProps {
  /** how many wait at each step, 1 to 5 */
  waiting: Readonly<Record<Step, number>>;
  at: Step;
  onStep: (step: Step) => void;
  sayWaiting: (step: Step, count: number) => string;
}

/** The five stations of an open day, with how many wait at each. */
export const Stations = (p: StationsProps) => (
  <div class="steps">
    {STEPS.map((step) => (
      <button
        key={step}
        type="button"
        class="step"
        aria-current={p.at === step ? 'step' : undefined}
        onClick={() => p.onStep(step)}
      >
        <span class="said">{p.sayWaiting(step, p.waiting[step])}</span>
        <span class="stepface" aria-hidden="true">
          <StepCircle step={step} state={p.at === step ? 'now' : 'waiting'} />
          <span>{stepWords[step].short}</span>
          <span class="howmany num">{p.waiting[step] || '–'}</span>
        </span>
      </button>
    ))}
  </div>
);

interface StepTrailProps {
  states: Readonly<Record<Step, StepState>>;
  onStep: (step: Step) => void;
  say: (step: Step, state: StepState) => string;
}

/** Where one person is in the five steps. */
export const StepTrail = (p: StepTrailProps) => (
  <nav class="steps trail">
    {STEPS.map((step) => (
      <button
        key={step}
        type="button"
        class="step"
        aria-current={p.states[step] === 'now' ? 'step' : undefined}
        aria-label={p.say(step, p.states[step])}
        onClick={() => p.onStep(step)}
      >
        <StepCircle step={step} state={p.states[step]} />
      </button>
    ))}
  </nav>
);
