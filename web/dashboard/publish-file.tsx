import { useId } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { publishWords as w } from '../words/publish.ts';
import './import.css';

/** A file that was chosen: what is in it, or that it cannot be read. */
export type ChosenFile = { name: string; body: unknown } | { name: string; wrong: true };

interface FileProps {
  file: ChosenFile | null;
  onFile: (file: ChosenFile) => void;
  disabled: boolean;
}

/** The changed file, chosen with a tap or the keyboard. */
export function PublishFile({ file, onFile, disabled }: FileProps) {
  const id = useId();
  return (
    <div class="stack">
      <label class="filedrop" for={id}>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          disabled={disabled}
          onChange={(event) => {
            const input = event.currentTarget;
            const [chosen] = input.files ?? [];
            if (chosen)
              void readJson(chosen)
                .then(onFile)
                .finally(() => {
                  // the same file, mended meanwhile, may be chosen again
                  input.value = '';
                });
          }}
        />
        <span class="button quiet whole">
          <Icon name="add" size={22} />
          <span>{w.upload}</span>
        </span>
      </label>
      <div aria-live="polite">
        {file && <p class={'wrong' in file ? 'wrong' : 'soft'}>{sayFile(file)}</p>}
      </div>
    </div>
  );
}

const sayFile = (file: ChosenFile): string =>
  'wrong' in file ? `${w.chosen(file.name)}. ${w.notJson}` : w.chosen(file.name);

async function readJson(file: File): Promise<ChosenFile> {
  try {
    return { name: file.name, body: JSON.parse(await file.text()) };
  } catch {
    return { name: file.name, wrong: true };
  }
}
