import { askToStay, roomNow } from '../device/room.ts';
import type { MakeRoom } from './phone.ts';
import { changed, type PhoneCore } from './phone-core.ts';
import { reading } from './reading.ts';

/** Asks the browser how much room is left, and has the screens say so. Cheap; after a save only now and then. */
export async function lookAtRoom(core: PhoneCore): Promise<void> {
  const room = await roomNow();
  const full = core.room.value?.full ?? false;
  if (room) core.room.value = { ...room, full };
}

/** Nothing could be written, or something could again. */
export function sayFull(core: PhoneCore, full: boolean): void {
  const before = core.room.value;
  if ((before?.full ?? false) === full) return;
  core.room.value = { usage: before?.usage ?? 0, quota: before?.quota ?? 0, full };
  void lookAtRoom(core);
}

/** What can be done about it; fetched when somebody asks, for a phone is seldom full. */
export function phoneRoom(core: PhoneCore): MakeRoom {
  const afterwards = { changed: () => changed(core, 'all'), look: () => lookAtRoom(core) };
  const tools = async () => (await reading()).makeRoom(core, afterwards);
  return {
    look: () => lookAtRoom(core),
    stay: askToStay,
    compact: async () => (await tools()).compact(),
    copies: async () => (await tools()).copies(),
    setAside: async (posyandu) => (await tools()).setAside(posyandu),
    takeBack: async (posyandu) => (await tools()).takeBack(posyandu),
  };
}
