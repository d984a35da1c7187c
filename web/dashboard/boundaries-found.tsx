import type { ReadBoundaries } from '#domain/places/boundaries.ts';
import type { BoundaryArea } from '#domain/places/boundary.ts';
import { AreaMap } from '../ui/map/area-map.tsx';
import { boundaryWords as w } from '../words/map.ts';
import { sayNumber } from '../words/say.ts';
import { metresOf, previewAreas } from './boundaries-view.ts';

/** How many lines of a list are read before it tires. */
const FIRST = 20;

/** What a file holds: what was recognised and how, what is left out and why, what is missing, and the map of it. */
export function BoundariesFound({
  read,
  areas,
}: {
  read: ReadBoundaries;
  areas: readonly BoundaryArea[];
}) {
  const { matching, shapes, leftOut, missing, tolerance } = read;
  return (
    <section class="stack">
      <h2>{w.preview}</h2>
      <p>
        <strong>{w.found(shapes.length, w.levels[matching.level].toLowerCase())}.</strong>{' '}
        {w.by[matching.by](matching.property)}
      </p>
      <p class="soft small">
        {tolerance === 0 ? w.asItCame : w.lighter(sayNumber(metresOf(tolerance)))}
      </p>
      <Lines
        title={w.leftOut(leftOut.length)}
        lines={leftOut.map((one) => w.leftOutLine(one.at, one.called, w.faults[one.fault]))}
      />
      <Lines
        title={w.missing(missing.length)}
        lines={missing.map(({ id, name }) => `${name} (${id})`)}
      />
      {shapes.length > 0 && (
        <AreaMap
          plain
          title={w.looks}
          fileName="batas wilayah"
          areas={previewAreas(matching.level, areas, shapes)}
        />
      )}
    </section>
  );
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul class="plain">
        {lines.slice(0, FIRST).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > FIRST && <li>{w.more(lines.length - FIRST)}</li>}
      </ul>
    </details>
  );
