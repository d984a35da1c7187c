import type { ToolState } from '#domain/sessions/session-now.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { stockWords, toolStates, toolWords, fillWords as w } from '../../words/session.ts';

interface ToolRowsProps {
  rows: readonly ToolState[];
  onRows: (rows: readonly ToolState[]) => void;
}

/** Each tool ready, broken or missing; usually one tap says that all of them are ready. */
export const ToolRows = ({ rows, onRows }: ToolRowsProps) => {
  const stateOf = (tool: string) => rows.find((r) => r.tool === tool);
  const put = (row: ToolState) => onRows([...rows.filter((r) => r.tool !== row.tool), row]);
  const allReady = () =>
    onRows(Object.keys(toolWords).map((tool) => stateOf(tool) ?? { tool, state: 'ready' }));
  return (
    <section class="stack">
      <h2>{w.tools}</h2>
      <Button icon="check" onPress={allReady}>
        {w.toolsReady}
      </Button>
      {Object.entries(toolWords).map(([tool, label]) => (
        <ToolRow key={tool} label={label} row={stateOf(tool)} onRow={(r) => put({ ...r, tool })} />
      ))}
    </section>
  );
};

interface ToolRowProps {
  label: string;
  row: ToolState | undefined;
  onRow: (row: Omit<ToolState, 'tool'>) => void;
}

const ToolRow = ({ label, row, onRow }: ToolRowProps) => (
  <div>
    <Choice
      label={label}
      across
      value={row?.state ?? null}
      onValue={(state) => onRow({ state })}
      options={toolStates}
    />
    {row && row.state !== 'ready' && (
      <TextField
        label={w.toolNote}
        value={row.note ?? ''}
        onValue={(note) => onRow({ state: row.state, ...(note ? { note } : {}) })}
        max={100}
      />
    )}
  </div>
);

interface StockRowsProps {
  used: Readonly<Record<string, string>>;
  onUsed: (used: Readonly<Record<string, string>>) => void;
}

/** What was used up, counted. */
export const StockRows = ({ used, onUsed }: StockRowsProps) => (
  <section class="stack">
    <h2>{w.stock}</h2>
    <p class="soft small">{w.stockHint}</p>
    {Object.entries(stockWords).map(([item, label]) => (
      <TextField
        key={item}
        label={label}
        mode="numeric"
        value={used[item] ?? ''}
        onValue={(text) => onUsed({ ...used, [item]: text.replace(/\D/g, '') })}
        max={4}
      />
    ))}
  </section>
);
