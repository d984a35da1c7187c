import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import type { PlaceLine } from '#domain/pws/place-month.ts';
import { isHidden } from '../ui/chart/chart-data.ts';
import { inOrder, type MapArea, shortValue, toldValue } from '../ui/map/area-data.ts';
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
  /** what the value is */
  measure: string;
}

/** The same places row by row, under the numbers the map gives them. */
export const MapTable = ({ month, areas, lines, measure }: TableProps) => {
  const standings = [...lines.values()].some(({ standing }) => standing);
  return (
    <Table
      caption={`${measure}. ${w.table(sayMonth(month))}`}
      columns={[
        { label: w.columns.place },
        ...(standings ? [{ label: w.columns.standing }] : []),
        { label: w.columns.value, number: true },
        { label: w.columns.target, number: true, roomy: true },
        { label: w.columns.served, number: true, roomy: true },
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
            {standings && <td>{line?.standing && <PlaceStanding mark={line.standing} />}</td>}
            <td class="right">
              {area.silent || isHidden(area.value) ? shortValue(area) : toldValue(area, '%')}
            </td>
            <td class="right roomy">{line && sayCount(line.target)}</td>
            <td class="right roomy">{line && sayCount(line.served)}</td>
          </tr>
        );
      })}
    </Table>
  );
};
