import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Fact } from '#domain/facts/fact.ts';
import type { FactDraft, Phone } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { Strip } from '../ui/strip.tsx';
import { say, writeWords } from '../words/problems.ts';
import { savingWords as w } from '../words/saving.ts';
import { usePhone } from './phone-context.ts';
import { MakeRoom } from './support/make-room.tsx';

/** What was saved last and can still be taken back in one tap, or why nothing was. */
type Last =
  | { kind: 'saved'; facts: readonly Fact[] }
  | { kind: 'undone' }
  | { kind: 'problem'; says: string; full?: boolean };
const last = signal<Last | null>(null);
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Long enough to read a line and reach the button. */
const SHOWN_MS = 6000;

function show(what: Last): void {
  last.value = what;
  if (what.kind === 'problem') keepShown();
  else letGo();
}

/** Has the screen just said that the phone is full? Then no second line need say it. */
export const hasSaidFull = (): boolean =>
  last.value?.kind === 'problem' && last.value.full === true;

/** While somebody is at the line it stays. */
const keepShown = (): void => clearTimeout(clearing);
function letGo(): void {
  keepShown();
  clearing = setTimeout(forgetSaved, SHOWN_MS);
}

/** Also on lock: whoever opens the phone next did not save this. */
export function forgetSaved(): void {
  keepShown();
  last.value = null;
}

type Save = (drafts: readonly FactDraft[], typedAs?: string) => Promise<readonly Fact[] | null>;

/**
 * Writes facts in one go; answers what was written, or null after saying why not. `typedAs` is the form they were typed
 * in (`useDraft`): its kept draft goes with the save, never without it.
 */
export function useSaving(): Save {
  const phone = usePhone();
  return (drafts, typedAs) => saveFacts(phone, drafts, typedAs);
}

async function saveFacts(
  phone: Phone,
  drafts: readonly FactDraft[],
  typedAs?: string,
): Promise<readonly Fact[] | null> {
  const written = await phone.write(drafts, typedAs);
  if (!written.ok) {
    const full = written.error.kind === 'storage-full';
    show({ kind: 'problem', says: say(writeWords, written.error), full });
    return null;
  }
  navigator.vibrate?.(30);
  show({ kind: 'saved', facts: written.value });
  return written.value;
}

/** Taking back is a fact of its own; what it takes back stays in the history. */
export const withdrawals = (facts: readonly Fact[]): FactDraft[] =>
  facts.map((f) => ({
    kind: 'fact-withdrawn',
    subject: f.subject,
    scope: f.scope,
    on: f.on,
    body: { fact: f.id },
  }));

const said = (now: Last): string => {
  if (now.kind === 'saved') return w.safe(now.facts.length);
  return now.kind === 'undone' ? w.undone : now.says;
};

/** The same aloud; it stays on the page while screens come and go, or nothing would be read. */
export const SavedAloud = () => (
  <div role="status" class="said">
    {last.value ? said(last.value) : ''}
  </div>
);

/**
 * Saved, and the way back: in the title bar, in place of what stands under the title, so that no step, no name and
 * no button is ever covered and nothing moves. Goes by itself.
 */
export function SavedLine({ children }: { children: ComponentChildren }) {
  const phone = usePhone();
  const now = last.value;
  if (now === null || now.kind === 'problem') return <div class="sub row">{children}</div>;
  const undo = async (facts: readonly Fact[]) => {
    const written = await phone.write(withdrawals(facts));
    show(
      written.ok ? { kind: 'undone' } : { kind: 'problem', says: say(writeWords, written.error) },
    );
  };
  return (
    <div class="sub row saved" data-testid="saved-line" onFocusIn={keepShown} onFocusOut={letGo}>
      <span>
        <span aria-hidden="true">● </span>
        {said(now)}
      </span>
      {now.kind === 'saved' && (
        <Button kind="plain" onPress={() => undo(now.facts)}>
          {w.undo}
        </Button>
      )}
    </div>
  );
}

/** Why nothing was saved: stays until somebody has read it. */
export function NotSaved() {
  const now = last.value;
  if (now?.kind !== 'problem') return null;
  return (
    <Strip tone="refer" icon="alert">
      {now.says} {now.full && <MakeRoom />}{' '}
      <Button kind="plain" onPress={forgetSaved}>
        {w.close}
      </Button>
    </Strip>
  );
}
