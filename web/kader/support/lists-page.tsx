import { useState } from 'preact/hooks';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { csvText } from '../../known/csv-text.ts';
import { OWN_LISTS, type OwnList, type SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Tick } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayDate } from '../../words/say.ts';
import { ownListWords as w } from '../../words/support.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import { listRows } from './list-rows.ts';
import { saveBlob } from './save-blob.ts';

/** One's own lists as a file for a computer. It says what leaves the lock, and every name taken along is noted. */
export function ListsPage() {
  const phone = usePhone();
  const me = useMe();
  const places = [...me.posyandu].sort(byNaturalName);
  const sessions = phone.allSessions().filter((s) => s.status === 'open' || s.closed);
  const [list, setList] = useState<OwnList>('people');
  const [posyandu, setPosyandu] = useState(places[0]?.id ?? '');
  const own = sessions.filter((s) => s.scope === posyandu);
  const [sessionId, setSessionId] = useState('');
  const session = own.find((s) => s.id === sessionId) ?? own[0] ?? null;
  const [understood, setUnderstood] = useState(false);
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState('');
  const ofDay = list === 'attended' || list === 'absent';
  const name = posyanduLabel(places.find((p) => p.id === posyandu) ?? { name: '', dusun: '' });
  const download = async () => {
    setBusy(true);
    const onProgress = (done: number, of: number) => setSays(w.reading(done, of));
    const { rows, people } = await listRows(phone, { list, posyandu, session, onProgress });
    if (people.length > 0) {
      // noted before it leaves
      await phone.noteExport(list, people);
      const on = ofDay && session ? session.on : phone.today();
      const file = `${w.names[list]} ${name} ${on}.csv`.toLowerCase().replaceAll(/[\s/]+/g, '-');
      saveBlob(file, new Blob([csvText(rows)], { type: 'text/csv' }));
    }
    setSays(people.length > 0 ? w.done(people.length) : w.nobody);
    setUnderstood(false);
    setBusy(false);
  };
  return (
    <Shell title={w.title} back="/lainnya">
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <Choice
          label={w.which}
          value={list}
          onValue={setList}
          options={OWN_LISTS.map((value) => ({
            value,
            label: w.names[value],
            note: w.whichNote[value],
          }))}
        />
        {places.length > 1 && (
          <SelectField
            label={w.posyandu}
            value={posyandu}
            onValue={setPosyandu}
            options={places.map((p) => ({ value: p.id, label: posyanduLabel(p) }))}
          />
        )}
        {ofDay && <WhichDay sessions={own} session={session} onSession={setSessionId} />}
        <section class="finding watch">
          <p class="row nowrap">
            <Icon name="alert" />
            <b class="grow">{w.warns}</b>
          </p>
          <p class="soft small">{w.noted}</p>
          <Tick label={w.understood} on={understood} onTick={setUnderstood} />
        </section>
        <p role="status">{says}</p>
        <Button
          kind="primary"
          disabled={!understood || busy || (ofDay && !session)}
          onPress={() => void download()}
          testid="download-list"
        >
          {w.download}
        </Button>
      </div>
    </Shell>
  );
}

interface WhichDayProps {
  sessions: readonly SessionNow[];
  session: SessionNow | null;
  onSession: (id: string) => void;
}

function WhichDay({ sessions, session, onSession }: WhichDayProps) {
  if (!session) return <p class="soft">{w.noSession}</p>;
  return (
    <SelectField
      label={w.session}
      value={session.id}
      onValue={onSession}
      options={sessions.map((s) => ({ value: s.id, label: sayDate(s.on) }))}
    />
  );
}
