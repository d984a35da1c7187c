import { useState } from 'preact/hooks';
import { addDays } from '#domain/calendar.ts';
import {
  bodyInForce,
  type PublicationDraft,
  type Trial,
} from '#domain/publish/check-publication.ts';
import {
  PUBLICATION_KINDS,
  type PublicationKind,
  type Published,
} from '#domain/publish/publication.ts';
import type { AskProblem } from '../known/ask-server.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Strip } from '../ui/strip.tsx';
import { publishWords as w } from '../words/publish.ts';
import { Frame } from './frame.tsx';
import { PUBLISH_AT } from './office.ts';
import { type ChosenFile, PublishFile } from './publish-file.tsx';
import { NAMES } from './publish-names.ts';
import { readTrial, TrialSaid } from './publish-trial.tsx';
import { useReader } from './reader.ts';
import { saveBlob } from './save-file.ts';

interface NewProps {
  path: string;
  published: Published;
}

/** Four steps down one page: take what holds, change it, see what would come of it, publish. */
export function PublishNew({ path, published }: NewProps) {
  const { ask, on } = useReader();
  const [kind, setKind] = useState<PublicationKind>('rule-table');
  const [name, setName] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [version, setVersion] = useState('');
  const [since, setSince] = useState(addDays(on, 1));
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<'try' | 'publish' | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [problem, setProblem] = useState<AskProblem | null>(null);
  const [done, setDone] = useState(false);
  /** whatever is changed has to be tried again */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setTrial(null);
      setProblem(null);
      setDone(false);
    };
  const draft: PublicationDraft = {
    kind,
    name,
    version,
    since,
    note,
    body: bodyOf(file, kind, version),
  };
  const send = async (what: 'try' | 'publish') => {
    setBusy(what);
    setProblem(null);
    const answer = await ask.json(what === 'try' ? `${path}/try` : path, draft);
    setBusy(null);
    if (!answer.ok) return setProblem(answer.error);
    if (what === 'publish') return setDone(true);
    const read = readTrial(answer.value);
    setTrial(read);
    if (!read) setProblem('server-error');
  };
  const options = [
    { value: '', label: w.pick },
    ...NAMES[kind].map((one) => ({ value: one.name, label: `${one.title} (${one.name})` })),
  ];
  return (
    <Frame title={w.newTitle} back={PUBLISH_AT}>
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <h2>{`1. ${w.steps[0]}`}</h2>
        <Choice
          label={w.what}
          value={kind}
          onValue={changing((next: PublicationKind) => {
            setKind(next);
            setName('');
            setFile(null);
          })}
          options={PUBLICATION_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        />
        <SelectField
          label={w.which}
          value={name}
          options={options}
          onValue={changing((next: string) => {
            setName(next);
            setFile(null);
          })}
        />
        <Button
          disabled={name === ''}
          onPress={() => {
            const body = bodyInForce({ kind, name, since }, published);
            const text = `${JSON.stringify(body, null, 2)}\n`;
            saveBlob(`${name}.json`, new Blob([text], { type: 'application/json' }));
          }}
        >
          {w.download}
        </Button>
        <p class="soft small">
          {w.downloadSays} {hintOf(kind)}
        </p>

        <h2>{`2. ${w.steps[1]}`}</h2>
        <PublishFile file={file} onFile={changing(setFile)} disabled={name === ''} />
        <TextField
          label={w.versionLabel}
          hint={w.versionHint}
          value={version}
          max={30}
          onValue={changing(setVersion)}
        />
        <TextField
          label={w.sinceLabel}
          hint={w.sinceHint}
          type="date"
          value={since}
          onValue={changing(setSince)}
        />
        <TextField label={w.noteLabel} hint={w.noteHint} value={note} onValue={changing(setNote)} />

        <h2>{`3. ${w.steps[2]}`}</h2>
        <Button
          whole
          disabled={busy !== null || name === '' || file === null || 'wrong' in file}
          onPress={() => void send('try')}
        >
          {busy === 'try' ? w.trying : w.tryOut}
        </Button>
        <div class="stack" aria-live="polite">
          {trial && <TrialSaid trial={trial} kind={kind} />}
          {problem && (
            <Strip tone="watch" icon="alert">
              {problem === 'offline' ? w.offline : w.failed}
            </Strip>
          )}
        </div>

        <h2>{`4. ${w.steps[3]}`}</h2>
        <div aria-live="polite">{done && <Strip tone="good">{w.published}</Strip>}</div>
        <Button
          kind="primary"
          disabled={busy !== null || done || trial === null || trial.problems.length > 0}
          onPress={() => void send('publish')}
        >
          {busy === 'publish' ? w.publishing : w.publish}
        </Button>
      </div>
    </Frame>
  );
}

/** Asked when drawn: the words may be another language's by then. */
function hintOf(kind: PublicationKind): string {
  if (kind === 'rule-table') return w.inWords;
  return kind === 'card' ? w.cardSays : w.instrumentSays;
}

/** A questionnaire carries its version itself, because answers keep it: the one that was typed. */
function bodyOf(file: ChosenFile | null, kind: PublicationKind, version: string): unknown {
  if (!file || 'wrong' in file) return null;
  const { body } = file;
  return kind === 'instrument' && typeof body === 'object' ? { ...body, version } : body;
}
