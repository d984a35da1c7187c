import type { Phone } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';

/** The key of a form's draft: who it is about first, then what tells forms about them apart (a day, a step). */
export const formKey = (subject: string, ...which: readonly (string | number)[]): string =>
  [subject, ...which].join(' ');
const subjectOf = (key: string): string => key.split(' ', 1)[0] ?? key;

type Drafts = Pick<Phone, 'keepDraft' | 'draft' | 'dropDraft' | 'unsaved'>;

/** Half-typed forms of whoever has the phone open; nothing while it is locked. */
export const phoneDrafts = (core: PhoneCore): Drafts => ({
  unsaved: core.unsaved,
  keepDraft: (key, scope, value) => {
    core.here?.drafts.keep(key, scope, value);
    showUnsaved(core);
  },
  draft: (key) => core.here?.drafts.get(key) ?? null,
  dropDraft: (key) => {
    core.here?.drafts.drop(key);
    showUnsaved(core);
  },
});

/** Who has something typed and not saved; a new set only when that has changed, for every list watches it. */
export function showUnsaved(core: PhoneCore): void {
  const now = new Set((core.here?.drafts.keys() ?? []).map(subjectOf));
  const { value } = core.unsaved;
  const same = now.size === value.size && [...now].every((subject) => value.has(subject));
  if (!same) core.unsaved.value = now;
}

/** The page may be gone the next moment: what was typed is written now. Answers how to stop listening. */
export function writeBeforeLeaving(core: PhoneCore): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const leaving = () => void core.here?.drafts.flush();
  const hidden = () => document.visibilityState === 'hidden' && leaving();
  addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', leaving);
    document.removeEventListener('visibilitychange', hidden);
  };
}
