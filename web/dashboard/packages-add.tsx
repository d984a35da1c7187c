import { useState } from 'preact/hooks';
import { powersOf } from '#domain/access/roles.ts';
import {
  checkPackageChange,
  type PackageProblem,
  type TypedChange,
} from '#domain/packages/check-change.ts';
import {
  clusterOf,
  KINDS,
  LEVELS,
  type Level,
  type PackageStage,
  PERFORMERS,
  type Performer,
  SETTINGS,
  type ServiceKind,
  type Setting,
  STAGE_KEYS,
} from '#domain/packages/package-row.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { kindWords, packageProblemWords, packageWords as w } from '../words/packages.ts';
import { sayDate } from '../words/say.ts';
import { usePackage } from './packages-context.ts';
import { DateFields } from './packages-sheet.tsx';
import { useReader } from './reader.ts';

interface AddProps {
  busy: boolean;
  onKeep: (change: TypedChange, said: string) => void;
  onClose: () => void;
}
interface Typed {
  label: string;
  stage: PackageStage;
  level: Level;
  setting: Setting;
  kind: ServiceKind;
  performer: Performer;
  from: string;
  until: string;
  reason: string;
}

const isOfLabel = (problem: PackageProblem): boolean =>
  problem.startsWith('label-') || problem === 'already-there';

const options = <T extends string>(values: readonly T[], say: (value: T) => string) =>
  values.map((value) => ({ value, label: say(value) }));

/** A service of this puskesmas' own: what it is called, for whom, where, of what kind, by whom, from when. */
export function PackageAdd({ busy, onKeep, onClose }: AddProps) {
  const { me, on: today } = useReader();
  const { changes } = usePackage();
  const { cluster } = powersOf(me.account.role);
  const stages = STAGE_KEYS.filter((key) => cluster === undefined || clusterOf(key) === cluster);
  const [typed, setTyped] = useState<Typed>({
    label: '',
    stage: stages[0] ?? 'semua',
    level: 'posyandu',
    setting: 'outside',
    kind: 'promotive',
    performer: 'kader',
    from: today,
    until: '',
    reason: '',
  });
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more });
  const { until, reason, ...rest } = typed;
  const change: TypedChange = {
    act: 'add',
    ...rest,
    ...(until ? { until } : {}),
    ...(reason.trim() ? { reason } : {}),
  };
  const checked = checkPackageChange(change, { rows: PACKAGE_ROWS, changes, today });
  const problems = checked.ok ? [] : checked.error;
  const ofLabel = typed.label === '' ? undefined : problems.find(isOfLabel);
  const keep = () => onKeep(change, w.savedAdd(typed.label.trim(), sayDate(typed.from)));
  return (
    <Sheet title={w.addTitle} onClose={onClose}>
      <TextField
        label={w.label}
        hint={w.labelHint}
        max={80}
        value={typed.label}
        onValue={(label) => set({ label })}
        wrong={ofLabel && packageProblemWords[ofLabel]}
      />
      <SelectField
        label={w.stage}
        value={typed.stage}
        onValue={(stage) => set({ stage })}
        options={options(stages, (key) => w.stages[key])}
      />
      <SelectField
        label={w.level}
        value={typed.level}
        onValue={(level) => set({ level })}
        options={options(LEVELS, (key) => w.levels[key])}
      />
      <SelectField
        label={w.kind}
        value={typed.kind}
        onValue={(kind) => set({ kind })}
        options={options(KINDS, (key) => kindWords[key].name)}
      />
      <SelectField
        label={w.setting}
        value={typed.setting}
        onValue={(setting) => set({ setting })}
        options={options(SETTINGS, (key) => w.settings[key])}
      />
      <SelectField
        label={w.performer}
        value={typed.performer}
        onValue={(performer) => set({ performer })}
        options={options(PERFORMERS, (key) => w.performers[key])}
      />
      <DateFields
        from={typed.from}
        until={typed.until}
        reason={typed.reason}
        onFrom={(from) => set({ from })}
        onUntil={(next) => set({ until: next })}
        onReason={(next) => set({ reason: next })}
        problems={problems}
      />
      <Button kind="primary" disabled={busy || !checked.ok} onPress={keep}>
        {busy ? w.saving : w.save}
      </Button>
      <Button whole onPress={onClose}>
        {w.cancel}
      </Button>
    </Sheet>
  );
}
