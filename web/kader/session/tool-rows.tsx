import type { ToolState } from '#domain/sessions/session-now.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
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
  const troubles = rows.filter((r) => r.state !== 'ready').length;
  return (
    <details class="folded card">
      <Summary title={w.tools} says={troubles > 0 ? w.trouble(troubles) : w.filled(rows.length)} />
      <div class="stack">
        <Button icon="check" onPress={allReady}>
          {w.toolsReady}
        </Button>
        {Object.entries(toolWords).map(([tool, label]) => (
          <ToolRow
            key={tool}
            label={label}
            row={stateOf(tool)}
            onRow={(r) => put({ ...r, tool })}
          />
        ))}
      </div>
    </details>
  );
};

/** A part of the form most days need little of: what it holds is said while it is folded. */
const Summary = ({ title, says }: { title: string; says: string }) => (
  <summary>
    <Icon name="next" size={20} />
    <span class="grow">
      <b>{title}</b>
    </span>
    <span class="soft small">{says}</span>
  </summary>
);

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
  <details class="folded card">
    <Summary
      title={w.stock}
      says={w.filled(Object.values(used).filter((text) => text !== '' && text !== '0').length)}
    />
    <div class="stack">
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
    </div>
  </details>
);
