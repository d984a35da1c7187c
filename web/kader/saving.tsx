import { signal } from '@preact/signals';
import type { Fact } from '#domain/facts/fact.ts';
import type { FactDraft, Phone } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { say, writeWords } from '../words/problems.ts';
import { savingWords as w } from '../words/saving.ts';
import { usePhone } from './phone-context.ts';

/** What was saved last and can still be taken back in one tap, or why nothing was. */
type Last =
  | { kind: 'saved'; facts: readonly Fact[] }
  | { kind: 'undone' }
  | { kind: 'problem'; says: string };
const last = signal<Last | null>(null);
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Long enough to read a line and reach the button. */
const SHOWN_MS = 5000;

function show(what: Last): void {
  last.value = what;
  clearTimeout(clearing);
  if (what.kind === 'problem') return;
  clearing = setTimeout(() => {
    last.value = null;
  }, SHOWN_MS);
}

/** Writes facts in one go; answers what was written, or null after saying why not. */
export function useSaving(): (drafts: readonly FactDraft[]) => Promise<readonly Fact[] | null> {
  const phone = usePhone();
  return (drafts) => saveFacts(phone, drafts);
}

async function saveFacts(
  phone: Phone,
  drafts: readonly FactDraft[],
): Promise<readonly Fact[] | null> {
  const written = await phone.write(drafts);
  if (!written.ok) {
    show({ kind: 'problem', says: say(writeWords, written.error) });
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

/** One line over the page: saved, and the way back. */
export function SavedLine() {
  const phone = usePhone();
  const now = last.value;
  if (!now) return <div role="status" class="said" />;
  const undo = async (facts: readonly Fact[]) => {
    const written = await phone.write(withdrawals(facts));
    show(
      written.ok ? { kind: 'undone' } : { kind: 'problem', says: say(writeWords, written.error) },
    );
  };
  return (
    <div role="status" class="toast" data-testid="saved-line">
      <span>
        {now.kind === 'saved' && `● ${w.safe(now.facts.length)}`}
        {now.kind === 'undone' && w.undone}
        {now.kind === 'problem' && now.says}
      </span>
      {now.kind === 'saved' ? (
        <Button kind="plain" onPress={() => undo(now.facts)}>
          {w.undo}
        </Button>
      ) : (
        <Button
          kind="plain"
          onPress={() => {
            last.value = null;
          }}
        >
          {w.close}
        </Button>
      )}
    </div>
  );
}
