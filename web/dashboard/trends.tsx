import type { VillageMonth } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import { SparkLine } from '../ui/spark-line.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { Table } from '../ui/table.tsx';
import { groupWords } from '../words/groups.ts';
import {
  sayCount,
  sayMonth,
  sayPercent,
  sayShortMonth,
  villageWords as w,
} from '../words/village.ts';
import { isSome, type TrendPoint, trendOf } from './village-view.ts';

/** Four months of every group that has people, as small lines on one scale, and the same as a table. */
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
      <ul class="lines">
        {rows.map((row) => (
          <Line key={row.group} {...row} />
        ))}
      </ul>
      <details class="why">
        <summary>{w.trends.table}</summary>
        <Table
          caption={w.trends.caption}
          columns={[
            { label: w.table.group },
            ...first.points.map((p) => ({ label: sayShortMonth(p.month), number: true })),
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
    </section>
  );
};

const sayPoint = (p: TrendPoint): string => {
  if (p.share !== null) return sayPercent(p.share);
  return isSome(p.target) ? w.trends.missing : w.trends.empty;
};

const Line = ({ group, points }: { group: Group; points: readonly TrendPoint[] }) => {
  const last = points.at(-1);
  return (
    <li>
      <StageBadge group={group} />
      <SparkLine shares={points.map((p) => p.share)} />
      <b class="num" aria-hidden="true">
        {last && last.share !== null ? sayPercent(last.share) : '–'}
      </b>
      <span class="said">
        {points.map((p) => `${sayMonth(p.month)} ${sayPoint(p)}`).join(', ')}
      </span>
    </li>
  );
};
