import type { ComponentChildren } from 'preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { Anomaly } from '#domain/quality/anomalies.ts';
import type { PosyanduQuality } from '#domain/quality/posyandu-quality.ts';
import type { PosyanduQualityAnswer } from '#domain/quality/quality-answers.ts';
import { type Sign, shareOf } from '#domain/quality/sign.ts';
import { readPosyanduQuality } from '../known/read-quality.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { qualityWords as w } from '../words/quality.ts';
import { sayNumber } from '../words/say.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import { askPosyanduQuality, posyanduQualityAddress, qualityAddress } from './quality-address.ts';
import { Differences, KaderTable, ToolTable } from './quality-hands.tsx';
import { MeasuringBlock } from './quality-measuring.tsx';
import { QualityMonths } from './quality-months.tsx';
import { QualitySign } from './quality-sign.tsx';
import { sayAnomaly, sayRecap, sayShare } from './quality-view.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

/** One posyandu's month: what to ask about, how whole and how soon, how it measures, with whom and with what. */
export function QualityPosyandu({ id, month }: { id: string; month: Month }) {
  const { on } = useReader();
  const { list, problem } = useList(askPosyanduQuality(id, month), readPosyanduQuality);
  return (
    <Frame title={list?.posyandu.name ?? w.title} sub={w.link} back={qualityAddress(month)}>
      <div class="stack wide qtables">
        <QualityMonths
          month={month}
          last={monthOf(on)}
          addressOf={(to) => posyanduQualityAddress(id, to)}
        />
        {problem && <Empty says={askWords[problem](null)} />}
        {!list && !problem && <Skeleton rows={6} />}
        {list && <Sections answer={list} />}
      </div>
    </Frame>
  );
}

const Sections = ({ answer: { quality, names } }: { answer: PosyanduQualityAnswer }) => (
  <>
    <p class="soft">{w.about}</p>
    <ToAsk anomalies={quality.anomalies} />
    <Records quality={quality} />
    <MeasuringBlock quality={quality} />
    <KaderTable kader={quality.kader} names={names} />
    <ToolTable tools={quality.tools} />
    <Differences differences={quality.differences} names={names} />
    <p class="soft small">{w.signNote}</p>
  </>
);

const ToAsk = ({ anomalies }: { anomalies: readonly Anomaly[] }) => (
  <section class="card stack">
    <h2>{w.anomaliesTitle}</h2>
    {anomalies.length === 0 && <p>{w.noAnomalies}</p>}
    <ul class="qasked">
      {anomalies.map((a) => (
        <li key={sayAnomaly(a)}>
          <b>{sayAnomaly(a)}</b>
          <span>{w.todo[a.code]}</span>
        </li>
      ))}
    </ul>
  </section>
);

const Records = ({ quality: q }: { quality: PosyanduQuality }) => {
  const { completeness: c, timeliness: t, register: r, outliers: o } = q;
  const { births } = r;
  const sure = births.n - births.estimated;
  return (
    <section class="stack">
      <h2>{w.records.title}</h2>
      <Table
        caption={w.records.title}
        stacks
        columns={[
          { label: w.records.what },
          { label: w.records.share, number: true },
          { label: w.records.count, number: true },
          { label: w.columns.sign },
        ]}
      >
        <Share
          says={w.records.filled}
          n={c.filled + c.excused}
          of={c.asked}
          sign={c.signs.filled}
        />
        <Share
          says={w.records.counselled}
          n={c.counselled}
          of={c.visits}
          sign={c.signs.counselled}
        />
        <Share says={w.records.withinDay} n={t.withinDay} of={t.facts} sign={t.sign} />
        <Share says={w.records.withinWeek} n={t.withinWeek} of={t.facts} sign={t.sign} />
        <Share says={w.records.nik} n={r.withNik} of={r.people} sign={r.sign} />
        <Share
          says={w.records.estimated}
          n={births.estimated}
          of={births.n}
          sign={births.signs.estimated}
        />
        <Share
          says={w.records.roundDays}
          n={births.roundDays}
          of={sure}
          sign={births.signs.roundDays}
        />
        <Share says={w.records.outliers} n={o.implausible} of={o.scored} sign={null} />
        <Line says={w.records.duplicates} count={sayNumber(r.duplicates)} />
        <Line says={w.records.recap} count={sayRecap(q.recap)} />
      </Table>
    </section>
  );
};

interface ShareProps {
  says: string;
  n: number;
  of: number;
  sign: Sign | null;
}

const Share = ({ says, n, of, sign }: ShareProps) => (
  <Line
    says={says}
    share={sayShare(shareOf(n, of))}
    count={w.of(n, of)}
    sign={sign && <QualitySign sign={sign} />}
  />
);

interface LineProps {
  says: string;
  share?: string;
  count: string;
  sign?: ComponentChildren;
}

const Line = ({ says, share = '–', count, sign }: LineProps) => (
  <tr>
    <th scope="row">{says}</th>
    <td class="right" data-label={w.records.share}>
      {share}
    </td>
    <td class="right" data-label={w.records.count}>
      {count}
    </td>
    <td data-label={w.columns.sign}>{sign || '–'}</td>
  </tr>
);
