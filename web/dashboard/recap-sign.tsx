import { useState } from 'preact/hooks';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { recapSubject, signedValues } from '#domain/pws/recap/recap-signed.ts';
import type { FactDraft } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { recapWords as w } from '../words/recap.ts';
import { useReader } from './reader.ts';

/** A name under the month's numbers: a fact like any other, written on this phone and sent with the rest. */
export function RecapSign({ sheet }: { sheet: RecapSheet }) {
  const { me, on, write } = useReader();
  const [name, setName] = useState(me.account.name);
  const [done, setDone] = useState<'kept' | 'failed' | null>(null);
  if (!write) return null;
  const sign = async () => {
    const draft = signature(sheet, on, name.trim());
    setDone(draft && (await write([draft])) ? 'kept' : 'failed');
  };
  return (
    <section class="card stack noprint">
      <h3>{w.sign}</h3>
      <p>{w.signSays}</p>
      {done !== 'kept' && (
        <>
          <TextField label={w.signName} value={name} onValue={setName} max={100} capitalize />
          <Button onPress={() => void sign()} disabled={name.trim() === ''}>
            {w.signNow}
          </Button>
        </>
      )}
      <p role="status">{done && (done === 'kept' ? w.signKept : w.signFailed)}</p>
    </section>
  );
}

function signature(sheet: RecapSheet, on: string, name: string): FactDraft | null {
  const { place, month, form, edition, ruleVersion } = sheet;
  const row = sheet.rows.at(-1);
  if (!row) return null;
  const values = signedValues(RECAPS[form], row);
  const body = { month, form, edition, values, ruleVersion, name };
  return {
    kind: 'recap-signed',
    subject: recapSubject(place.posyandu, month),
    scope: place.posyandu,
    on,
    body,
  };
}
