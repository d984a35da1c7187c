type BehindLock = typeof import('./behind-lock.ts');
let loading: Promise<BehindLock> | null = null;

/**
 * The part of the app that reads facts (behind-lock.ts); from the app's own store when offline. Fails only where that
 * store was never filled and there is no signal; then the next call tries again.
 */
export function reading(): Promise<BehindLock> {
  loading ??= import('./behind-lock.ts').catch((missing: unknown) => {
    loading = null;
    throw missing;
  });
  return loading;
}

/** Is it here? Asked before a lock is opened, so that opening does not stop half-way. */
export const canRead = (): Promise<boolean> =>
  reading().then(
    () => true,
    () => false,
  );
