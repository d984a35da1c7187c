import type { RecapForm } from '#domain/pws/recap/form.ts';
import { headerRows } from '#domain/pws/recap/header-rows.ts';
import type { RecapValue } from '#domain/pws/recap/recap-row.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { recapWords as w } from '../words/recap.ts';
import { sayNumber } from '../words/say.ts';
import { sayMonth } from '../words/village.ts';

interface Props {
  form: RecapForm;
  sheet: RecapSheet;
}

/** The form as on paper: every heading, the column numbers, a line a month. Too wide for the page it scrolls by itself. */
export const RecapTable = ({ form, sheet }: Props) => (
  <section class="recapbox recapwide" aria-label={form.title} {...REACHED}>
    <table class="recap">
      <caption class="said">{form.title}</caption>
      <thead>
        {headerRows(form).map((cells, level) => (
          <tr key={String(level)}>
            {cells.map((cell) => (
              <th
                key={cell.from}
                scope={cell.wide > 1 ? 'colgroup' : 'col'}
                colSpan={cell.wide}
                rowSpan={cell.high}
                class={isNarrow(cell.wide, cell.from) ? 'turned' : ''}
              >
                <span>{cell.text}</span>
              </th>
            ))}
          </tr>
        ))}
        <tr class="ns">
          {form.columns.map(({ n }) => (
            <td key={n}>{n}</td>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row) => (
          <Line key={row.month} says={sayMonth(row.month)} values={row.values} />
        ))}
      </tbody>
      <tfoot>
        <Line says={w.total} values={sheet.totals} />
      </tfoot>
    </table>
  </section>
);

/** What scrolls sideways has to be reached by the keyboard that scrolls it. */
const REACHED = { tabIndex: 0 } as const;

/** A heading of one column has no room to lie; the month's column has. */
const isNarrow = (wide: number, from: number): boolean => wide === 1 && from > 1;

const Line = ({ says, values }: { says: string; values: readonly RecapValue[] }) => (
  <tr>
    <th scope="row">{says}</th>
    {values.slice(1).map((value) => (
      <td key={value.n}>
        <Value value={value} short />
      </td>
    ))}
  </tr>
);

/** A number, or why there is none; in a narrow column a sign, in words for readers of the screen. */
export function Value({ value, short }: { value: RecapValue; short?: boolean }) {
  if (value.value !== null) return <span class="num">{sayNumber(value.value)}</span>;
  if (!value.missing) return null;
  const says = w.missing[value.missing];
  if (!short) return <span class="soft">{says}</span>;
  return (
    <span title={says}>
      <span aria-hidden="true">{value.missing === 'health-workers' ? '*' : '–'}</span>
      <span class="said">{says}</span>
    </span>
  );
}
