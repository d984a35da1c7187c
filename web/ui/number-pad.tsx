import { Icon } from './icon.tsx';

interface NumberPadProps {
  /** what has been typed, comma and all */
  text: string;
  onText: (text: string) => void;
  decimals: 0 | 1 | 2;
  /** most digits before the comma */
  whole?: number;
  words: { erase: string; comma: string };
}

/** What a key does to what has been typed; pure, so that it can be tried without a screen. */
export function typed(text: string, key: string, decimals: number, whole = 3): string {
  if (key === '<') return text.slice(0, -1);
  if (key === ',') return decimals === 0 || text.includes(',') ? text : `${text || '0'},`;
  const [before = '', after] = text.split(',');
  if (after !== undefined) return after.length < decimals ? text + key : text;
  if (before === '0') return key;
  return before.length < whole ? text + key : text;
}

/** The number somebody has typed so far; null when there is none yet. */
export function numberTyped(text: string): number | null {
  if (!/^\d+(,\d*)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0', '<'];

/** Digits in the page, so the phone's own keyboard never covers the question. A real keyboard works as well. */
export function NumberPad(p: NumberPadProps) {
  const press = (key: string) => p.onText(typed(p.text, key, p.decimals, p.whole));
  return (
    <div class="pad">
      {KEYS.map((key) => {
        if (key === ',' && p.decimals === 0) return <span key={key} />;
        return (
          <button
            key={key}
            type="button"
            aria-label={key === '<' ? p.words.erase : key === ',' ? p.words.comma : key}
            onClick={() => press(key)}
          >
            {key === '<' ? <Icon name="erase" size={30} /> : key}
          </button>
        );
      })}
    </div>
  );
}

/** The pad's key for a key of a real keyboard, null when it is none of ours. */
export function padKeyOf(key: string): string | null {
  if (/^\d$/.test(key)) return key;
  if (key === ',' || key === '.') return ',';
  return key === 'Backspace' ? '<' : null;
}
