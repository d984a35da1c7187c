import type { Wording } from '#domain/access/access.ts';
import type { Step } from '#domain/cards/card.ts';
import { STEPS, StepCircle } from '../ui/step-circle.tsx';
import { settingsWords as w } from '../words/settings.ts';
import { standardSteps } from '../words/steps.ts';
import { STANDARD_PROGRAMME } from '../words/wording.ts';

/** What is typed as a kader would read it, redrawn at every keystroke. */
export const WordingPreview = ({ wording }: { wording: Wording }) => (
  <section class="card stack" aria-label={w.preview} aria-live="off">
    <h2>{w.preview}</h2>
    <p>
      <b class="preview-programme">{wording.programme?.trim() || STANDARD_PROGRAMME}</b>
    </p>
    <ol class="preview-steps">
      {STEPS.map((step) => (
        <li key={step}>
          <StepCircle step={step} state="waiting" />
          <span>{nameIn(wording, step)}</span>
        </li>
      ))}
    </ol>
  </section>
);

const nameIn = ({ steps }: Wording, step: Step): string =>
  steps?.[step]?.trim() || standardSteps[step];
