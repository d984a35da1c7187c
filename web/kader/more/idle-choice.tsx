import { IDLE_MINUTES } from '../../known/idle-lock.ts';
import { SelectField } from '../../ui/field.tsx';
import { idleWords as w } from '../../words/gate.ts';
import { chooseIdleMinutes, idleMinutes } from '../gate/idle-lock.tsx';

/** After how long this phone locks itself. */
export const IdleChoice = () => (
  <SelectField
    label={w.setting}
    hint={w.settingHint}
    value={String(idleMinutes.value)}
    options={IDLE_MINUTES.map((n) => ({ value: String(n), label: w.minutes(n) }))}
    onValue={(value) => {
      const minutes = IDLE_MINUTES.find((n) => String(n) === value);
      if (minutes) chooseIdleMinutes(minutes);
    }}
  />
);
