import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Wrapped {
  label: string;
  hint?: string | undefined;
  /** why it cannot be kept like this */
  wrong?: string | undefined;
  /** what looks odd but is allowed */
  asks?: string | undefined;
}

/** What stands under a field, tied to it for readers of the screen. */
export const Notes = ({ id, hint, wrong, asks }: Omit<Wrapped, 'label'> & { id: string }) => (
  <div id={id} aria-live="polite">
    {hint && <p class="hint">{hint}</p>}
    {wrong && <p class="wrong">{wrong}</p>}
    {asks && <p class="asks">{asks}</p>}
  </div>
);

interface TextFieldProps extends Wrapped {
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'password' | 'search' | 'tel' | 'date' | 'time';
  mode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search';
  complete?: string;
  max?: number;
  class?: string;
  focus?: boolean;
  capitalize?: boolean;
}

export function TextField(p: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{p.label}</label>
      <input
        id={id}
        class={`input ${p.class ?? ''}`}
        type={p.type ?? 'text'}
        inputMode={p.mode}
        autocomplete={p.complete ?? 'off'}
        autocapitalize={p.capitalize ? 'words' : 'none'}
        maxLength={p.max}
        value={p.value}
        // biome's focus rule is for pages; a screen that asks one thing puts the caret there
        ref={(el) => {
          if (p.focus && el && !el.dataset.met) {
            el.dataset.met = '1';
            el.focus();
          }
        }}
        aria-invalid={p.wrong ? 'true' : undefined}
        aria-describedby={`${id}n`}
        onInput={(e) => p.onValue(e.currentTarget.value)}
      />
      <Notes id={`${id}n`} hint={p.hint} wrong={p.wrong} asks={p.asks} />
    </div>
  );
}

/** A group of inputs that belong to one question. */
export const FieldGroup = (p: Wrapped & { children: ComponentChildren }) => {
  const id = useId();
  return (
    <fieldset class="field" aria-describedby={id}>
      <legend>{p.label}</legend>
      {p.children}
      <Notes id={id} hint={p.hint} wrong={p.wrong} asks={p.asks} />
    </fieldset>
  );
};

interface SelectProps<T extends string> extends Wrapped {
  value: T;
  onValue: (value: T) => void;
  options: readonly { value: T; label: string }[];
}

export function SelectField<T extends string>(p: SelectProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{p.label}</label>
      <select
        id={id}
        class="input"
        value={p.value}
        onChange={(e) => {
          const found = p.options.find((o) => o.value === e.currentTarget.value);
          if (found) p.onValue(found.value);
        }}
      >
        {p.options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
      <Notes id={`${id}n`} hint={p.hint} wrong={p.wrong} asks={p.asks} />
    </div>
  );
}
