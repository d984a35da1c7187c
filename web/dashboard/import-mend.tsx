import { Button } from '../ui/button.tsx';
import { importWords as w } from '../words/import.ts';
import type { Looked } from './import-preview.tsx';
import { saveFile } from './save-file.ts';

/** The lines that cannot go in, as a file to mend and choose again. */
export const MendButton = ({ looked: { file, preview }, n }: { looked: Looked; n: number }) => {
  const { mend } = preview;
  if (mend === null) return null;
  return (
    <section class="stack">
      <Button icon="save" whole onPress={() => saveFile(w.mendFile(file.name), mend)}>
        {w.mend(n)}
      </Button>
      <p class="soft small">{w.mendSays}</p>
    </section>
  );
};
