import { type ReadonlySignal, signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import { readSignedIn } from './read-me.ts';

/** Somebody who reads numbers and records nothing here: lurah, dinkes, the puskesmas' office. */
export interface NumbersReader {
  me: Me;
  token: string;
}

/**
 * Kept for this tab only, so that a reload does not ask for the password again and closing the tab signs out.
 * No name lies here; those who may see names are asked by the server each time.
 */
const SHELF = 'siklus-numbers-reader';
const reader = signal<NumbersReader | null>(fromShelf());

export const numbersReader: ReadonlySignal<NumbersReader | null> = reader;

/** After a sign-in that ended with `not-on-phones`. */
export function startReading(who: NumbersReader): void {
  sessionStorage.setItem(SHELF, JSON.stringify({ me: who.me, token: who.token }));
  reader.value = { me: who.me, token: who.token };
}

/** Forgets the token here and ends it at the server when that can be reached. */
export function stopReading(): void {
  const token = reader.value?.token;
  sessionStorage.removeItem(SHELF);
  reader.value = null;
  if (token === undefined) return;
  const headers = { authorization: `Bearer ${token}` };
  void fetch('/api/sign-out', { method: 'POST', headers, keepalive: true }).catch(() => undefined);
}

function fromShelf(): NumbersReader | null {
  if (typeof sessionStorage === 'undefined') return null;
  try {
    return readSignedIn(JSON.parse(sessionStorage.getItem(SHELF) ?? 'null'));
  } catch {
    return null;
  }
}
