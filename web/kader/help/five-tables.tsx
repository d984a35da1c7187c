import { Table } from '../../ui/table.tsx';
import { helpWords } from '../../words/help.ts';
import { stepWords } from '../../words/steps.ts';

const w = helpWords.before;

/** For kader who learned it the older way: which of the tables each step was. */
export const FiveTables = () => (
  <section class="stack" id="dulu">
    <h2>{w.title}</h2>
    <p>{w.intro}</p>
    <Table caption={w.caption} columns={[{ label: w.was }, { label: w.is }]}>
      {w.rows.map(({ table, name, step }) => (
        <tr key={table}>
          <th scope="row">{w.table(table, name)}</th>
          <td>{w.step(step, stepWords[step].name)}</td>
        </tr>
      ))}
    </Table>
  </section>
);
