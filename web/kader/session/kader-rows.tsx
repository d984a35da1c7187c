import type { ServingKader } from '#domain/sessions/session-now.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { STEPS } from '../../ui/step-circle.tsx';
import { fillWords as w } from '../../words/session.ts';
import { stepWords } from '../../words/steps.ts';
import { withStep } from './typed-day.ts';

interface KaderRowsProps {
  rows: readonly ServingKader[];
  onRows: (rows: readonly ServingKader[]) => void;
  /** who served last time, to be taken over in one tap */
  before: readonly ServingKader[];
}

/** The kader of the day, and the steps each serves. */
export const KaderRows = ({ rows, onRows, before }: KaderRowsProps) => {
  const put = (at: number, row: ServingKader | null) =>
    onRows(rows.flatMap((old, i) => (i === at ? (row ? [row] : []) : [old])));
  return (
    <section class="stack">
      <h2>{w.kader}</h2>
      <p class="soft small">{w.kaderHint}</p>
      {before.length > 0 && (
        <Button icon="again" onPress={() => onRows(before)}>
          {w.kaderBefore}
        </Button>
      )}
      {[...rows.entries()].map(([at, row]) => (
        <KaderRow key={at} row={row} onRow={(changed) => put(at, changed)} />
      ))}
      <Button icon="add" onPress={() => onRows([...rows, { name: '', steps: [] }])}>
        {w.addKader}
      </Button>
    </section>
  );
};

interface KaderRowProps {
  row: ServingKader;
  onRow: (row: ServingKader | null) => void;
}

const KaderRow = ({ row, onRow }: KaderRowProps) => (
  <div class="card stack">
    <div class="withremove">
      <TextField
        label={w.name}
        value={row.name}
        // another name is another person: the account no longer says who it is
        onValue={(name) => onRow({ name, steps: row.steps })}
        max={100}
        capitalize
      />
      <button type="button" class="iconbutton" aria-label={w.remove} onClick={() => onRow(null)}>
        <Icon name="close" />
      </button>
    </div>
    <div class="row">
      {STEPS.map((step) => (
        <button
          key={step}
          type="button"
          class="pick"
          aria-pressed={row.steps.includes(step)}
          aria-label={w.serves(row.name, step)}
          title={stepWords[step].name}
          onClick={() => onRow(withStep(row, step))}
        >
          {step}
        </button>
      ))}
    </div>
  </div>
);
