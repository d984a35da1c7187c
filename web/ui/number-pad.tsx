import { sayTyped } from '../words/say.ts';
import { Icon } from './icon.tsx';

interface NumberPadProps {
  /** what has been typed, comma and all */
  text: string;
  onText: (text: string) => void;
  decimals: 0 | 1 | 2;
  /** most digits before the comma */
  whole?: number;
  /** the comma stands where the tool shows it: digits move in from the right */
  fixed?: boolean;
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

/**
 * The same where the tool always shows so many digits behind the comma: 7 2 is 7,2 without a comma pressed. Who presses
 * it all the same is understood: what stands there becomes the whole number.
 */
export function typedFixed(text: string, key: string, decimals: number, whole = 3): string {
  const [, behind = ''] = text.split(',');
  if (text.includes(',') && behind.length < decimals) return typed(text, key, decimals, whole);
  const digits = text.replace(',', '').replace(/^0+/, '');
  if (key === ',') return digits ? `${digits.slice(0, whole)},` : '0,';
  const next = key === '<' ? digits.slice(0, -1) : `${digits}${key}`;
  if (next.length > whole + decimals) return text;
  const shown = next.replace(/^0+/, '').padStart(decimals + 1, '0');
  return Number(shown) === 0 ? '' : `${shown.slice(0, -decimals)},${shown.slice(-decimals)}`;
}

/** What a key does, by how the tool shows its number. */
export const afterKey = (
  text: string,
  key: string,
  pad: { decimals: number; fixed?: boolean | undefined; whole?: number | undefined },
): string =>
  (pad.fixed && pad.decimals > 0 ? typedFixed : typed)(text, key, pad.decimals, pad.whole);

/** The number somebody has typed so far; null when there is none yet. */
export function numberTyped(text: string): number | null {
  if (!/^\d+(,\d*)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0', '<'];

/** Digits in the page, so the phone's own keyboard never covers the question. A real keyboard works as well. */
export function NumberPad(p: NumberPadProps) {
  const press = (key: string) => p.onText(afterKey(p.text, key, p));
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
            {key === '<' ? <Icon name="erase" size={30} /> : sayTyped(key)}
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
