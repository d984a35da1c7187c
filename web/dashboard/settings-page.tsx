import { useState } from 'preact/hooks';
import type { Wording } from '#domain/access/access.ts';
import { checkWording, isStandardWording, type WordingField } from '#domain/access/wording.ts';
import type { AskProblem } from '../known/ask-server.ts';
import type { DistrictSettings } from '../known/district-settings.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { STEPS } from '../ui/step-circle.tsx';
import { Strip } from '../ui/strip.tsx';
import { settingsWords as w } from '../words/settings.ts';
import { longSteps, standardSteps } from '../words/steps.ts';
import { STANDARD_PROGRAMME } from '../words/wording.ts';
import { Frame } from './frame.tsx';
import { WordingPreview } from './wording-preview.tsx';

interface PageProps {
  now: Wording;
  settings: DistrictSettings;
  onKept(wording: Wording): void;
}

type Outcome = 'saved' | 'standard' | AskProblem;

/** How a district calls the programme and its steps, with what comes of it beside it. */
export function SettingsPage({ now, settings, onKept }: PageProps) {
  const [typed, setTyped] = useState<Wording>(now);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const checked = checkWording(typed);
  const change = (next: Wording) => {
    setTyped(next);
    setOutcome(null);
  };
  const keep = async (wording: Wording) => {
    setBusy(true);
    const answer = await settings.keep(wording);
    setBusy(false);
    if (!answer.ok) return setOutcome(answer.error);
    setTyped(answer.value);
    onKept(answer.value);
    setOutcome(isStandardWording(answer.value) ? 'standard' : 'saved');
  };
  const wrong = (field: WordingField): string | undefined => {
    const problem = checked.ok ? undefined : checked.error.find((p) => p.field === field);
    return problem && w.problems[problem.kind];
  };
  return (
    <Frame title={w.title} back="/desa">
      <form
        class="settings-columns"
        onSubmit={(event) => {
          event.preventDefault();
          if (checked.ok) void keep(checked.value);
        }}
      >
        <div class="stack wide">
          <p class="soft">{w.intro}</p>
          <TextField
            label={w.programme}
            hint={`${w.standard(STANDARD_PROGRAMME)}. ${w.programmeHint}`}
            value={typed.programme ?? ''}
            onValue={(programme) => change({ ...typed, programme })}
            wrong={wrong('programme')}
          />
          {STEPS.map((step) => (
            <TextField
              key={step}
              label={w.step(step)}
              hint={w.standard(standardSteps[step])}
              value={typed.steps?.[step] ?? ''}
              onValue={(label) => change({ ...typed, steps: { ...typed.steps, [step]: label } })}
              wrong={wrong(`${step}`)}
            />
          ))}
          <div class="stack">
            <Button
              whole
              onPress={() => change({ ...typed, steps: { ...typed.steps, ...longSteps } })}
            >
              {w.long}
            </Button>
            <p class="soft small">{w.longSays(longSteps[2], longSteps[3])}</p>
          </div>
        </div>
        <WordingPreview wording={typed} />
        <div class="stack">
          <Said outcome={outcome} />
          <Button kind="primary" submit disabled={busy || !checked.ok}>
            {busy ? w.saving : w.save}
          </Button>
          <Button whole disabled={busy || isStandardWording(now)} onPress={() => void keep({})}>
            {w.reset}
          </Button>
        </div>
      </form>
    </Frame>
  );
}

const SAID: Record<Outcome, string> = {
  saved: w.saved,
  standard: w.isStandard,
  offline: w.offline,
  'server-error': w.offline,
  'not-allowed': w.notAllowed,
  'signed-out': w.signedOut,
};

const Said = ({ outcome }: { outcome: Outcome | null }) => {
  if (outcome === null) return null;
  const good = outcome === 'saved' || outcome === 'standard';
  return (
    <Strip tone={good ? 'good' : 'watch'} icon={good ? 'check' : 'alert'}>
      {SAID[outcome]}
    </Strip>
  );
};
