import { FieldGroup } from './field.tsx';

/** Day, month and year as typed: text, so that half a date is not lost. */
export interface DateText {
  day: string;
  month: string;
  year: string;
}
export const NO_DATE: DateText = { day: '', month: '', year: '' };

interface DatePartsProps {
  label: string;
  parts: DateText;
  onParts: (parts: DateText) => void;
  words: { day: string; month: string; year: string };
  hint?: string | undefined;
  wrong?: string | undefined;
  asks?: string | undefined;
}

/** Three number fields: quicker than a calendar for a birth in 1957, and a phone shows its digits. */
export function DateParts(p: DatePartsProps) {
  const part = (key: keyof DateText, max: number) => (
    <label class={key}>
      {p.words[key]}
      <input
        class="input num"
        inputMode="numeric"
        autocomplete="off"
        maxLength={max}
        value={p.parts[key]}
        aria-invalid={p.wrong ? 'true' : undefined}
        onInput={(e) => {
          const box = e.currentTarget;
          const text = box.value.replace(/\D/g, '');
          p.onParts({ ...p.parts, [key]: text });
          if (text.length === max && key !== 'year') nextInput(box)?.focus();
        }}
      />
    </label>
  );
  return (
    <FieldGroup label={p.label} hint={p.hint} wrong={p.wrong} asks={p.asks}>
      <div class="parts">
        {part('day', 2)}
        {part('month', 2)}
        {part('year', 4)}
      </div>
    </FieldGroup>
  );
}

const nextInput = (box: HTMLInputElement): HTMLInputElement | null =>
  box.closest('label')?.nextElementSibling?.querySelector('input') ?? null;
