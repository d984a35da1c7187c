import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { roomWords as w } from '../../words/support.ts';
import { later } from '../later.tsx';

const RoomTools = later(() => import('./room-tools.tsx').then((m) => m.RoomTools));

/** Over the form that could not be saved, so that it stays where it is. */
export function MakeRoom() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)} testid="make-room">
        {w.make}
      </Button>
      {open && (
        <Sheet title={w.title} onClose={() => setOpen(false)}>
          <RoomTools />
          <Button kind="primary" onPress={() => setOpen(false)}>
            {w.done}
          </Button>
        </Sheet>
      )}
    </>
  );
}
