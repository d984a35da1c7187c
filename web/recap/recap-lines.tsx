import type { RecapColumn, RecapForm } from '#domain/pws/recap/form.ts';
import type { RecapRow } from '#domain/pws/recap/recap-row.ts';
import { recapWords as w } from '../words/recap.ts';
import { Value } from './recap-table.tsx';

interface Part {
  head: string;
  columns: RecapColumn[];
}

/** One month of the form for a narrow screen: every column a line under its heading, with its number on the form. */
export const RecapLines = ({ form, row }: { form: RecapForm; row: RecapRow }) => (
  <div class="recaplines stack">
    {partsOf(form).map(({ head, columns }) => (
      <section class="card" key={`${head} ${columns[0]?.n}`}>
        {head && <h3>{head}</h3>}
        <dl>
          {columns.map((column) => {
            const value = row.values[column.n - 1];
            return (
              <div key={column.n}>
                <dt>
                  {[...column.heads.slice(1), column.label].join(': ')}
                  <span class="small soft"> {w.column(column.n)}</span>
                </dt>
                <dd>{value && <Value value={value} />}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    ))}
  </div>
);

/** Neighbours under one heading stand together, and so do neighbours without any. */
function partsOf({ columns }: RecapForm): Part[] {
  const parts: Part[] = [];
  for (const column of columns) {
    if (column.source.of === 'month') continue;
    const head = column.heads[0] ?? '';
    const last = parts.at(-1);
    if (last && last.head === head) last.columns.push(column);
    else parts.push({ head, columns: [column] });
  }
  return parts;
}
