import { useState } from 'preact/hooks';
import type { ImportLine, ImportPreview, LineFate } from '../known/import-register.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Strip } from '../ui/strip.tsx';
import { columnWords, importWords as w } from '../words/import.ts';
import { sayNumber } from '../words/say.ts';
import type { Chosen } from './import-file.tsx';
import { ImportLineCard } from './import-line.tsx';
import { MendButton } from './import-mend.tsx';

export interface Looked {
  file: Chosen;
  preview: ImportPreview;
}

type Filter = keyof typeof w.filters;
const FILTERS: readonly Filter[] = ['mend', 'check', 'known', 'added'];
const FILTER_OF: Record<LineFate, Filter> = {
  refused: 'mend',
  double: 'mend',
  'to-check': 'check',
  known: 'known',
  added: 'added',
};

/** More on a page makes a cheap phone stutter, and nobody reads them at once. */
const AT_ONCE = 40;

interface ViewProps {
  looked: Looked;
  where: string;
  notice: string | null;
  onGo: () => void;
  onOther: () => void;
}

/** What would become of every line; the button at the thumb writes exactly this. */
export function ImportPreviewView({ looked, where, notice, onGo, onOther }: ViewProps) {
  const { file, preview } = looked;
  const { counts } = preview;
  const goesIn = counts.added + counts['to-check'];
  const mending = counts.refused + counts.double;
  return (
    <>
      <div aria-live="assertive">
        {notice && (
          <Strip tone="watch" icon="alert">
            {notice}
          </Strip>
        )}
      </div>
      <div>
        <h2 class="filename">{file.name}</h2>
        <p class="soft">
          {where} · {w.lines(counts.lines, counts.blank)}. {w.nothingWritten}
        </p>
      </div>
      <dl class="sums">
        <Sum n={goesIn} says={w.counts.in} tone="good" />
        <Sum n={mending} says={w.counts.mend} tone={mending > 0 ? 'refer' : ''} />
        <Sum n={counts.known} says={w.counts.known} tone="" />
      </dl>
      {counts.completed > 0 && <p>{w.completed(counts.completed)}</p>}
      <Columns columns={preview.columns} />
      <Lines lines={preview.lines} />
      {mending > 0 && <MendButton looked={looked} n={mending} />}
      <Button whole onPress={onOther}>
        {w.chooseOther}
      </Button>
      <div class="thumb">
        {goesIn + counts.completed > 0 ? (
          <Button kind="primary" onPress={onGo}>
            {goesIn > 0 ? w.go(goesIn) : w.complete(counts.completed)}
          </Button>
        ) : (
          <Strip>{w.nobodyIn}</Strip>
        )}
      </div>
    </>
  );
}

const Sum = ({ n, says, tone }: { n: number; says: string; tone: string }) => (
  <div class={tone}>
    <dt>{says}</dt>
    <dd class="num">{sayNumber(n)}</dd>
  </div>
);

const Columns = ({ columns }: Pick<ImportPreview, 'columns'>) => {
  const known = columns.filter((column) => column.as !== null);
  return (
    <details class="card columns" open={known.length < columns.length}>
      <summary>{w.columns.title(known.length, columns.length)}</summary>
      <ul>
        {columns.map(({ heading, as }, i) => (
          // two columns may have the same heading
          <li key={`${i} ${heading}`}>
            <b>{heading}</b>{' '}
            <span class={as ? 'soft' : 'ignored'}>{as ? columnWords[as] : w.columns.ignored}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

function Lines({ lines }: { lines: readonly ImportLine[] }) {
  const by = (filter: Filter) => lines.filter((line) => FILTER_OF[line.fate] === filter);
  const [filter, setFilter] = useState<Filter>(FILTERS.find((one) => by(one).length > 0) ?? 'mend');
  const [most, setMost] = useState(AT_ONCE);
  const shown = by(filter);
  return (
    <>
      <Choice
        label={w.show}
        value={filter}
        onValue={(next) => {
          setFilter(next);
          setMost(AT_ONCE);
        }}
        options={FILTERS.map((value) => ({
          value,
          label: w.filters[value],
          note: w.filterNote(by(value).length),
        }))}
      />
      {shown.length === 0 && <Empty says={w.nobodyHere} />}
      <ul class="lines" aria-label={w.filters[filter]}>
        {shown.slice(0, most).map((line) => (
          <ImportLineCard key={line.line} line={line} />
        ))}
      </ul>
      {shown.length > most && (
        <Button whole onPress={() => setMost(most + AT_ONCE)}>
          {w.more(Math.min(AT_ONCE, shown.length - most))}
        </Button>
      )}
    </>
  );
}
