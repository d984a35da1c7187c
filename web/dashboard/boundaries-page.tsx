import { useState } from 'preact/hooks';
import { asCollection } from '#domain/places/boundaries.ts';
import type { BoundaryLevel, DistrictBoundaries } from '#domain/places/boundary.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Strip } from '../ui/strip.tsx';
import { boundaryWords as w } from '../words/map.ts';
import { BoundariesFile, type ChosenBoundaries } from './boundaries-file.tsx';
import { BoundariesFound } from './boundaries-found.tsx';
import { BoundariesKept } from './boundaries-kept.tsx';
import { askBoundaries, drawsFor, readShapes } from './boundaries-view.ts';
import { Frame } from './frame.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

interface Said {
  good: boolean;
  text: string;
}

/** Where a district hands in the shapes of its areas, sees them, and takes them away. */
export function BoundariesPage() {
  const { me, ask, home } = useReader();
  const path = askBoundaries(drawsFor(me) ?? '');
  const { list, problem, again } = useList(path, readShapes);
  const [kept, setKept] = useState<DistrictBoundaries | null>(null);
  const [chosen, setChosen] = useState<ChosenBoundaries | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const now = kept ?? list;
  const send = async (level: BoundaryLevel, collection: object | null, done: string) => {
    setBusy(true);
    const answer = await ask.json(path, { level, collection });
    setBusy(false);
    const got = answer.ok ? readShapes(answer.value) : null;
    if (got) setKept(got);
    if (got) setChosen(null);
    const why = answer.ok ? 'server-error' : answer.error;
    setSaid(got ? { good: true, text: done } : { good: false, text: w.problems[why] });
  };
  const read = chosen?.read;
  return (
    <Frame title={w.title} back={home}>
      <div class="stack wide">
        <p>{w.about}</p>
        <p class="soft small">{w.how}</p>
        <div aria-live="polite">
          {said && (
            <Strip tone={said.good ? 'good' : 'watch'} icon={said.good ? 'check' : 'alert'}>
              {said.text}
            </Strip>
          )}
        </div>
        {now ? (
          <>
            <BoundariesFile
              areas={now.areas}
              chosen={chosen}
              disabled={busy}
              onChosen={(file) => {
                setChosen(file);
                setSaid(null);
              }}
            />
            {read && <BoundariesFound read={read} areas={now.areas} />}
            {read && read.shapes.length > 0 && (
              <div class="stack">
                <p class="soft small">{w.replaces}</p>
                <Button
                  kind="primary"
                  disabled={busy}
                  onPress={() => void send(read.matching.level, asCollection(read.shapes), w.saved)}
                >
                  {busy ? w.saving : w.keep}
                </Button>
                <Button disabled={busy} onPress={() => setChosen(null)}>
                  {w.cancel}
                </Button>
              </div>
            )}
            {!read && (
              <BoundariesKept
                kept={now}
                busy={busy}
                onRemove={(level) => void send(level, null, w.removed)}
              />
            )}
          </>
        ) : problem ? (
          <Empty says={problem === 'not-allowed' ? w.problems[problem] : w.cannotRead}>
            <Button kind="primary" onPress={again}>
              {w.again}
            </Button>
          </Empty>
        ) : (
          <Skeleton rows={5} />
        )}
      </div>
    </Frame>
  );
}
