/** How much this browser lets the app keep, and how much of it is taken; bytes, as the browser estimates them. */
export interface Room {
  usage: number;
  quota: number;
}

/** From here on somebody should make room before it is too late to save. */
const TIGHT = 0.85;
export const isTight = ({ usage, quota }: Room): boolean => quota > 0 && usage / quota >= TIGHT;

/** Null where the browser does not say. */
export async function roomNow(): Promise<Room | null> {
  if (typeof navigator === 'undefined' || !navigator.storage?.estimate) return null;
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return usage === undefined || quota === undefined ? null : { usage, quota };
}

/** Asks the browser not to clear this store when the phone runs short of space. It may say no. */
export async function askToStay(): Promise<boolean> {
  if (typeof navigator === 'undefined' || !navigator.storage?.persist) return false;
  return navigator.storage.persist().catch(() => false);
}

export async function mayStay(): Promise<boolean | null> {
  if (typeof navigator === 'undefined' || !navigator.storage?.persisted) return null;
  return navigator.storage.persisted().catch(() => null);
}
