import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { PuskesmasQualityAnswer, QualityRow } from '#domain/quality/quality-answers.ts';
import { readPuskesmasQuality } from '../known/read-quality.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { qualityWords as w } from '../words/quality.ts';
import { sayNumber } from '../words/say.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import {
  askQuality,
  posyanduQualityAddress,
  type QualityScope,
  qualityAddress,
} from './quality-address.ts';
import { QualityMonths } from './quality-months.tsx';
import { QualitySign } from './quality-sign.tsx';
import {
  qualityCsv,
  sayAnomaly,
  sayRecap,
  sayShare,
  sharesOf,
  worthLooking,
} from './quality-view.ts';
import { useReader } from './reader.ts';
import { saveFile } from './save-file.ts';
import { useList } from './use-list.ts';

/** The posyandu somebody guides, beside each other: what is worth looking at first. */
export function QualityPage({ scope, month }: { scope: QualityScope; month: Month }) {
  const { on, home } = useReader();
  const { list, problem, again } = useList(askQuality(scope, month), readPuskesmasQuality);
  const waiting = list !== null && list.rows.length < list.asked;
  useEffect(() => {
    if (waiting) again();
  }, [list]);
  return (
    <Frame title={w.title} {...(list ? { sub: list.puskesmas.name } : {})} back={home}>
      <div class="stack wide qtables">
        <QualityMonths month={month} last={monthOf(on)} addressOf={qualityAddress} />
        <p class="soft">{w.about}</p>
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={6} />}
        {list && waiting && <p role="status">{w.reckoning(list.rows.length, list.asked)}</p>}
        {list && <Rows list={list} month={month} />}
      </div>
    </Frame>
  );
}

function Rows({ list, month }: { list: PuskesmasQualityAnswer; month: Month }) {
  const rows = worthLooking(list.rows);
  if (rows.length === 0) return <Empty says={w.none} />;
  const { columns: c } = w;
  return (
    <>
      <Table
        caption={w.title}
        stacks
        columns={[
          { label: c.posyandu },
          { label: c.sign },
          ...[c.filled, c.withinDay, c.nik, c.duplicates, c.outliers, c.anomalies].map((label) => ({
            label,
            number: true,
          })),
        ]}
      >
        {rows.map((row) => (
          <Row key={row.id} row={row} month={month} />
        ))}
      </Table>
      <p class="soft small">{w.signNote}</p>
      <Asked rows={rows} month={month} />
      <div class="row noprint">
        <Button
          icon="save"
          onPress={() =>
            saveFile(`${w.csvFile} ${list.puskesmas.name} ${month}.csv`, qualityCsv(rows))
          }
        >
          {w.csv}
        </Button>
      </div>
    </>
  );
}

function Row({ row: { id, name, quality }, month }: { row: QualityRow; month: Month }) {
  const { columns: c } = w;
  const s = sharesOf(quality);
  return (
    <tr>
      <th scope="row">
        <Link class="qopen" href={posyanduQualityAddress(id, month)}>
          {name}
        </Link>
        <span class="about">
          {c.recap}: {sayRecap(quality.recap)}
        </span>
      </th>
      <td data-label={c.sign}>
        <QualitySign sign={quality.sign} />
      </td>
      <td class="right" data-label={c.filled}>
        {sayShare(s.filled)}
      </td>
      <td class="right" data-label={c.withinDay}>
        {sayShare(s.withinDay)}
      </td>
      <td class="right" data-label={c.nik}>
        {sayShare(s.nik)}
      </td>
      <td class="right" data-label={c.duplicates}>
        {sayNumber(quality.register.duplicates)}
      </td>
      <td class="right" data-label={c.outliers}>
        {sayShare(s.outliers)}
      </td>
      <td class="right" data-label={c.anomalies}>
        {sayNumber(quality.anomalies.length)}
      </td>
    </tr>
  );
}

/** All that is worth asking about, posyandu by posyandu. */
const Asked = ({ rows, month }: { rows: readonly QualityRow[]; month: Month }) => {
  const some = rows.filter((row) => row.quality.anomalies.length > 0);
  return (
    <section class="stack">
      <h2>{w.anomaliesTitle}</h2>
      {some.length === 0 && <p>{w.noAnomalies}</p>}
      {some.map((row) => (
        <div key={row.id} class="card">
          <h3>
            <Link class="qopen" href={posyanduQualityAddress(row.id, month)}>
              {row.name}
            </Link>
          </h3>
          <ul class="points">
            {row.quality.anomalies.map((a) => (
              <li key={sayAnomaly(a)}>{sayAnomaly(a)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
