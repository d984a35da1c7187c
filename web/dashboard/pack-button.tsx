import { useState } from 'preact/hooks';
import type { Month } from '#domain/calendar.ts';
import type { PlaceLevel } from '#domain/pws/place-month.ts';
import { Button } from '../ui/button.tsx';
import { meetingWords } from '../words/meetings.ts';
import { askPlace, type PlaceAt } from './place-address.ts';
import { useReader } from './reader.ts';
import { saveBlob } from './save-file.ts';

const w = meetingWords.pack;
const MONTHLY: readonly PlaceLevel[] = ['village', 'puskesmas'];
const QUARTERLY: readonly PlaceLevel[] = ['subdistrict', 'district'];

/** The workshop's pack, to print and take along; made by the server, which decides what this reader may see in it. */
export function PackButton({ place, month }: { place: PlaceAt; month: Month }) {
  const { ask } = useReader();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const monthly = MONTHLY.includes(place.level);
  if (!ask.download || !(monthly || QUARTERLY.includes(place.level))) return null;
  const title = monthly ? w.monthly : w.quarterly;
  const take = async () => {
    setBusy(true);
    const file = await ask.download?.(`${askPlace(place, month)}/pack?as=pdf`);
    setBusy(false);
    setFailed(!file?.ok);
    if (file?.ok) saveBlob(`lokakarya mini ${place.level} ${place.id} ${month}.pdf`, file.value);
  };
  return (
    <div class="noprint">
      <Button icon="save" disabled={busy} onPress={() => void take()}>
        {title}
      </Button>
      <p role="status">{failed && w.notSaved}</p>
    </div>
  );
}
