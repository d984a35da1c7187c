import { useState } from 'preact/hooks';
import type { SupportBundle } from '../../known/support-bundle.ts';
import { Button } from '../../ui/button.tsx';
import { sayNumber } from '../../words/say.ts';
import { eventWords, roomWords, sayBytes, supportWords as w } from '../../words/support.ts';
import { usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { RoomTools } from './room-tools.tsx';
import { saveBlob } from './save-blob.ts';
import './support.css';

/** One file for who mends the app, shown before it is saved; and the room that is left on this phone. */
export function SupportPage() {
  const phone = usePhone();
  const [bundle, setBundle] = useState<SupportBundle | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const make = async () => {
    setBusy(true);
    setSaved(false);
    setBundle(await phone.support());
    setBusy(false);
  };
  const save = async (made: SupportBundle) => {
    saveBlob(w.file(phone.today()), await gzipped(made));
    setSaved(true);
  };
  return (
    <Shell title={w.title} back="/lainnya">
      <div class="stack wide">
        <section class="card stack">
          <h2>{w.title}</h2>
          <p>{w.about}</p>
          {!bundle && (
            <Button kind="primary" disabled={busy} onPress={() => void make()}>
              {busy ? w.making : w.make}
            </Button>
          )}
          {bundle && <Inside bundle={bundle} />}
          {bundle && (
            <Button kind="primary" onPress={() => void save(bundle)} testid="save-support">
              {w.save}
            </Button>
          )}
          <p role="status">{saved ? w.saved : ''}</p>
        </section>
        <section class="card stack">
          <h2>{roomWords.title}</h2>
          <RoomTools />
        </section>
      </div>
    </Shell>
  );
}

const gzipped = (bundle: SupportBundle): Promise<Blob> =>
  new Response(
    new Blob([JSON.stringify(bundle, null, 1)]).stream().pipeThrough(new CompressionStream('gzip')),
  ).blob();

const SHOWN = 6;

/** What the file says, in words; and the file itself, whole. */
function Inside({ bundle }: { bundle: SupportBundle }) {
  const { app, phone, room, sync, feeds, accounts, events } = bundle;
  const people = feeds.reduce((sum, feed) => sum + feed.people, 0);
  const lines: [string, string][] = [
    [w.lines.app, `${app.version} · ${app.build}`],
    [w.lines.browser, phone.browser],
    [w.lines.room, room ? roomWords.used(sayBytes(room.usage), sayBytes(room.quota)) : '–'],
    [w.lines.waiting, sayNumber(sync.unsent)],
    [w.lines.refused, sayNumber(sync.refused)],
    [w.lines.people, sayNumber(people)],
    [w.lines.accounts, sayNumber(accounts.length)],
    [w.lines.events, sayNumber(events.length)],
  ];
  return (
    <div class="stack" data-testid="support-inside">
      <h3>{w.inside}</h3>
      <dl class="support">
        {lines.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{w.lately}</h3>
      <ul class="support-events">
        {events.slice(-SHOWN).map((e, i) => (
          <li key={`${e.at}${i}`}>
            <span class="num">{sayAt(e.at)}</span> {eventWords[e.what]}
            {e.code && <small class="soft"> {e.code}</small>}
          </li>
        ))}
      </ul>
      <details class="support-inside-file">
        <summary>{w.whole}</summary>
        <pre class="support-whole">{JSON.stringify(bundle, null, 1)}</pre>
      </details>
    </div>
  );
}

const sayAt = (iso: string): string => {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}.${two(at.getMinutes())}`;
};
