import { useEffect, useState } from 'preact/hooks';
import type { CopyHere } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/empty.tsx';
import { sayBytes, roomWords as w } from '../../words/support.ts';
import { usePhone } from '../phone-context.ts';

/** How full the phone is and what can be done about it, none of which loses anything that has not arrived. */
export function RoomTools() {
  const phone = usePhone();
  const [says, setSays] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void phone.makeRoom.look();
  }, [phone]);
  const compact = async () => {
    setBusy(true);
    const went = await phone.makeRoom.compact();
    setBusy(false);
    setSays(went ? w.compacted : w.notCompacted);
  };
  const stay = async () => setSays((await phone.makeRoom.stay()) ? w.stays : w.stayNo);
  return (
    <div class="stack wide">
      <RoomBar />
      <p>{w.about}</p>
      <p role="status">{says}</p>
      <div class="stack">
        <Button whole disabled={busy} onPress={() => void compact()}>
          {busy ? w.compacting : w.compact}
        </Button>
        <p class="soft small">{w.compactSays}</p>
      </div>
      <Copies onSays={setSays} />
      <div class="stack">
        <Button whole onPress={() => void stay()}>
          {w.askStay}
        </Button>
        <p class="soft small">{w.staySays}</p>
      </div>
      <p class="soft">{w.other}</p>
    </div>
  );
}

function RoomBar() {
  const room = usePhone().room.value;
  if (!room || room.quota === 0) return <p class="soft">{w.unknown}</p>;
  const says = w.used(sayBytes(room.usage), sayBytes(room.quota));
  return (
    <div class="stack">
      {room.full && <b class="wrong">{w.full}</b>}
      <Progress done={room.usage} of={room.quota} label={says} />
      <p class="num">{says}</p>
    </div>
  );
}

/** Copies of whole posyandu; only for who has several. */
function Copies({ onSays }: { onSays: (says: string) => void }) {
  const phone = usePhone();
  const [copies, setCopies] = useState<readonly CopyHere[]>([]);
  const read = () => phone.makeRoom.copies().then(setCopies);
  useEffect(() => {
    void read();
  }, [phone]);
  if (copies.length < 2) return null;
  const letGo = async (copy: CopyHere) => {
    if (!(await phone.makeRoom.setAside(copy.posyandu))) onSays(w.notYet);
    await read();
  };
  const takeBack = async (copy: CopyHere) => {
    await phone.makeRoom.takeBack(copy.posyandu);
    await read();
  };
  return (
    <section class="stack">
      <h2>{w.copies}</h2>
      <p class="soft small">{w.copiesSays}</p>
      <ul class="stack">
        {copies.map((copy) => (
          <li key={copy.posyandu} class="card row between">
            <span>
              <b>{copy.name}</b>
              <br />
              <span class="soft small">{copy.aside ? w.gone : w.people(copy.people)}</span>
            </span>
            {copy.aside ? (
              <Button label={w.takeBackOf(copy.name)} onPress={() => void takeBack(copy)}>
                {w.takeBack}
              </Button>
            ) : (
              <Button label={w.letGoOf(copy.name)} onPress={() => void letGo(copy)}>
                {w.letGo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
