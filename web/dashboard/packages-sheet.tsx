import { useState } from 'preact/hooks';
import type { TypedChange } from '#domain/packages/check-change.ts';
import { checkPackageChange, type PackageProblem } from '#domain/packages/check-change.ts';
import type { RowOn } from '#domain/packages/package-on.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { inWords } from '../words/label.ts';
import { packageProblemWords, packageWords as w } from '../words/packages.ts';
import { sayDate } from '../words/say.ts';
import { usePackage } from './packages-context.ts';
import { useReader } from './reader.ts';

interface DatesProps {
  from: string;
  until: string;
  reason: string;
  onFrom: (text: string) => void;
  onUntil: (text: string) => void;
  onReason: (text: string) => void;
  problems: readonly PackageProblem[];
}

const firstOf = (problems: readonly PackageProblem[], ...of: PackageProblem[]) => {
  const found = problems.find((problem) => of.includes(problem));
  return found && packageProblemWords[found];
};

/** From when, until when, and why: under every decision. */
export const DateFields = (p: DatesProps) => (
  <>
    <TextField
      label={w.from}
      type="date"
      value={p.from}
      onValue={p.onFrom}
      wrong={firstOf(p.problems, 'bad-date', 'too-long-ago', 'too-far-ahead')}
    />
    <TextField
      label={w.until}
      type="date"
      value={p.until}
      hint={w.untilHint}
      onValue={p.onUntil}
      wrong={firstOf(p.problems, 'ends-before-it-begins')}
    />
    <TextField
      label={w.reason}
      max={100}
      value={p.reason}
      onValue={p.onReason}
      wrong={firstOf(p.problems, 'reason-unreadable')}
    />
  </>
);

interface SheetProps {
  rows: readonly RowOn[];
  busy: boolean;
  onKeep: (change: TypedChange, said: string) => void;
  onClose: () => void;
}

/** Stops a service, or all of a family, at one stage and level, or gives it again: from a day, until a day, with a reason. */
export function PackageSheet({ rows, busy, onKeep, onClose }: SheetProps) {
  const { on: today } = useReader();
  const { changes } = usePackage();
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [first] = rows;
  if (!first) return null;
  const whole = rows.length > 1 && first.family;
  const name = whole ? w[whole](rows.length) : inWords(first.label);
  const act = rows.some((row) => row.on) ? 'off' : 'on';
  const typed: TypedChange = {
    act,
    level: first.level,
    stage: first.stage,
    service: whole || first.service,
    from,
    ...(until ? { until } : {}),
    ...(reason.trim() ? { reason } : {}),
  };
  const checked = checkPackageChange(typed, { rows: PACKAGE_ROWS, changes, today });
  const keep = () =>
    onKeep(typed, act === 'off' ? w.savedOff(name, sayDate(from)) : w.savedOn(name, sayDate(from)));
  return (
    <Sheet title={name} onClose={onClose}>
      <p class="soft">{w.sheetAt(w.stages[first.stage], w.levels[first.level])}</p>
      <DateFields
        from={from}
        until={until}
        reason={reason}
        onFrom={setFrom}
        onUntil={setUntil}
        onReason={setReason}
        problems={checked.ok ? [] : checked.error}
      />
      <Button
        kind={act === 'off' ? 'danger' : 'primary'}
        whole
        disabled={busy || !checked.ok}
        onPress={keep}
      >
        {busy ? w.saving : act === 'off' ? w.stop : w.start}
      </Button>
      <Button whole onPress={onClose}>
        {w.cancel}
      </Button>
    </Sheet>
  );
}
