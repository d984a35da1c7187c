import type { SyncState } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';

/** Notes how a round with the server ended; rounds that went as the one before say nothing new and are left out. */
export function noteRound(core: PhoneCore, change: Partial<SyncState>): void {
  if (change.state === undefined || change.state === 'syncing') return;
  const code = change.lastError ?? change.state;
  const before = core.events.all().at(-1);
  if (before?.what === 'round' && before.code === code) return;
  core.events.note('round', { code, n: core.sync.value.unsent });
}

/** Notes what went wrong in the app by its kind alone: messages may quote what somebody wrote. Answers how to stop. */
export function noteTrouble(core: PhoneCore): () => void {
  core.events.note('started');
  if (typeof document === 'undefined') return () => undefined;
  const kindOf = (error: unknown): string =>
    error instanceof Error ? error.name.toLowerCase() : 'unknown';
  const onError = (event: ErrorEvent): void =>
    core.events.note('error', { code: kindOf(event.error), n: event.lineno });
  const onRejected = (event: PromiseRejectionEvent): void =>
    core.events.note('error', { code: kindOf(event.reason) });
  const leaving = (): void => void core.events.flush();
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejected);
  addEventListener('pagehide', leaving);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejected);
    removeEventListener('pagehide', leaving);
  };
}
