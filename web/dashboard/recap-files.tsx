import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { recapWords as w } from '../words/recap.ts';
import { useReader } from './reader.ts';
import { askRecap, type RecapAt } from './recap-address.ts';
import { saveBlob } from './save-file.ts';

const PAPERS = Object.entries(w.papers).map(([value, label]) => ({ value, label }));

/** The same numbers as a workbook and as paper with a line to sign, made by the server. */
export function RecapFiles({ at }: { at: RecapAt }) {
  const { ask } = useReader();
  const [paper, setPaper] = useState('f4');
  const [failed, setFailed] = useState(false);
  if (!ask.download) return null;
  const take = async (as: 'xlsx' | 'pdf') => {
    const query = as === 'pdf' ? `as=pdf&paper=${paper}` : 'as=xlsx';
    const file = await ask.download?.(`${askRecap(at)}?${query}`);
    setFailed(!file?.ok);
    if (file?.ok) saveBlob(`${w.link} ${w.forms[at.form]} ${at.month}.${as}`, file.value);
  };
  return (
    <section class="stack noprint">
      <div class="row">
        <SelectField label={w.paper} value={paper} onValue={setPaper} options={PAPERS} />
      </div>
      <div class="row">
        <Button icon="save" onPress={() => void take('pdf')}>
          {w.pdf}
        </Button>
        <Button icon="save" onPress={() => void take('xlsx')}>
          {w.xlsx}
        </Button>
      </div>
      <p role="status">{failed && w.notSaved}</p>
    </section>
  );
}
