import { signal } from '@preact/signals';

/** Switches to a newer app that lies ready on this phone; null while there is none. */
export const newerApp = signal<(() => void) | null>(null);

/**
 * Keeps the app on the phone (web/sw.ts) and notices a newer one. Nothing reloads by itself: somebody may be in the
 * middle of a form. Without a service worker the app still works online.
 */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    offerUpdates(await navigator.serviceWorker.register('/sw.js', { scope: '/' }));
  } catch {
    // private windows forbid it; signing in and writing work all the same
  }
}

function offerUpdates(kept: ServiceWorkerRegistration): void {
  const offer = (): void => {
    const { waiting } = kept;
    if (waiting && navigator.serviceWorker.controller) newerApp.value = () => switchTo(waiting);
  };
  offer();
  kept.addEventListener('updatefound', () => {
    kept.installing?.addEventListener('statechange', offer);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine)
      kept.update().catch(() => undefined);
  });
}

function switchTo(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over');
}
