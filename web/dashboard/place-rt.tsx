import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import type { RtLine, RtPage } from '#domain/pws/place-parts.ts';
import { readPlaceMonth, readRtPage } from '../known/read-place.ts';
import { BarChart } from '../ui/chart/bar-chart.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { placeWords } from '../words/places.ts';
import { askWords, sayCount, sayMonth } from '../words/village.ts';
import { Count } from './count.tsx';
import { askPlace, askRt, householdsAddress, type PlaceAt } from './place-address.ts';
import { sayPercentOf } from './place-below.tsx';
import { PlaceOpens } from './place-count.tsx';
import { PlaceFrame } from './place-frame.tsx';
import { percentOf } from './place-view.ts';
import { useList } from './use-list.ts';

const w = placeWords.rt;
export const sayRt = (rt: string | null): string => (rt === null ? w.none : w.of(rt));

interface RtProps {
  place: PlaceAt;
  month: Month;
}

/** A village or posyandu by RT, each opening to its people and its families. */
export function PlaceRt({ place, month }: RtProps) {
  const head = useList(askPlace(place, month), readPlaceMonth);
  const { list, problem } = useList(askRt(place, month), readRtPage);
  return (
    <PlaceFrame place={place} month={month} page={head.list} here="rt" part="rt" title={w.title}>
      <p class="soft small">{w.about}</p>
      {problem && <Empty says={askWords[problem](null)} />}
      {!list && !problem && <Skeleton rows={5} />}
      {list && <Lines place={place} list={list} demo={head.list?.demo ?? false} />}
    </PlaceFrame>
  );
}

function Lines({ place, list, demo }: { place: PlaceAt; list: RtPage; demo: boolean }) {
  const { lines, month } = list;
  if (lines.length === 0) return <Empty says={w.empty} />;
  const guests = lines.reduce((sum, line) => sum + line.guests, 0);
  return (
    <>
      <Table
        caption={w.caption(sayMonth(month))}
        stacks
        columns={[
          { label: w.title },
          ...[w.target, w.served, w.notYet, w.atRisk, 'D/S'].map((label) => ({
            label,
            number: true,
          })),
        ]}
      >
        {lines.map((line) => (
          <Row key={line.rt ?? ''} place={place} month={month} line={line} />
        ))}
      </Table>
      <div class="notes small soft">
        {lines.some(({ rt }) => rt === null) && <p>{w.noRtNote}</p>}
        {guests > 0 && <p>{w.guests(sayCount(guests))}</p>}
      </div>
      {lines.length > 1 && (
        <BarChart
          title={w.chart}
          rows={lines
            .filter(({ target }) => target > 0)
            .map((line) => ({
              label: sayRt(line.rt),
              value: percentOf(line.served, line.target),
            }))
            .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))}
          unit="%"
          fileName={`${place.level}-${place.id}-${month}-rt`}
          {...(demo ? { note: placeWords.trend.example } : {})}
        />
      )}
    </>
  );
}

interface RowProps extends RtProps {
  line: RtLine;
}

const Row = ({ place, month, line }: RowProps) => {
  const page = { place: { ...place, name: '', within: [] }, month, small: 'exact' as const };
  const rt = line.rt ?? '';
  const cell = (n: number, what: string) => (
    <PlaceOpens page={page} n={n} at={{ what, rt }} class="cell" />
  );
  return (
    <tr data-rt={rt}>
      <th scope="row">
        {sayRt(line.rt)}
        <Link class="families" href={householdsAddress(place, month, line.rt)}>
          {w.families}
          <span class="said"> {sayRt(line.rt)}</span>
        </Link>
      </th>
      <td class="right" data-label={w.target}>
        {cell(line.target, 'target')}
      </td>
      <td class="right" data-label={w.served}>
        {cell(line.served, 'served')}
      </td>
      <td class="right strong" data-label={w.notYet}>
        {cell(line.notYet, 'not-yet')}
      </td>
      <td class="right" data-label={w.atRisk}>
        {cell(line.atRisk, 'at-risk')}
      </td>
      <td class="right" data-label="D/S">
        {sayPercentOf(line.skdn.d, line.skdn.s)}
        <span class="of">
          <Count n={line.skdn.d} /> / <Count n={line.skdn.s} />
        </span>
      </td>
    </tr>
  );
};
