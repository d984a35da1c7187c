import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { importWords as w } from '../words/import.ts';

/** A file as it was when it was chosen: what is shown of it is what is brought in. */
export interface Chosen {
  name: string;
  bytes: ArrayBuffer;
}

/** The server takes no more. */
const MOST_BYTES = 5 * 1024 * 1024;

interface FileProps {
  onFile: (file: Chosen | { wrong: string }) => void;
}

/** Chosen with a tap or the keyboard, or dropped here. */
export function ImportFile({ onFile }: FileProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file) onFile(await chosen(file));
  };
  return (
    <label
      class={`filedrop${over ? ' over' : ''}`}
      for={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.xlsx,.xls,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0]).finally(() => {
            // the same file, mended meanwhile, may be chosen again
            input.value = '';
          });
        }}
      />
      <span class="button primary whole">
        <Icon name="add" size={22} />
        <span>{w.choose}</span>
      </span>
      <span class="soft drop">{w.drop}</span>
    </label>
  );
}

async function chosen(file: File): Promise<Chosen | { wrong: string }> {
  if (file.size > MOST_BYTES) return { wrong: w.tooLarge };
  try {
    return { name: file.name, bytes: await file.arrayBuffer() };
  } catch {
    return { wrong: w.cannotOpen };
  }
}
