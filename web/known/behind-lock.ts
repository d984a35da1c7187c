/**
 * Everything that reads facts: their shapes, what lists keep of people, writing, the sync. Nobody needs it before a lock
 * is open, and it is more than all the rest together, so it is fetched beside the first screen, not before it.
 */
export { firstCopyHere, firstCopyInWorker } from './first-copies.ts';
export { giveHandOff } from './give-hand-off.ts';
export { comeIn, readRoster, refreshLines } from './here.ts';
export { followFeeds } from './live-feeds.ts';
export { makeRoom } from './make-room.ts';
export { quarantined, unsentFacts } from './outbox.ts';
export { openPerson } from './person.ts';
export { phoneRound } from './phone-sync.ts';
export { supportBundle } from './support-bundle.ts';
export { takeHandOff } from './take-hand-off.ts';
export { writeFacts } from './write-facts.ts';
