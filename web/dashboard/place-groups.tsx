import type { GroupLine, PlaceMonth } from '#domain/pws/place-month.ts';
import { Bar } from '../ui/bar.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { Table } from '../ui/table.tsx';
import { placeWords as w } from '../words/places.ts';
import { sayMonth, sayPercent, villageWords as v } from '../words/village.ts';
import { Count } from './count.tsx';
import { closedLine } from './place-closed.ts';
import { PlaceOpens } from './place-count.tsx';
import { PlaceSection } from './place-section.tsx';
import { isSome, shareOf } from './village-view.ts';

const COLUMNS = [
  { label: v.table.group },
  ...[
    v.table.target,
    v.table.served,
    v.table.notYet,
    v.table.atRisk,
    v.table.referred,
    w.groups.visited,
  ].map((label) => ({ label, number: true })),
];

/** Every group of the recap: what is owed, what was done, who needs more, who was visited at home. */
export const PlaceGroups = ({ page }: { page: PlaceMonth }) => (
  <PlaceSection id="kelompok" title={w.groups.title} says={closedLine.groups(page)}>
    <Table caption={w.groups.caption(sayMonth(page.month))} columns={COLUMNS} stacks>
      {page.groups.map((g) => (
        <Row key={g.group} page={page} g={g} />
      ))}
    </Table>
    <div class="notes small soft">
      <p>{v.table.risk}</p>
      <p>{w.groups.visitedNote}</p>
      <p>{v.table.overlap}</p>
    </div>
  </PlaceSection>
);

const CELLS = [
  ['target', 'target', v.table.target],
  ['served', 'served', v.table.served],
  ['notYet', 'not-yet', v.table.notYet],
  ['atRisk', 'at-risk', v.table.atRisk],
  ['referred', 'referred', v.table.referred],
  ['visited', 'visited', w.groups.visited],
] as const;

const Row = ({ page, g }: { page: PlaceMonth; g: GroupLine }) => {
  const share = shareOf(g.served, g.target);
  return (
    <tr data-group={g.group}>
      <th scope="row">
        <span class="rowhead">
          <StageBadge group={g.group} />
          {share !== null && <span class="num small soft">{sayPercent(share)}</span>}
        </span>
        <Bar share={share} />
        {isSome(g.outside) && (
          <span class="about">
            <Count n={g.outside} /> {w.groups.outside}
          </span>
        )}
      </th>
      {CELLS.map(([part, what, label]) => (
        <td
          key={part}
          class={`right${part === 'notYet' ? ' strong' : ''}`}
          data-label={label}
          data-part={part}
        >
          <PlaceOpens page={page} n={g[part]} at={{ what, group: g.group }} class="cell">
            <Count n={g[part]} />
          </PlaceOpens>
        </td>
      ))}
    </tr>
  );
};
