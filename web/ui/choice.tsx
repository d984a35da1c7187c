import { useId } from 'preact/hooks';
import { FieldGroup } from './field.tsx';

interface Option<T extends string> {
  value: T;
  label: string;
  note?: string;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | null;
  onValue: (value: T) => void;
  options: readonly Option<T>[];
  /** side by side where there is room */
  across?: boolean;
  hint?: string | undefined;
  wrong?: string | undefined;
  asks?: string | undefined;
}

/** One of a few: native radio buttons, each as large as a thumb. */
export function Choice<T extends string>(p: ChoiceProps<T>) {
  const name = useId();
  return (
    <FieldGroup label={p.label} hint={p.hint} wrong={p.wrong} asks={p.asks}>
      <div class={`choices${p.across ? ' across' : ''}`}>
        {p.options.map((o) => (
          <label class="choice" key={o.value}>
            <input
              type="radio"
              name={name}
              value={o.value}
              checked={p.value === o.value}
              onChange={() => p.onValue(o.value)}
            />
            <span>
              {o.label}
              {o.note && <small>{o.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface TickProps {
  label: string;
  note?: string | undefined;
  on: boolean;
  onTick: (on: boolean) => void;
}

/** Yes or not, on its own. */
export const Tick = (p: TickProps) => (
  <label class="choice">
    <input type="checkbox" checked={p.on} onChange={(e) => p.onTick(e.currentTarget.checked)} />
    <span>
      {p.label}
      {p.note && <small>{p.note}</small>}
    </span>
  </label>
);
