import type { ComponentChildren } from 'preact';
import { Mark } from './mark.tsx';

/** Nothing here yet: says so kindly, and what to do. */
export const Empty = ({ says, children }: { says: string; children?: ComponentChildren }) => (
  <div class="empty">
    <Mark size={56} filled={0} />
    <p>{says}</p>
    {children}
  </div>
);

/** The shape of what is coming, while it is being read. */
export const Skeleton = ({ rows = 4 }: { rows?: number }) => (
  <div class="people" aria-hidden="true">
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} class="skeleton" />
    ))}
  </div>
);

/** How far along something long is; `of` 0 while nobody knows. */
export const Progress = ({ done, of, label }: { done: number; of: number; label: string }) => (
  <div
    class="progress"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={of}
    aria-valuenow={done}
  >
    <i style={{ width: `${of > 0 ? Math.min(100, (done / of) * 100) : 4}%` }} />
  </div>
);
