import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '#domain/access/access.ts';
import { isHealthWorker } from '#domain/access/access.ts';
import type { Phone } from '../known/phone.ts';

const Held = createContext<Phone | null>(null);
export const PhoneProvider = Held.Provider;

/** The phone every screen asks. */
export function usePhone(): Phone {
  const phone = useContext(Held);
  if (!phone) throw new Error('a screen was drawn without its phone');
  return phone;
}

/** Who is holding the phone; screens behind the lock always have somebody. */
export function useMe(): Me {
  const me = usePhone().me.value;
  if (!me) throw new Error('a screen behind the lock was drawn for nobody');
  return me;
}

export const useForWorker = (): boolean => isHealthWorker(useMe().account.role);
