import { useEffect } from 'preact/hooks';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { DistrictQualityAnswer } from '#domain/quality/quality-answers.ts';
import { csvText } from '../known/csv-text.ts';
import { readDistrictQuality } from '../known/read-quality.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { qualityWords as w } from '../words/quality.ts';
import { sayNumber } from '../words/say.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import { askQuality, type QualityScope, qualityAddress } from './quality-address.ts';
import { QualityMonths } from './quality-months.tsx';
import { sayShare } from './quality-view.ts';
import { useReader } from './reader.ts';
import { saveFile } from './save-file.ts';
import { useList } from './use-list.ts';

type Row = DistrictQualityAnswer['rows'][number];

/** The puskesmas of a district beside each other, in sums; nobody who measured is in it. */
export function QualityDistrict({ scope, month }: { scope: QualityScope; month: Month }) {
  const { on, home } = useReader();
  const { list, problem, again } = useList(askQuality(scope, month), readDistrictQuality);
  const done = list?.rows.reduce((n, row) => n + row.sum.posyandu, 0) ?? 0;
  const asked = list?.rows.reduce((n, row) => n + row.asked, 0) ?? 0;
  useEffect(() => {
    if (list && done < asked) again();
  }, [list]);
  return (
    <Frame title={w.titleDistrict} back={home}>
      <div class="stack wide qtables">
        <QualityMonths month={month} last={monthOf(on)} addressOf={qualityAddress} />
        <p class="soft">{w.aboutDistrict}</p>
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={6} />}
        {list && done < asked && <p role="status">{w.reckoning(done, asked)}</p>}
        {list && list.rows.length === 0 && <Empty says={w.none} />}
        {list && list.rows.length > 0 && <Sums rows={list.rows} month={month} />}
      </div>
    </Frame>
  );
}

const { columns: c } = w;

/** Label and text of every number of a line, in the order of the columns. */
const cellsOf = (row: Row): (readonly [label: string, text: string])[] =>
  // a puskesmas that is still being reckoned has no numbers yet
  row.sum.posyandu < row.asked
    ? numbersOf(row).map(([label]) => [label, sayShare(null)])
    : numbersOf(row);

const numbersOf = ({ sum }: Row): (readonly [label: string, text: string])[] => [
  [c.reporting, w.of(sum.reporting, sum.posyandu)],
  [c.filled, sayShare(sum.filled)],
  [c.counselled, sayShare(sum.counselled)],
  [c.withinDay, sayShare(sum.withinDay)],
  [c.recaps, sayNumber(sum.recapsOnTime)],
  [c.nik, sayShare(sum.nik)],
  [c.outliers, sayShare(sum.implausible)],
  [c.toLookAt, w.of(sum.toLookAt, sum.posyandu)],
];

const Sums = ({ rows, month }: { rows: readonly Row[]; month: Month }) => {
  const labels = rows[0] ? cellsOf(rows[0]).map(([label]) => label) : [];
  const save = () =>
    saveFile(
      `${w.csvFile} ${month}.csv`,
      csvText([
        [c.puskesmas, ...labels],
        ...rows.map((row) => [row.name, ...cellsOf(row).map(([, text]) => text)]),
      ]),
    );
  return (
    <>
      <Table
        caption={w.titleDistrict}
        stacks
        columns={[{ label: c.puskesmas }, ...labels.map((label) => ({ label, number: true }))]}
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {cellsOf(row).map(([label, text]) => (
              <td key={label} class="right" data-label={label}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </Table>
      <p class="soft small">{w.signNote}</p>
      <div class="row noprint">
        <Button icon="save" onPress={save}>
          {w.csv}
        </Button>
      </div>
    </>
  );
};
