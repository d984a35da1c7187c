import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Strip } from '../ui/strip.tsx';
import { importWords as w } from '../words/import.ts';
import { MendButton } from './import-mend.tsx';
import type { Looked } from './import-preview.tsx';

interface DoneProps {
  looked: Looked;
  where: string;
  onAgain: () => void;
}

/** Everybody is in; what could not go in is handed back to be mended. */
export function ImportDone({ looked, where, onAgain }: DoneProps) {
  const { counts } = looked.preview;
  const mending = counts.refused + counts.double;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <div ref={head} tabIndex={-1} class="stack">
        <Strip tone="good" icon="check">
          {w.done(counts.added + counts['to-check'], where)}
        </Strip>
      </div>
      {counts.completed > 0 && <p>{w.completed(counts.completed)}</p>}
      <p class="soft">{w.doneSays}</p>
      {mending > 0 && (
        <>
          <p>{w.doneMend(mending)}</p>
          <MendButton looked={looked} n={mending} />
        </>
      )}
      <div class="thumb">
        <Button kind="primary" onPress={onAgain}>
          {w.again}
        </Button>
      </div>
    </>
  );
}
