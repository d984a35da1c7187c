import { isTight } from '../device/room.ts';
import type { FoldsKept } from './folds-kept.ts';
import type { PhoneCore } from './phone-core.ts';

/** A kader at work saves every few seconds: her saves come first. */
const QUIET_AFTER_MS = 6_000;
const LOOK_AGAIN_MS = 1_000;
/** A phone that is never idle is not waited for for ever. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Has folded months written to the phone, a little at a time while nobody saves and the screen is idle. Where there is no
 * room it does without, until the app is opened again, and says so in the support file.
 */
export function keepLater(core: PhoneCore, folds: () => FoldsKept | null) {
  let isWriting = false;
  let again = false;
  let isFull = false;
  const noRoom = (): boolean => core.room.value !== null && isTight(core.room.value);
  const write = async (mayGoOn: () => Promise<boolean>): Promise<void> => {
    const mine = folds();
    const { here } = core;
    if (!mine || !here || isFull) return;
    const still = async (): Promise<boolean> =>
      !noRoom() && core.here === here && folds() === mine && (await mayGoOn());
    const outcome = await mine.write(still);
    if (outcome === 'full' || noRoom()) {
      isFull = true;
      core.events.note('months-kept', { code: outcome === 'full' ? 'storage-full' : 'no-room' });
    }
  };
  const goOn = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    try {
      while (again) {
        again = false;
        await write(() => quiet(core));
      }
    } finally {
      isWriting = false;
    }
  };
  return {
    soon: (): void => {
      again = true;
      void goOn();
    },
    now: async (): Promise<void> => {
      await write(async () => true);
    },
  };
}

/** Resolves when nothing was saved for a while and the browser has a moment; false once nobody is here. */
async function quiet(core: PhoneCore): Promise<boolean> {
  const { here } = core;
  await idle();
  while (core.here === here && core.nowMs() - core.savedMs < QUIET_AFTER_MS) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    await idle();
  }
  return core.here === here && here !== null;
}

const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => done(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(done, 0);
  });
