import type { Posyandu } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import type { SignedInPhone } from '../scene/accounts.ts';
import { kaderBy, type VillageSize, villageMonths, visitsIn } from '../scene/village.ts';

/** A push as it goes over the wire, made before the clock runs: on a phone that work is the phone's. */
export interface ReadyPush {
  json: string;
  facts: number;
  visits: number;
}

export interface Pushing {
  phone: SignedInPhone;
  posyandu: Posyandu;
  size: VillageSize;
  /** months that are in the store already */
  skip: number;
}

/** What one phone has to send: all a kader wrote after the months already there, `size` facts a push. */
export function readyPushes({ phone, posyandu, size, skip }: Pushing, facts: number): ReadyPush[] {
  const months = [...villageMonths(posyandu, size, kaderBy(phone.account))].slice(skip + 1);
  const entries = months.flat().filter(({ by }) => by === phone.account);
  const ready: ReadyPush[] = [];
  for (let from = 0; from + facts <= entries.length; from += facts)
    ready.push(readyPush(phone, entries.slice(from, from + facts)));
  return ready;
}

export const readyPush = (phone: SignedInPhone, entries: readonly Entry[]): ReadyPush => ({
  json: JSON.stringify({ protocol: 1, epoch: null, device: phone.device, entries }),
  facts: entries.length,
  visits: visitsIn(entries),
});
