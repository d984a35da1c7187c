import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { inWords } from '../../words/label.ts';
import { institutions, fillWords as w } from '../../words/session.ts';
import type { TypedOfficers } from './typed-day.ts';

interface OfficerRowsProps {
  rows: readonly TypedOfficers[];
  onRows: (rows: readonly TypedOfficers[]) => void;
}

/** Who came from which institution, and how many. */
export const OfficerRows = ({ rows, onRows }: OfficerRowsProps) => {
  const put = (at: number, row: TypedOfficers | null) =>
    onRows(rows.flatMap((old, i) => (i === at ? (row ? [row] : []) : [old])));
  const next = institutions.find((i) => rows.every((r) => r.institution !== i)) ?? '';
  return (
    <section class="stack">
      <h2>{w.officers}</h2>
      {[...rows.entries()].map(([at, row]) => (
        <OfficerRow key={at} row={row} onRow={(changed) => put(at, changed)} />
      ))}
      <Button
        icon="add"
        onPress={() => onRows([...rows, { institution: next, name: '', count: '1' }])}
      >
        {w.addOfficers}
      </Button>
    </section>
  );
};

const OTHER = 'other';
const options = [
  ...institutions.map((value) => ({ value: value as string, label: inWords(value) })),
  { value: OTHER, label: w.otherInstitution },
];

interface OfficerRowProps {
  row: TypedOfficers;
  onRow: (row: TypedOfficers | null) => void;
}

function OfficerRow({ row, onRow }: OfficerRowProps) {
  const listed = institutions.some((i) => i === row.institution);
  return (
    <div class="card stack">
      <div class="withremove">
        <SelectField
          label={w.institution}
          value={listed ? row.institution : OTHER}
          onValue={(v) => onRow({ ...row, institution: v === OTHER ? '' : v })}
          options={options}
        />
        <button type="button" class="iconbutton" aria-label={w.remove} onClick={() => onRow(null)}>
          <Icon name="close" />
        </button>
      </div>
      {!listed && (
        <TextField
          label={w.otherInstitution}
          value={row.institution}
          onValue={(institution) => onRow({ ...row, institution })}
          max={100}
        />
      )}
      <div class="nameandcount">
        <TextField
          label={w.officerName}
          value={row.name}
          onValue={(name) => onRow({ ...row, name })}
          max={100}
          capitalize
        />
        <TextField
          label={w.count}
          mode="numeric"
          value={row.count}
          onValue={(count) => onRow({ ...row, count: count.replace(/\D/g, '') })}
          max={2}
        />
      </div>
    </div>
  );
}
