import { useState } from 'preact/hooks';
import { posyanduLabel } from '#domain/places/place.ts';
import {
  bringIn,
  type ImportPlaces,
  type ImportProblem,
  lookInto,
  readImportPlaces,
} from '../known/import-register.ts';
import { Empty, Progress, Skeleton } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { Strip } from '../ui/strip.tsx';
import { importWords as w } from '../words/import.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import './import.css';
import { ImportDone } from './import-done.tsx';
import { type Chosen, ImportFile } from './import-file.tsx';
import { ImportPreviewView, type Looked } from './import-preview.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

/** A register from a file: chosen, looked at line by line, and brought in as it was shown. */
export function ImportPage() {
  const { home } = useReader();
  const { list, problem } = useList('/api/import', readImportPlaces);
  const nowhere = list && (!list.atMain || list.posyandu.length === 0);
  return (
    <Frame title={w.title} back={home}>
      <div class="stack wide import">
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={4} />}
        {nowhere && <Empty says={list.atMain ? w.nowhere : w.atHub} />}
        {list && !nowhere && <Importing places={list} />}
      </div>
    </Frame>
  );
}

type Stage =
  | { at: 'choose'; wrong: string | null }
  | { at: 'busy'; says: string; was: Looked | null }
  | { at: 'shown'; looked: Looked; notice: string | null }
  | { at: 'done'; looked: Looked };

const saysOf = (problem: ImportProblem): string =>
  problem.kind === 'says' ? problem.says : w.problems[problem.kind];

function Importing({ places: { posyandu } }: { places: ImportPlaces }) {
  const { ask } = useReader();
  const [where, setWhere] = useState(posyandu[0]?.id ?? '');
  const [stage, setStage] = useState<Stage>({ at: 'choose', wrong: null });
  const place = posyandu.find((p) => p.id === where);
  const label = place ? posyanduLabel(place) : '';
  const look = async (file: Chosen | { wrong: string }) => {
    if ('wrong' in file) return setStage({ at: 'choose', wrong: file.wrong });
    setStage({ at: 'busy', says: w.reading(file.name), was: null });
    const answer = await lookInto(ask, where, file.bytes);
    if (!answer.ok) return setStage({ at: 'choose', wrong: saysOf(answer.error) });
    setStage({ at: 'shown', looked: { file, preview: answer.value }, notice: null });
  };
  const go = async ({ file, preview }: Looked) => {
    const n = preview.counts.added + preview.counts['to-check'];
    const was = { file, preview };
    setStage({ at: 'busy', says: w.writing(n), was });
    const answer = await bringIn(ask, where, file.bytes, preview.token);
    if (!answer.ok) {
      const notice = answer.error.kind === 'offline' ? w.problems.unsure : saysOf(answer.error);
      return setStage({ at: 'shown', looked: was, notice });
    }
    const looked = { file, preview: answer.value.preview };
    setStage(
      answer.value.changed ? { at: 'shown', looked, notice: w.changed } : { at: 'done', looked },
    );
  };
  const again = () => setStage({ at: 'choose', wrong: null });
  if (stage.at === 'busy') return <Busy says={stage.says} />;
  if (stage.at === 'done')
    return <ImportDone looked={stage.looked} where={label} onAgain={again} />;
  if (stage.at === 'shown')
    return (
      <ImportPreviewView
        looked={stage.looked}
        where={label}
        notice={stage.notice}
        onGo={() => void go(stage.looked)}
        onOther={again}
      />
    );
  return (
    <>
      <p class="soft">{w.about}</p>
      {posyandu.length > 1 && (
        <SelectField
          label={w.where}
          value={where}
          onValue={setWhere}
          options={posyandu.map((p) => ({
            value: p.id,
            label: `${posyanduLabel(p)}, ${p.villageName}`,
          }))}
        />
      )}
      {posyandu.length === 1 && (
        <p>
          {w.where} <b>{label}</b>
        </p>
      )}
      <div aria-live="assertive">
        {stage.wrong && (
          <Strip tone="refer" icon="alert">
            {stage.wrong}
          </Strip>
        )}
      </div>
      <ImportFile onFile={(file) => void look(file)} />
      <ul class="points soft">
        {w.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}

const Busy = ({ says }: { says: string }) => (
  <div class="card stack busy" role="status">
    <p>{says}</p>
    <Progress done={0} of={0} label={says} />
  </div>
);
