import type { IndicatorValue } from '#domain/pws/indicators/indicator-values.ts';
import type { Cluster } from '#domain/pws/indicators/line.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { Table } from '../ui/table.tsx';
import { inWords } from '../words/label.ts';
import { placeWords } from '../words/places.ts';
import { sayPlain } from '../words/say.ts';
import { sayCount, sayMonth } from '../words/village.ts';
import { Count } from './count.tsx';
import { closedLine } from './place-closed.ts';
import { PlaceOpens } from './place-count.tsx';
import { sayMarks } from './place-marks.ts';
import { PlaceSection } from './place-section.tsx';
import { PlaceStanding } from './place-standing.tsx';
import { type IndicatorRow, markOf, rowsOf } from './place-view.ts';
import { isTold } from './village-view.ts';

const w = placeWords.indicators;
const CLUSTERS: readonly Cluster[] = [2, 3, 4, 1];
/** All 43 indicators, folded by the cluster that answers for them. */
export const PlaceIndicators = ({ page }: { page: PlaceMonth }) => (
  <PlaceSection id="indikator" title={w.title} says={closedLine.indicators(page)}>
    <p class="soft small notes">{w.about}</p>
    {CLUSTERS.map((cluster) => (
      <ClusterFold key={cluster} page={page} cluster={cluster} />
    ))}
  </PlaceSection>
);

interface ClusterProps {
  page: PlaceMonth;
  cluster: Cluster;
}

function ClusterFold({ page, cluster }: ClusterProps) {
  const stages = rowsOf(page, cluster);
  const values = stages.flatMap(({ rows }) => rows.map(({ value }) => value));
  if (values.length === 0) return null;
  return (
    <details class="cluster" data-cluster={cluster}>
      <summary>
        <h3>{w.clusters[cluster]}</h3>
        <span class="small soft">{sayMarks(values)}</span>
      </summary>
      {stages.map(({ stage, rows }) => (
        <Table
          key={stage}
          caption={w.caption(w.stages[stage], sayMonth(page.month))}
          stacks
          columns={[
            { label: w.columns.name },
            { label: w.columns.number, number: true },
            { label: w.columns.percent, number: true },
            { label: w.columns.target, number: true },
            { label: w.columns.gap, number: true },
            { label: w.columns.standing },
          ]}
        >
          {rows.map((row) => (
            <Row key={row.line.key} page={page} row={row} />
          ))}
        </Table>
      ))}
    </details>
  );
}

/** "Ibu hamil" → "ibu hamil"; "KEK …" stays. */
const inSentence = (text: string): string =>
  /^.[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const percent = (n: number): string => `${sayPlain(n)}%`;

function Row({ page, row: { line, value } }: { page: PlaceMonth; row: IndicatorRow }) {
  const { target, gap } = value;
  const silent = value.notRecorded !== undefined;
  const hidden = value.sensitive && value.numerator === null && !silent;
  return (
    <tr data-indicator={line.key} data-aim={silent || hidden ? undefined : target?.percent}>
      <th scope="row">
        <span class="soft num">{line.n}</span> {inWords(line.title)}
        <span class="about">
          {line.numerator}, {w.over(inSentence(line.denominator))}, {w.period[line.period]}
        </span>
        {line.remark && !silent && <span class="about">{line.remark}</span>}
      </th>
      {silent || hidden ? (
        <td class="right wide" colSpan={4} data-label={w.columns.number}>
          <span class="soft">{hidden ? w.sensitive : w.why(value.notRecorded ?? '')}</span>
        </td>
      ) : (
        <>
          <td class="right" data-label={w.columns.number}>
            <Fraction page={page} value={value} />
          </td>
          <td class="right num strong" data-label={w.columns.percent}>
            {value.percent === null ? '–' : percent(value.percent)}
          </td>
          <td class="right num" data-label={w.columns.target}>
            {target ? (
              <>
                {`${target.direction === 'at-least' ? '≥' : '≤'} ${percent(target.now)}`}
                {target.now !== target.percent && (
                  <span class="of">{w.year(percent(target.percent))}</span>
                )}
              </>
            ) : (
              <span class="soft">{w.noTarget}</span>
            )}
          </td>
          <td class="right num" data-label={w.columns.gap}>
            {gap === null ? '–' : `${gap > 0 ? '+' : gap < 0 ? '−' : ''}${sayPlain(Math.abs(gap))}`}
          </td>
        </>
      )}
      <td class="state" data-label={w.columns.standing}>
        <PlaceStanding mark={hidden ? 'unjudged' : markOf(value)} />
        {value.few && (
          <span class="about" title={w.few}>
            {w.fewShort}
          </span>
        )}
      </td>
    </tr>
  );
}

/** 42 / 60 (terdaftar): which of the two denominators, and the other beside it. */
function Fraction({ page, value }: { page: PlaceMonth; value: IndicatorValue }) {
  const { key, numerator, denominator, used } = value;
  const whole = used === null ? null : denominator[used];
  const unused = used === 'projected' ? 'registered' : 'projected';
  const other = denominator[unused];
  return (
    <>
      <PlaceOpens page={page} n={numerator ?? 0} at={{ what: `of:${key}` }} />
      {whole !== null && used !== null && (
        <span class="of">
          / {isTold(whole) ? sayCount(whole) : <Count n={whole} />} {w.of[used]}
        </span>
      )}
      {other !== null && used !== null && (
        <span class="of">
          {w.other[unused]} {sayCount(other)}
        </span>
      )}
    </>
  );
}
