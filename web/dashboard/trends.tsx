import { yearOf } from '#domain/calendar.ts';
import { HELD_BACK, type VillageMonth } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import type { ChartSeries } from '../ui/chart/chart-data.ts';
import { LineChart } from '../ui/chart/line-chart.tsx';
import { Table } from '../ui/table.tsx';
import { groupWords } from '../words/groups.ts';
import { sayCount, sayShortMonth, villageWords as w } from '../words/village.ts';
import { isSome, isTold, type TrendPoint, trendOf } from './village-view.ts';

/** Five lines to a drawing: mothers and the youngest, then everybody else. */
const DRAWINGS: readonly { key: 'young' | 'others'; groups: readonly Group[] }[] = [
  { key: 'young', groups: ['bumil', 'nifas', 'busui', 'bayi', 'balita'] },
  { key: 'others', groups: ['apras', 'sekolah', 'remaja', 'dewasa', 'lansia'] },
];

interface Row {
  group: Group;
  points: readonly TrendPoint[];
}

const sayPointMonth = (p: TrendPoint): string => `${sayShortMonth(p.month)} ${yearOf(p.month)}`;

/** Four months of every group that has people, drawn as shares of the target, and counted in a table. */
export const Trends = ({ page }: { page: VillageMonth }) => {
  const rows = page.groups
    .map((g) => ({ group: g.group, points: trendOf(page, g.group) }))
    .filter((row) => row.points.some((p) => isSome(p.target)));
  const [first] = rows;
  if (!first) return null;
  return (
    <section class="stack">
      <h2>{w.trends.title}</h2>
      <p class="soft small">{w.trends.what}</p>
      <div class="drawings">
        {DRAWINGS.map(({ key, groups }) => {
          const shown = rows.filter((row) => groups.includes(row.group));
          return (
            shown.length > 0 && (
              <LineChart
                key={key}
                title={w.trends[key]}
                x={first.points.map(sayPointMonth)}
                series={shown.map(seriesOf)}
                unit="%"
                fileName={`${page.village.code}-${page.month}-${key}`}
                {...(page.demo ? { note: w.trends.example } : {})}
              />
            )
          );
        })}
      </div>
      <Counts rows={rows} months={first.points} />
    </section>
  );
};

const seriesOf = ({ group, points }: Row): ChartSeries => ({
  key: group,
  label: groupWords[group],
  values: points.map(percentOf),
});

/** A share resting on a count that is not told is not told either; nobody to serve is no share. */
function percentOf({ share, served, target }: TrendPoint): number | null {
  if (share !== null) return Math.round(share * 1000) / 10;
  return isTold(served) && isTold(target) ? null : HELD_BACK;
}

const Counts = ({ rows, months }: { rows: readonly Row[]; months: readonly TrendPoint[] }) => (
  <details class="why">
    <summary>{w.trends.table}</summary>
    <Table
      caption={w.trends.caption}
      columns={[
        { label: w.table.group },
        ...months.map((p) => ({ label: sayShortMonth(p.month), number: true })),
      ]}
    >
      {rows.map(({ group, points }) => (
        <tr key={group}>
          <th scope="row">{groupWords[group]}</th>
          {points.map((p) => (
            <td key={p.month} class="right">
              {sayCount(p.served)}
              <span class="of">{w.of(sayCount(p.target))}</span>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  </details>
);
