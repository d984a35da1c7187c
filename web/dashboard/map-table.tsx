import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import type { PlaceLine } from '#domain/pws/place-month.ts';
import { inOrder, type MapArea, toldValue } from '../ui/map/area-data.ts';
import { Table } from '../ui/table.tsx';
import { mapPageWords as w } from '../words/map.ts';
import { sayCount, sayMonth } from '../words/village.ts';
import type { Measured } from './map-measures.ts';
import { PlaceStanding } from './place-standing.tsx';

export type TableLine = Measured & Partial<Pick<PlaceLine, 'standing'>>;

interface TableProps {
  month: Month;
  areas: readonly MapArea[];
  lines: ReadonlyMap<string, TableLine>;
  valueHead: string;
}

/** The same places row by row, under the numbers the map gives them. */
export const MapTable = ({ month, areas, lines, valueHead }: TableProps) => {
  const standings = [...lines.values()].some(({ standing }) => standing);
  return (
    <Table
      caption={w.table(sayMonth(month))}
      stacks
      columns={[
        { label: w.columns.place },
        ...(standings ? [{ label: w.columns.standing }] : []),
        { label: valueHead, number: true },
        { label: w.columns.target, number: true },
        { label: w.columns.served, number: true },
      ]}
    >
      {inOrder(areas).map((area, i) => {
        const line = lines.get(area.id);
        return (
          <tr key={area.id}>
            <th scope="row">
              {area.href ? (
                <Link href={area.href}>
                  {i + 1}. {area.name}
                </Link>
              ) : (
                `${i + 1}. ${area.name}`
              )}
            </th>
            {standings && (
              <td data-label={w.columns.standing}>
                {line?.standing && <PlaceStanding mark={line.standing} />}
              </td>
            )}
            <td class="right" data-label={valueHead}>
              {toldValue(area, '%')}
            </td>
            <td class="right" data-label={w.columns.target}>
              {line && sayCount(line.target)}
            </td>
            <td class="right" data-label={w.columns.served}>
              {line && sayCount(line.served)}
            </td>
          </tr>
        );
      })}
    </Table>
  );
};
