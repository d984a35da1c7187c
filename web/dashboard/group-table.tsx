import type { GroupMonth, VillageMonth } from '#domain/pws/village-month.ts';
import { Bar } from '../ui/bar.tsx';
import { SparkLine } from '../ui/spark-line.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { Table } from '../ui/table.tsx';
import { sayCount, sayMonth, sayPercent, villageWords as w } from '../words/village.ts';
import type { Behind } from './addresses.ts';
import { Count, Opens } from './count.tsx';
import { isSome, shareOf, trendOf } from './village-view.ts';

const COLUMNS = [
  { label: w.table.group },
  { label: w.table.notYet, number: true },
  { label: w.table.served, number: true },
  { label: w.table.atRisk, number: true },
  { label: w.table.referred, number: true },
  { label: w.table.trend, roomy: true },
];

/** Every group of the recap, in its order: what was owed, what was done, who needs more. */
export const GroupTable = ({ page }: { page: VillageMonth }) => (
  <section class="stack">
    <h2>{w.table.title}</h2>
    <Table caption={w.table.caption(sayMonth(page.month))} columns={COLUMNS} stacks>
      {page.groups.map((g) => (
        <GroupRow key={g.group} page={page} g={g} />
      ))}
    </Table>
    <Outside page={page} />
    <div class="notes small soft">
      <p>{w.table.risk}</p>
      <p>{w.table.overlap}</p>
      <p>{page.small === 'exact' ? w.table.open : w.table.numbersOnly}</p>
      {page.small === 'suppressed' && <p>{w.table.small}</p>}
    </div>
  </section>
);

const GroupRow = ({ page, g }: { page: VillageMonth; g: GroupMonth }) => {
  const share = shareOf(g.served, g.target);
  const trend = trendOf(page, g.group);
  const cell = (n: number, what: Behind, of?: string) => (
    <Opens page={page} n={n} at={{ group: g.group, what }} class="cell">
      <Count n={n} />
      {of && <span class="of">{of}</span>}
    </Opens>
  );
  return (
    <tr>
      <th scope="row">
        <span class="rowhead">
          <StageBadge group={g.group} />
          {share !== null && <span class="num small soft">{sayPercent(share)}</span>}
        </span>
        <Bar share={share} />
      </th>
      <td class="right strong" data-label={w.table.notYet}>
        {cell(g.notYet, 'not-yet')}
      </td>
      <td class="right" data-label={w.table.served}>
        {cell(g.served, 'served', w.of(sayCount(g.target)))}
      </td>
      <td class="right" data-label={w.table.atRisk}>
        {cell(g.atRisk, 'at-risk')}
      </td>
      <td class="right" data-label={w.table.referred}>
        {cell(g.referred, 'referred')}
      </td>
      <td class="roomy">
        <SparkLine shares={trend.map((p) => p.share)} />
        <span class="said">
          {trend.map((p) => (p.share === null ? '–' : sayPercent(p.share))).join(', ')}
        </span>
      </td>
    </tr>
  );
};

/** Served people who are not in the target, and guests: counted, and told apart. */
function Outside({ page }: { page: VillageMonth }) {
  const rows = page.groups.filter((g) => isSome(g.outside));
  const guests = page.posyandu.reduce((sum, p) => sum + p.guests, 0);
  if (rows.length === 0 && guests === 0) return null;
  return (
    <dl class="asides">
      {rows.length > 0 && (
        <div>
          <dt>{w.table.outside}</dt>
          <dd>
            <ul class="row">
              {rows.map((g) => (
                <li key={g.group}>
                  <Opens page={page} n={g.outside} at={{ group: g.group, what: 'outside' }}>
                    <Count n={g.outside} /> {w.table.outsideOf(g.group)}
                  </Opens>
                </li>
              ))}
            </ul>
            <p class="small soft">{w.table.outsideWhy}</p>
          </dd>
        </div>
      )}
      {guests > 0 && (
        <div>
          <dt>{w.table.guests}</dt>
          <dd>
            <Opens page={page} n={guests} at={{ group: '*', what: 'guest' }}>
              <Count n={guests} /> {w.people}
            </Opens>
            <p class="small soft">{w.table.guestsWhy}</p>
          </dd>
        </div>
      )}
    </dl>
  );
}
