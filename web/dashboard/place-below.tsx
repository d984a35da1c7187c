import { Link } from 'wouter-preact';
import type { PlaceLine, PlaceMonth } from '#domain/pws/place-month.ts';
import { BarChart } from '../ui/chart/bar-chart.tsx';
import type { BarRow } from '../ui/chart/chart-data.ts';
import { Table } from '../ui/table.tsx';
import { placeWords } from '../words/places.ts';
import { sayPlain } from '../words/say.ts';
import { sayCount, sayMonth } from '../words/village.ts';
import { Count } from './count.tsx';
import { type PlaceAt, placeAddress } from './place-address.ts';
import { sayFresh } from './place-frame.tsx';
import { PlaceSection } from './place-section.tsx';
import { type Placed, spreadOf } from './place-spread.ts';
import { PlaceStanding } from './place-standing.tsx';
import { belowInOrder, countStandings, isFew, percentOf } from './place-view.ts';
import { useReader } from './reader.ts';
import { isTold } from './village-view.ts';

const w = placeWords.below;

/** The places below, the most worrying first, each opening to its own page; then how they compare. */
export function PlaceBelow({ page }: { page: PlaceMonth }) {
  const { place, below, month } = page;
  if (place.level === 'posyandu' || (below.length === 0 && page.small === 'suppressed'))
    return null;
  const lines = belowInOrder(below);
  const [first] = lines;
  if (!first) return <p>{w.none}</p>;
  const what = placeWords.lower[first.level];
  const { good, watch, bad, silent, untold } = countStandings(below);
  return (
    <PlaceSection
      id="tempat"
      title={w.title(what)}
      says={w.numbers(good, watch, bad, silent, untold)}
    >
      <Table
        caption={w.caption(what, sayMonth(month))}
        stacks
        columns={[
          { label: w.name },
          { label: w.standing },
          { label: w.target, number: true },
          { label: w.served, number: true },
          { label: 'D/S', number: true },
          { label: w.opened, number: true },
        ]}
      >
        {lines.map((line) => (
          <Row key={line.id} page={page} line={line} />
        ))}
      </Table>
      <div class="notes small soft">
        <p>{w.standingNote}</p>
        {below.some(isFew) && <p>{w.fewNote}</p>}
      </div>
      <Compared page={page} what={what} />
    </PlaceSection>
  );
}

/** People without a posyandu are a line, but no place. */
const isPlace = ({ id }: PlaceAt): boolean => !id.startsWith('desa:');

function Row({ page, line }: { page: PlaceMonth; line: PlaceLine }) {
  const { me } = useReader();
  const opens =
    isPlace(line) && (line.level !== 'posyandu' || me.posyandu.some(({ id }) => id === line.id));
  return (
    <tr data-place={line.id}>
      <th scope="row">
        {opens ? (
          <Link class="qopen" href={placeAddress(line, page.month)}>
            {line.name}
          </Link>
        ) : (
          line.name
        )}
        {line.freshAt !== null && <span class="about">{sayFresh(line.freshAt)}</span>}
      </th>
      <td class="state" data-label={w.standing}>
        <PlaceStanding mark={line.standing} />
      </td>
      <td class="right" data-label={w.target}>
        <Count n={line.target} />
      </td>
      <td class="right" data-label={w.served}>
        <Count n={line.served} />
        <span class="of">{sayPercentOf(line.served, line.target)}</span>
      </td>
      <td class="right" data-label="D/S">
        {sayPercentOf(line.skdn.d, line.skdn.s)}
        <span class="of">
          {sayCount(line.skdn.d)} / {sayCount(line.skdn.s)}
        </span>
      </td>
      <td class="right" data-label={w.opened}>
        <Opened line={line} />
      </td>
    </tr>
  );
}

const Opened = ({ line: { opened, posyandu, id } }: { line: PlaceLine }) => {
  if (!isPlace({ id, level: 'posyandu' })) return <>–</>;
  if (opened === 0) return <span class="late">{w.late}</span>;
  return <>{w.ofPosyandu(opened, posyandu)}</>;
};

export function sayPercentOf(part: number, whole: number): string {
  const share = percentOf(part, whole);
  if (share === null) return '–';
  return share < 0 ? placeWords.head.hidden : `${sayPlain(share)}%`;
}

/** A drawing with more bars than this is a wall. */
const MOST_BARS = 40;

/** All of them beside each other, lowest first, and those that stand apart by name. */
function Compared({ page, what }: { page: PlaceMonth; what: string }) {
  const target = page.indicators.find(({ key }) => key === '16.ds')?.target?.percent;
  const rows = page.below
    .filter((line) => isPlace(line) && !isFew(line))
    .map((line): BarRow => {
      const row = { label: line.name, value: percentOf(line.skdn.d, line.skdn.s) };
      return {
        ...row,
        ...(target === undefined ? {} : { target }),
        ...(line.opened === 0 ? { note: w.late } : {}),
      };
    })
    .sort((a, b) => (a.value ?? -3) - (b.value ?? -3));
  if (rows.length < 2) return null;
  return (
    <>
      <BarChart
        title={w.chartDs(what)}
        rows={rows.slice(0, MOST_BARS)}
        unit="%"
        fileName={`${page.place.level}-${page.place.id}-${page.month}-ds`}
        {...(page.demo ? { note: placeWords.trend.example } : {})}
      />
      <Apart rows={rows} />
    </>
  );
}

function Apart({ rows }: { rows: readonly BarRow[] }) {
  const told = rows.flatMap(({ label, value }): Placed[] =>
    value !== null && isTold(value) ? [{ name: label, value }] : [],
  );
  const spread = spreadOf(told);
  if (!spread) return null;
  const s = placeWords.spread;
  const say = (n: number): string => `${sayPlain(n)}%`;
  return (
    <div class="stack tight" data-spread="">
      <h3>{s.title}</h3>
      <p>{s.says(say(spread.lowest), say(spread.middle), say(spread.highest))}</p>
      {spread.far.length + spread.tenth.length === 0 && <p>{s.none}</p>}
      <ul class="points">
        {spread.far.map(({ name, value, low }) => (
          <li key={name}>{s.far(name, say(value), low)}</li>
        ))}
        {spread.tenth.map(({ name, value }) => (
          <li key={name}>{s.tenth(name, say(value))}</li>
        ))}
      </ul>
    </div>
  );
}
