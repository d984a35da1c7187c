import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { csvText } from '../../known/csv-text.ts';
import { plotWords as w } from '../../words/chart.ts';
import { Button } from '../button.tsx';
import { Table } from '../table.tsx';
import { handOver, pngOf } from './chart-picture.ts';
import './plot.css';

/** The same numbers as a table: one row for each thing on the chart. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
  /** the cells as a spreadsheet wants them */
  file: readonly (readonly string[])[];
}

interface ChartFrameProps {
  title: string;
  /** without its ending */
  fileName: string;
  /** under the chart, and in its picture */
  note?: string | undefined;
  /** what the reader is at, in words */
  told: string;
  table: ChartTable;
  /** the box whose first drawing is the chart */
  box: RefObject<HTMLDivElement>;
  children: ComponentChildren;
}

/** What every chart has: its title, what is being read, a table of the same numbers, and both as files. */
export function ChartFrame({
  title,
  fileName,
  note = '',
  told,
  table,
  box,
  children,
}: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const csv = () =>
    handOver(
      `${fileName}.csv`,
      new Blob([csvText([[...table.columns], ...table.file])], { type: 'text/csv' }),
    );
  const png = async () => {
    const drawing = box.current?.querySelector('svg');
    const picture = drawing ? await pngOf(drawing, title, note) : null;
    if (picture) handOver(`${fileName}.png`, picture);
  };
  return (
    <figure class="plot" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div class="plotbox" ref={box}>
        {children}
      </div>
      <p class="told" aria-hidden="true">
        {told}
      </p>
      {note !== '' && <p class="soft small">{note}</p>}
      <div class="plottools">
        <button
          type="button"
          class="button plain"
          aria-expanded={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <span>{w.table}</span>
        </button>
        <Button kind="plain" onPress={() => void png()} label={`${w.png}: ${title}`}>
          {w.png}
        </Button>
        <Button kind="plain" onPress={csv} label={`${w.csv}: ${title}`}>
          {w.csv}
        </Button>
      </div>
      {asTable && (
        <Table
          caption={title}
          columns={table.columns.map((label, i) => ({ label, number: i > 0 }))}
        >
          {table.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]} class="right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </figure>
  );
}
