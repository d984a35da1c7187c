import type { ComponentChildren } from 'preact';
import { useLocation, useSearch } from 'wouter-preact';
import { addToMonth, type Month, monthOf, yearOf } from '#domain/calendar.ts';
import type { BeforeAfter, MonthsServed } from '#domain/pws/place-parts.ts';
import { readBeforeAfter } from '../known/read-place.ts';
import { LineChart } from '../ui/chart/line-chart.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { Table } from '../ui/table.tsx';
import { ilpWords as ilp } from '../words/ilp.ts';
import { placeWords } from '../words/places.ts';
import { sayPlain } from '../words/say.ts';
import { askWords, sayCount, sayMonth, sayShortMonth } from '../words/village.ts';
import { isMonth } from './addresses.ts';
import { IlpCounted } from './ilp-counted.tsx';
import { IlpStarts } from './ilp-start.tsx';
import { sayNobody } from './ilp-view.ts';
import { askBeforeAfter, type PlaceAt, placeAddress } from './place-address.ts';
import { sayPercentOf } from './place-below.tsx';
import { PlaceFrame } from './place-frame.tsx';
import { changeOf, percentOf, sumServed, toldSum } from './place-view.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';
import { isSome, isTold } from './village-view.ts';

const w = placeWords.beforeAfter;
const SIDES = [3, 6, 12] as const;

/**
 * Attendance and coverage before and after posyandu began with ILP: each by its own start, or all around one month that
 * somebody wants to try. Both choices stand in the address.
 */
export function PlaceBeforeAfter({ place, month }: { place: PlaceAt; month: Month }) {
  const { on } = useReader();
  const search = new URLSearchParams(useSearch());
  const asked = search.get('mulai') ?? '';
  const start = isMonth(asked) ? asked : place.level === 'province' ? addToMonth(month, -5) : null;
  const months = SIDES.find((n) => String(n) === search.get('bulan')) ?? 6;
  const { list, problem, again } = useList(askBeforeAfter(place, start, months), readBeforeAfter);
  return (
    <PlaceFrame
      place={place}
      month={month}
      page={null}
      here="before-after"
      timeless
      title={w.title}
      back={placeAddress(place, month)}
    >
      <p class="soft notes">{w.about}</p>
      {list?.ilp && <IlpStarts ilp={list.ilp} onKept={again} />}
      <Choices place={place} month={month} start={start} months={months} last={monthOf(on)} />
      {problem && <Empty says={askWords[problem](null)} />}
      {!list && !problem && <Skeleton rows={5} />}
      {list && <IlpCounted list={list} asked={months} />}
      {list && <Compared list={list} />}
    </PlaceFrame>
  );
}

interface ChoicesProps {
  place: PlaceAt;
  month: Month;
  /** null: each posyandu by its own */
  start: Month | null;
  months: number;
  last: Month;
}

/** As many months back as somebody asks about. */
const MOST_MONTHS = 48;

function Choices({ place, month, start, months, last }: ChoicesProps) {
  const [, go] = useLocation();
  const to = (mulai: string, bulan: string) => {
    const around = mulai === '' ? '' : `mulai=${mulai}&`;
    go(`${placeAddress(place, month, 'ilp')}?${around}bulan=${bulan}`, { replace: true });
  };
  const offered = Array.from({ length: MOST_MONTHS }, (_, i) => addToMonth(last, -i));
  return (
    <div class="choices noprint">
      <label>
        <span>{w.start}</span>
        <select value={start ?? ''} onChange={(e) => to(e.currentTarget.value, String(months))}>
          {place.level !== 'province' && (
            <option value="">{place.level === 'posyandu' ? ilp.ownStartOf : ilp.ownStart}</option>
          )}
          {[...new Set([...offered, ...(start ? [start] : [])])].map((m) => (
            <option key={m} value={m}>
              {sayMonth(m)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.months}</span>
        <select value={String(months)} onChange={(e) => to(start ?? '', e.currentTarget.value)}>
          {SIDES.map((n) => (
            <option key={n} value={String(n)}>
              {n}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The months of a side, or how many where each posyandu has its own. */
function span(some: readonly { month: Month | null }[], say: (months: number) => string): string {
  const [first, last] = [some[0]?.month, some.at(-1)?.month];
  if (!first || !last) return say(some.length);
  return `${sayShortMonth(first)} ${yearOf(first)}–${sayShortMonth(last)} ${yearOf(last)}`;
}

/** What stands under each month of the chart: the month, or its place before or since the start. */
const axisOf = ({ points, months }: BeforeAfter): string[] =>
  points.map(({ month }, i) =>
    month
      ? `${sayShortMonth(month)} ${yearOf(month)}`
      : ilp.monthAt(i < months ? i - months : i - months + 1),
  );

function Compared({ list }: { list: BeforeAfter }) {
  const before = list.points.slice(0, list.months);
  const after = list.points.slice(list.months);
  if (list.months === 0) return <Empty says={sayNobody(list.ilp)} />;
  if (!list.points.some(({ target, served }) => isSome(target) || isSome(served)))
    return <Empty says={w.nothing} />;
  return (
    <>
      {!list.complete && <p>{w.open}</p>}
      <Table
        caption={w.caption(span(before, ilp.spanBefore), span(after, ilp.spanAfter))}
        stacks
        columns={[
          { label: w.group },
          { label: w.before, number: true },
          { label: w.after, number: true },
          { label: w.change, number: true },
        ]}
      >
        <Row name={<b>{w.everyone}</b>} before={sumServed(before)} after={sumServed(after)} />
        {list.stages.map(({ group, ...sides }) => (
          <Row key={group} name={<StageBadge group={group} />} {...sides} />
        ))}
      </Table>
      <h2>{w.attendance}</h2>
      <p>{sayAttendance(list)}</p>
      <LineChart
        title={w.chart}
        x={axisOf(list)}
        series={[
          {
            key: 'before',
            label: w.before,
            values: list.points.map((p, i) =>
              i < list.months ? percentOf(p.served, p.target) : null,
            ),
          },
          {
            key: 'after',
            label: w.after,
            values: list.points.map((p, i) =>
              i < list.months ? null : percentOf(p.served, p.target),
            ),
          },
        ]}
        unit="%"
        fileName={`${list.place.level}-${list.place.id}${list.start ? `-${list.start}` : ''}-ilp`}
        note={list.start ? w.startLine(sayMonth(list.start)) : ilp.axis}
      />
      <p class="small soft notes">{w.caution}</p>
      {list.small === 'suppressed' && <p class="small soft notes">{placeWords.head.small}</p>}
    </>
  );
}

function sayAttendance({ points, months }: BeforeAfter): string {
  const mean = (some: readonly { session: number }[]): number => {
    const sum = toldSum(some.map((p) => p.session));
    return isTold(sum) ? Math.round(sum / months) : sum;
  };
  const [was, is] = [mean(points.slice(0, months)), mean(points.slice(months))];
  return isTold(was) && isTold(is) ? w.attendanceSays(sayCount(was), sayCount(is)) : w.noAverage;
}

interface RowProps {
  name: ComponentChildren;
  before: MonthsServed;
  after: MonthsServed;
}

function Row({ name, before, after }: RowProps) {
  const change = changeOf(before, after);
  return (
    <tr>
      <th scope="row">{name}</th>
      <Side side={before} label={w.before} />
      <Side side={after} label={w.after} />
      <td class="right num strong" data-label={w.change}>
        {change === null ? '–' : sayPoints(change)}
      </td>
    </tr>
  );
}

const sayPoints = (change: number): string =>
  change === 0 ? w.same : w.points(`${change > 0 ? '+' : '−'}${sayPlain(Math.abs(change))}`);

const Side = ({ side, label }: { side: MonthsServed; label: string }) => (
  <td class="right" data-label={label}>
    {sayPercentOf(side.served, side.target)}
    <span class="of">
      {sayCount(side.served)} / {sayCount(side.target)}
    </span>
  </td>
);
