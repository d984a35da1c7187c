import type { ComponentChildren } from 'preact';
import { toChildArray } from 'preact';
import { useState } from 'preact/hooks';
import { pageWords as w } from '../words/pages.ts';
import { Button } from './button.tsx';

interface PagesProps {
  /** one after the other, for those who want it; else all under each other */
  single: boolean;
  children: ComponentChildren;
}

/** Parts of one form: all at once, or one per screen with the way forward and back. Empty parts are no page. */
export function Pages({ single, children }: PagesProps) {
  const parts = toChildArray(children);
  const [at, setAt] = useState(0);
  if (!single) return <>{parts}</>;
  const here = Math.min(at, parts.length - 1);
  return (
    <div class="stack wide" data-pages={parts.length}>
      <p class="soft small num">{w.where(here + 1, parts.length)}</p>
      {parts[here]}
      {parts.length > 1 && (
        <div class="row between">
          <Button disabled={here === 0} onPress={() => setAt(here - 1)}>
            {w.back}
          </Button>
          <Button disabled={here === parts.length - 1} onPress={() => setAt(here + 1)}>
            {w.forward}
          </Button>
        </div>
      )}
    </div>
  );
}
