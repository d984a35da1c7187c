import { signal } from '@preact/signals';
import type { Phone } from '../../known/phone.ts';

/** Whose PIN is asked for next; null asks whose turn it is. Only ids, and only while the page lives. */
export const nextUp = signal<string | null>(null);
/** Who had the phone before it was locked: the same person comes back to the same screen, anybody else to the first. */
export const lastHere = signal<string | null>(null);
/** Somebody else signs in while this one has the phone open, so that both read the same register (decision 0007). */
export const addingAccount = signal(false);

/** Locks the phone; what was half typed stays this account's own. */
export function lockFor(phone: Phone, next: string | null): void {
  lastHere.value = phone.me.value?.account.id ?? null;
  nextUp.value = next;
  phone.lock();
}
