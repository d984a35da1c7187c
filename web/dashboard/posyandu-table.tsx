import type { PosyanduMonth, VillageMonth } from '#domain/pws/village-month.ts';
import { Bar } from '../ui/bar.tsx';
import { Table } from '../ui/table.tsx';
import { sayDay } from '../words/say.ts';
import { sayCount, sayMonth, sayPercent, villageWords as w } from '../words/village.ts';
import type { Behind } from './addresses.ts';
import { Count, Opens } from './count.tsx';
import { everyone, hasReported, type Part, posyanduInOrder, shareOf } from './village-view.ts';

const COLUMNS = [
  { label: w.posyandu.name },
  { label: w.table.notYet, number: true },
  { label: w.table.served, number: true },
  { label: w.table.atRisk, number: true },
  { label: 'D/S', number: true },
  { label: w.posyandu.guests, number: true },
];

/** Each posyandu of the village, those that ask for attention first. For those who may see below the village. */
export const PosyanduTable = ({ page }: { page: VillageMonth }) => (
  <section class="stack">
    <h2>{w.posyandu.title}</h2>
    {page.small === 'suppressed' && <p class="soft">{w.posyandu.hidden}</p>}
    {page.small === 'exact' && page.posyandu.length === 0 && <p>{w.posyandu.none}</p>}
    {page.posyandu.length > 0 && (
      <Table caption={w.posyandu.caption(sayMonth(page.month))} columns={COLUMNS} stacks>
        {posyanduInOrder(page).map((p) => (
          <PosyanduRow key={p.posyandu} page={page} p={p} />
        ))}
      </Table>
    )}
  </section>
);

const PosyanduRow = ({ page, p }: { page: VillageMonth; p: PosyanduMonth }) => {
  const of = (part: Part) => everyone(p.groups, part) ?? 0;
  const share = shareOf(of('served'), of('target'));
  const ds = shareOf(p.skdn.d, p.skdn.s);
  const cell = (n: number, what: Behind, about?: string) => (
    <Opens page={page} n={n} at={{ group: '*', what, posyandu: p.posyandu }} class="cell">
      <Count n={n} />
      {about && <span class="of">{about}</span>}
    </Opens>
  );
  return (
    <tr>
      <th scope="row">
        {p.name}
        <span class="about">
          {hasReported(p) ? (
            p.openDay && w.posyandu.openDay(sayDay(p.openDay))
          ) : (
            <span class="late">{w.notReported}</span>
          )}
        </span>
        <Bar share={share} />
      </th>
      <td class="right strong" data-label={w.table.notYet}>
        {cell(of('notYet'), 'not-yet')}
      </td>
      <td class="right" data-label={w.table.served}>
        {cell(of('served'), 'served', w.of(sayCount(of('target'))))}
      </td>
      <td class="right" data-label={w.table.atRisk}>
        {cell(of('atRisk'), 'at-risk')}
      </td>
      <td class="right" data-label="D/S">
        <span class="cell num">{ds === null ? '–' : sayPercent(ds)}</span>
      </td>
      <td class="right" data-label={w.posyandu.guests}>
        {cell(p.guests, 'guest')}
      </td>
    </tr>
  );
};
