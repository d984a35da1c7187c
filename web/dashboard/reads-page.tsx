import { useState } from 'preact/hooks';
import { addDays } from '#domain/calendar.ts';
import type { AskServer } from '../known/ask-server.ts';
import { type FoundPerson, type ReadRow, type ReadsPage, readReads } from '../known/read-office.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { sayRead, auditWords as w } from '../words/audit.ts';
import { roleWords } from '../words/more.ts';
import { askWords } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { Frame } from './frame.tsx';
import { sayMoment, saysWhy, withReason } from './office.ts';
import { useReader } from './reader.ts';
import { readsCsv, sayWhose } from './reads-csv.ts';
import { ReadsFilter } from './reads-filter.tsx';
import { saveFile } from './save-file.ts';
import { useList } from './use-list.ts';

export interface ReadsAsked {
  from: string;
  to: string;
  account: string;
  person: FoundPerson | null;
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function addressOf(asked: ReadsAsked, because: string | null): string {
  const query = new URLSearchParams();
  if (isDay(asked.from)) query.set('from', asked.from);
  if (isDay(asked.to)) query.set('to', asked.to);
  if (asked.account) query.set('account', asked.account);
  if (asked.person) query.set('subject', asked.person.id);
  return withReason(`/api/reads?${query}`, because);
}

/** Who opened whose data, for the puskesmas: by day, by account, by person. */
export function ReadsPageView() {
  const { me, on, home } = useReader();
  const [asked, setAsked] = useState<ReadsAsked>({
    from: addDays(on, -30),
    to: on,
    account: '',
    person: null,
  });
  const [because, setBecause] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const path = addressOf(asked, because);
  const { list, problem } = useList(path, readReads);
  return (
    <Frame title={w.title} back={home}>
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        <ReadsFilter
          asked={asked}
          onAsked={setAsked}
          readers={list?.readers ?? []}
          because={because}
          mayFind={!saysWhy(me) || because !== null}
        />
        {saysWhy(me) &&
          because === null &&
          (asking ? (
            <BecauseForm onReason={setBecause} />
          ) : (
            <Button icon="eye" onPress={() => setAsking(true)}>
              {w.showNames}
            </Button>
          ))}
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={6} />}
        {list && <Readings key={path} first={list} path={path} />}
      </div>
    </Frame>
  );
}

function Readings({ first, path }: { first: ReadsPage; path: string }) {
  const { ask } = useReader();
  const [older, setOlder] = useState<ReadRow[]>([]);
  const [next, setNext] = useState(first.next);
  const rows = [...first.rows, ...older];
  const more = async () => {
    const page = next === null ? null : await pageAfter(ask, path, next);
    if (!page) return;
    setOlder([...older, ...page.rows]);
    setNext(page.next);
  };
  if (rows.length === 0) return <Empty says={w.nothing} />;
  return (
    <>
      <div class="reads">
        <Table
          caption={w.title}
          stacks
          columns={Object.values(w.columns).map((label) => ({ label }))}
        >
          {rows.map((row) => (
            <ReadLine key={row.id} row={row} />
          ))}
        </Table>
      </div>
      {next !== null && <Button onPress={() => void more()}>{w.more}</Button>}
      <Button icon="save" onPress={() => void exportAll(ask, path, first)}>
        {w.csv}
      </Button>
      <p class="soft small">{w.noted}</p>
    </>
  );
}

const ReadLine = ({ row }: { row: ReadRow }) => (
  <tr>
    <th scope="row">
      {sayMoment(row.at)}
      {row.offline && <span class="soft small"> · {w.offline}</span>}
    </th>
    <td data-label={w.columns.who}>
      {row.account.name} <span class="soft small">{roleWords[row.account.role]}</span>
    </td>
    <td data-label={w.columns.what}>{sayRead(row.what)}</td>
    <td data-label={w.columns.whose}>{sayWhose(row) || '–'}</td>
    <td data-label={w.columns.because}>{row.because ?? '–'}</td>
  </tr>
);

async function pageAfter(ask: AskServer, path: string, next: string): Promise<ReadsPage | null> {
  const answer = await ask.json(`${path}&after=${next}`);
  return answer.ok ? readReads(answer.value) : null;
}

/** A spreadsheet of more lines is read by nobody. */
const MOST_PAGES = 100;

async function exportAll(ask: AskServer, path: string, first: ReadsPage): Promise<void> {
  const rows = [...first.rows];
  let { next } = first;
  for (let n = 1; next !== null && n < MOST_PAGES; n++) {
    const page = await pageAfter(ask, path, next);
    rows.push(...(page?.rows ?? []));
    next = page?.next ?? null;
  }
  saveFile(`${w.csvFile}.csv`, readsCsv(rows));
}
