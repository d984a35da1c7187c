import { useState } from 'preact/hooks';
import {
  BOUNDARY_LEVELS,
  type BoundaryLevel,
  type DistrictBoundaries,
} from '#domain/places/boundary.ts';
import { Button } from '../ui/button.tsx';
import { AreaMap } from '../ui/map/area-map.tsx';
import { boundaryWords as w } from '../words/map.ts';
import { previewAreas } from './boundaries-view.ts';

interface KeptProps {
  kept: DistrictBoundaries;
  busy: boolean;
  onRemove: (level: BoundaryLevel) => void;
}

/** What is drawn of each level today, with its map, and the way to take it away. */
export const BoundariesKept = ({ kept, busy, onRemove }: KeptProps) => (
  <section class="stack">
    <h2>{w.now}</h2>
    {BOUNDARY_LEVELS.map((level) => (
      <KeptLevel
        key={level}
        level={level}
        kept={kept}
        busy={busy}
        onRemove={() => onRemove(level)}
      />
    ))}
  </section>
);

interface LevelProps {
  level: BoundaryLevel;
  kept: DistrictBoundaries;
  busy: boolean;
  onRemove: () => void;
}

function KeptLevel({ level, kept, busy, onRemove }: LevelProps) {
  const [asks, setAsks] = useState(false);
  const areas = previewAreas(level, kept.areas, kept.shapes);
  const of = kept.areas.filter((area) => area.level === level).length;
  const name = w.levels[level];
  return (
    <div class="card stack">
      <h3>{name}</h3>
      <p>{areas.length === 0 ? w.nothing : w.drawn(areas.length, of)}</p>
      {areas.length > 0 && (
        <>
          <details>
            <summary>{w.looks}</summary>
            <AreaMap
              plain
              title={`${w.title}: ${name}`}
              fileName={`batas ${level}`}
              areas={areas}
            />
          </details>
          {asks ? (
            <div class="stack">
              <p aria-live="polite">{w.removeAsk(name)}</p>
              <div class="row">
                <Button
                  kind="danger"
                  disabled={busy}
                  onPress={() => {
                    setAsks(false);
                    onRemove();
                  }}
                >
                  {w.removeYes}
                </Button>
                <Button onPress={() => setAsks(false)}>{w.cancel}</Button>
              </div>
            </div>
          ) : (
            <Button kind="plain" label={w.removeOf(name)} onPress={() => setAsks(true)}>
              {w.remove}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
