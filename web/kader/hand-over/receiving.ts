import { type Bytes, type Gathered, gather, readCode } from '#log/hand-off.ts';
import { readCard } from '../../known/cards.ts';

/** How far a receiving screen is: which codes of the set last seen it has, and what the last thing seen was. */
export interface Receiving {
  gathered: Gathered;
  set: number | null;
  have: readonly boolean[];
  /** something to say about what was just seen */
  says: 'misread' | 'mixed' | 'card' | 'other' | 'newer-app' | null;
  box: Bytes | null;
}

export const START: Receiving = {
  gathered: new Map(),
  set: null,
  have: [],
  says: null,
  box: null,
};

/** The same again for a code that tells nothing new, so that a screen that sees it thirty times a second stays still. */
export function sawText(now: Receiving, text: string): Receiving {
  const code = readCode(text);
  if (code === 'other') return said(now, readCard(text) ? 'card' : 'other');
  if (typeof code === 'string') return said(now, code === 'newer-app' ? code : 'misread');
  if (now.says === null && code.set === now.set && now.have[code.i]) return now;
  const next = gather(now.gathered, code);
  if (!next) return { ...START, says: 'mixed' };
  return { ...next, says: null };
}

const said = (now: Receiving, says: NonNullable<Receiving['says']>): Receiving =>
  now.says === says ? now : { ...now, says };

/** The numbers people see, from 1, of codes not read yet. */
export const missing = ({ have }: Receiving): number[] =>
  have.flatMap((read, i) => (read ? [] : [i + 1]));
