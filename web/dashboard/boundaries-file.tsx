import { useId } from 'preact/hooks';
import { type ReadBoundaries, readBoundaryFile } from '#domain/places/boundaries.ts';
import { type BoundaryArea, LARGEST_FILE } from '#domain/places/boundary.ts';
import { Icon } from '../ui/icon.tsx';
import { boundaryWords as w } from '../words/map.ts';
import './import.css';

/** A file that was chosen: what was understood of it, or why nothing was. */
export interface ChosenBoundaries {
  name: string;
  read: ReadBoundaries | null;
  wrong: string | null;
}

interface FileProps {
  areas: readonly BoundaryArea[];
  chosen: ChosenBoundaries | null;
  onChosen: (chosen: ChosenBoundaries) => void;
  disabled: boolean;
}

/** Chooses a file and reads it here: nothing is sent before somebody has seen what is in it. */
export function BoundariesFile({ areas, chosen, onChosen, disabled }: FileProps) {
  const id = useId();
  return (
    <div class="stack">
      <label class="filedrop" for={id}>
        <input
          id={id}
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          disabled={disabled}
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (file)
              void readFile(file, areas)
                .then(onChosen)
                .finally(() => {
                  // the same file, mended meanwhile, may be chosen again
                  input.value = '';
                });
          }}
        />
        <span class="button quiet whole">
          <Icon name="add" size={22} />
          <span>{w.choose}</span>
        </span>
      </label>
      <div aria-live="polite">
        {chosen && <p class="soft">{w.chosen(chosen.name)}</p>}
        {chosen?.wrong && <p class="wrong">{chosen.wrong}</p>}
      </div>
    </div>
  );
}

async function readFile(file: File, areas: readonly BoundaryArea[]): Promise<ChosenBoundaries> {
  const text = file.size > LARGEST_FILE ? '' : await file.text();
  const answer = readBoundaryFile(text, file.size, areas);
  return answer.ok
    ? { name: file.name, read: answer.value, wrong: null }
    : { name: file.name, read: null, wrong: w.fileFaults[answer.error] };
}
